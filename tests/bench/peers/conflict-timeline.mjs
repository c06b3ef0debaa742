// The element as a peer in a harness that measures timelines, its data as columns. An item is `{ id, start, end?, title,
// lane, kind }` with ISO times, sorted by start. `tests/bench/aims.mjs` makes the dataset before it looks at the clock.
import { mountElement } from './shared/element.mjs';

export function mount(container, items, dataset = datasetOf(items)) {
  return mountElement(container, dataset);
}

/** Columns: no object for each entry. */
export function datasetOf(items) {
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
