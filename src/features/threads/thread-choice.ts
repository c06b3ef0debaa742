/** The relations to draw: all those of the entry in focus; else contradictions with both ends in view. */
import { RELATION_TYPES } from '../../data/relation-types.js';
import type { RelationIndex } from '../../data/relations.js';
import type { ThreadPlaces } from '../../chart/thread-places.js';

/** At rest each thread needs this much width. */
const REST_PX = 60;
const MAX_AT_REST = 24;
/** So many relations are searched for those. */
const MAX_SCANNED = 20_000;
const CONTRADICTS = RELATION_TYPES.indexOf('contradicts');

/** Relations of any of these entries, each once, as columns of the index. */
export function threadsAround(relations: RelationIndex, ...entries: readonly (number | undefined)[]): Uint32Array {
  const looked = [...new Set(entries)].filter((entry) => entry !== undefined);
  const { from, to, outStart, inStart, inList } = relations;
  const found: number[] = [];
  looked.forEach((entry, place) => {
    const isNew = (other: number): boolean => !looked.slice(0, place).includes(other);
    const end = outStart[entry + 1] ?? 0;
    for (let relation = outStart[entry] ?? 0; relation < end; relation++) {
      if (to[relation]! >= 0 && isNew(to[relation]!)) found.push(relation);
    }
    const last = inStart[entry + 1] ?? 0;
    for (let at = inStart[entry] ?? 0; at < last; at++) {
      const relation = inList[at]!;
      if (from[relation] !== entry && isNew(from[relation]!)) found.push(relation);
    }
  });
  return Uint32Array.from(found);
}

/** The threads at rest: who contradicts whom, which neither of the two entries says. */
export function restThreads({ outStart, to, type }: RelationIndex, places: ThreadPlaces): Uint32Array {
  const { field, placeOf } = places;
  const drawn = places.drawn();
  const inView = (entry: number): boolean => {
    const x = drawn.has(entry) ? placeOf(entry)?.x : undefined;
    return x !== undefined && x >= field.start && x <= field.end;
  };
  const found: number[] = [];
  let scanned = 0;
  for (const entry of drawn.keys()) {
    const end = outStart[entry + 1] ?? 0;
    let relation = outStart[entry] ?? 0;
    if (relation === end || !inView(entry)) continue;
    for (; relation < end && scanned < MAX_SCANNED; relation++, scanned++) {
      if (type[relation] === CONTRADICTS && to[relation] !== entry && inView(to[relation]!)) found.push(relation);
    }
  }
  const most = Math.min(MAX_AT_REST, Math.floor((field.end - field.start) / REST_PX));
  return Uint32Array.from(found.sort((left, right) => left - right).slice(0, most));
}
