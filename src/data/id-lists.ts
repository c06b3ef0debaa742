/** Which parties, actors, topics and sources each entry has, as numbers: what lanes, filters and colours count by. */
import { actorsOf } from './actors.js';
import type { DatasetHead, EntryIdLists, EntryList, IdLists } from './timeline-model.js';
import type { Entry } from './dataset.js';

export function readIdLists(head: DatasetHead, entries: EntryList): EntryIdLists {
  return {
    parties: listIds(entries, head.parties, ({ parties = [] }) => parties),
    actors: listIds(entries, head.actors, actorsOf),
    topics: listIds(entries, head.topics, ({ topics = [] }) => topics),
    sources: listIds(entries, head.sources, ({ citations = [] }) => citations.map(({ source }) => source)),
  };
}

/** Place of each id in a list of records; of duplicates, the first. */
export function placesById(records: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, { id }] of records.entries()) if (!places.has(id)) places.set(id, place);
  return places;
}

/** Ids that the dataset does not list are left out. */
function listIds(
  entries: EntryList,
  records: readonly { readonly id: string }[] = [],
  idsOf: (entry: Entry) => readonly string[],
): IdLists {
  const places = placesById(records);
  const start = new Uint32Array(entries.length + 1);
  const values: number[] = [];
  for (let index = 0; index < entries.length; index++) {
    const entry = entries.at(index);
    const from = values.length;
    for (const id of entry === undefined ? [] : idsOf(entry)) {
      const place = places.get(id);
      if (place !== undefined && !values.includes(place, from)) values.push(place);
    }
    start[index + 1] = values.length;
  }
  return { start, value: Uint32Array.from(values) };
}
