/**
 * The order of titles if not all have room: by the entry's weight, then search hits, entries that others relate to,
 * entries with more sources. A hash of the entry's place in the dataset breaks ties, so an order never depends on where
 * the reader looks.
 */
import { DEFAULT_WEIGHT, type TimelineModel } from '../../dataset/data/timeline-model.js';
import type { RelationIndex } from '../../dataset/data/relations.js';

const WEIGHT_STEPS = 1000;
/** More than this says no more. */
const MAX_COUNT = 15;
const HASH_SIZE = 2 ** 20;

/** Entries in order of importance have descending numbers. */
export type Importance = (entry: number) => number;

export function importanceOf(
  model: TimelineModel,
  relations: RelationIndex | undefined,
  isHit: (entry: number) => boolean = () => false,
): Importance {
  const { start } = model.ids.sources;
  return (entry) => {
    const weight = Math.round((model.weight?.[entry] ?? DEFAULT_WEIGHT) * WEIGHT_STEPS);
    const related = Math.min(relations?.incomingCount(entry) ?? 0, MAX_COUNT);
    const sources = Math.min(start[entry + 1]! - start[entry]!, MAX_COUNT);
    const counts = ((weight * 2 + (isHit(entry) ? 1 : 0)) * (MAX_COUNT + 1) + related) * (MAX_COUNT + 1) + sources;
    return counts * HASH_SIZE + hashOf(entry);
  };
}

/** Thomas Wang's mix of the entry's place in the dataset: cheap, and the same in each picture of a dataset. */
function hashOf(entry: number): number {
  let mixed = Math.imul(entry ^ 61 ^ (entry >>> 16), 9);
  mixed ^= mixed >>> 4;
  mixed = Math.imul(mixed, 0x27d4eb2d);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % HASH_SIZE;
}
