// The element as a peer in a harness that measures timelines, its data as a list of objects: see conflict-timeline.mjs.
import { mountElement } from './shared/element.mjs';

export function mount(container, items, dataset = datasetOf(items)) {
  return mountElement(container, dataset);
}

/** One object for each entry, its times to the minute, as people write them. */
export function datasetOf(items) {
  const lanes = [...new Set(items.map(({ lane }) => lane))];
  return {
    title: `${items.length} items`,
    parties: lanes.map((name) => ({ id: name, name })),
    entries: items.map(({ id, start, end, title, lane, kind }) => ({
      id,
      kind: kind === 'statement' ? 'statement' : 'event',
      date: end === undefined ? minute(start) : `${minute(start)}/${minute(end)}`,
      title,
      parties: [lane],
    })),
  };
}

function minute(iso) {
  return `${iso.slice(0, 16)}Z`;
}
