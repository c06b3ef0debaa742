/** What a search has found so far. */
import type { StopIndex } from '../scene/stops.js';
import { markedBy, type Marked } from '../features/search/search-marks.js';

export interface Hits {
  readonly query: string;
  /** What is looked for. Empty where the query asks for nothing. */
  readonly terms: readonly string[];
  /** How much of the work is done, 0 to 1; undefined once there is an answer. */
  readonly pending: number | undefined;
  readonly has: (entry: number) => boolean;
  /** By time; without those that are not shown. The same object for as long as the answer is the same. */
  readonly entries: Uint32Array;
  /** How many more were found that are not shown. */
  readonly hidden: number;
  /** A text with what was found in it marked. */
  readonly marked: Marked;
}

const NO_ENTRIES = new Uint32Array(0);

export function noHits(query: string, terms: readonly string[], pending: number | undefined): Hits {
  return { query, terms, pending, has: () => false, entries: NO_ENTRIES, hidden: 0, marked: markedBy(terms) };
}

/** `found` is 1 for each entry that was. */
export function hitsAmong(query: string, terms: readonly string[], found: Uint8Array, stops: StopIndex): Hits {
  const entries = stops.entries.filter((entry) => found[entry] === 1);
  const all = found.reduce((count, one) => count + one, 0);
  return {
    query,
    terms,
    pending: undefined,
    has: (entry) => found[entry] === 1,
    entries,
    hidden: all - entries.length,
    marked: markedBy(terms),
  };
}

/** The hit after an entry in time (1) or before it (-1); after the last one comes the first. */
export function neighbourHit(
  { entries }: Hits,
  { placeOf }: StopIndex,
  from: number | undefined,
  step: 1 | -1,
): number | undefined {
  const last = entries.length - 1;
  const at = from === undefined ? -1 : placeOf(from);
  if (at < 0) return entries[step === 1 ? 0 : last];
  const beyond =
    step === 1
      ? entries.findIndex((entry) => placeOf(entry) > at)
      : entries.findLastIndex((entry) => placeOf(entry) < at);
  return entries[beyond >= 0 ? beyond : step === 1 ? 0 : last];
}
