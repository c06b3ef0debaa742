// The element as a peer in a harness that measures timelines: mounts items, pans and zooms from outside. An item is `{
// id, start, end?, title, lane, kind }` with ISO times, sorted by start.
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

/** Columns: no object for each entry. */
function datasetOf(items) {
  const count = items.length;
  const codes = new Map();
  const start = new Float64Array(count);
  const end = new Float64Array(count).fill(Number.NaN);
  const party = new Uint8Array(count);
  const title = [];
  const id = [];
  for (let row = 0; row < count; row++) {
    const item = items[row];
    let code = codes.get(item.lane);
    if (code === undefined) codes.set(item.lane, (code = codes.size));
    party[row] = code;
    start[row] = Date.parse(item.start);
    if (item.end !== undefined) end[row] = Date.parse(item.end);
    title.push(item.title);
    id.push(item.id);
  }
  const values = [...codes.keys()];
  return {
    title: `${count} items`,
    parties: values.map((name) => ({ id: name, name })),
    columns: { id, title, start, end, party: { codes: party, values } },
  };
}
