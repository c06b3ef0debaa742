// The element as a peer in a harness that measures timelines: mounts items, pans and zooms from outside. An item is
// `{ id, start, end?, title, lane, kind }` with ISO times, sorted by start.
import 'conflict-timeline';

export async function mount(container, items) {
  const element = document.createElement('conflict-timeline');
  element.setAttribute('view', 'chart');
  element.data = datasetOf(items);
  container.append(element);
  await element.settled;
  const move = async (act) => {
    const { start, end } = element.visibleRange;
    element.visibleRange = act(start, end);
    await element.updateComplete;
  };
  return {
    panBy: (share) =>
      move((start, end) => ({ start: start + share * (end - start), end: end + share * (end - start) })),
    zoomBy: (factor, centre = 0.5) =>
      move((start, end) => {
        const at = start + centre * (end - start);
        return { start: at - (at - start) / factor, end: at + (end - at) / factor };
      }),
    destroy: () => {
      element.remove();
    },
  };
}

/** Columns: no object an entry. */
function datasetOf(items) {
  const count = items.length;
  const parties = new Map();
  const start = new Float64Array(count);
  const end = new Float64Array(count);
  const party = new Uint8Array(count);
  const title = new Array(count);
  const id = new Array(count);
  for (let row = 0; row < count; row++) {
    const item = items[row];
    if (!parties.has(item.lane)) parties.set(item.lane, parties.size);
    start[row] = Date.parse(item.start);
    end[row] = item.end === undefined ? Number.NaN : Date.parse(item.end);
    party[row] = parties.get(item.lane);
    title[row] = item.title;
    id[row] = item.id;
  }
  const values = [...parties.keys()];
  return {
    title: `${count} items`,
    parties: values.map((name) => ({ id: name, name })),
    columns: { id, title, start, end, party: { codes: party, values } },
  };
}
