/**
 * The dataset as columns: what layout and drawing read. Row `i` of every column is entry `i`.
 * Frozen after {@link createModel}; hot code sees indices and numbers only.
 */
import type { EdtfDate } from '../time/date-range.js';
import type { Dataset, Entry } from './dataset.js';

export const EntryKind = { event: 0, statement: 1 } as const;
export type EntryKind = (typeof EntryKind)[keyof typeof EntryKind];

export interface TimelineModel {
  readonly count: number;
  /** Bounds of the start, UTC ms. `-Infinity` and `Infinity` where open or unknown. */
  readonly startMin: Float64Array;
  readonly startMax: Float64Array;
  /** Bounds of the end, UTC ms, last millisecond inclusive. Equal to the start's bounds where the entry is no interval. */
  readonly endMin: Float64Array;
  readonly endMax: Float64Array;
  /** A finite instant to stand at, UTC ms: the known bound of an open date, the day of `asOf`, the earliest start. */
  readonly anchor: Float64Array;
  /** Bits of `DateFlag`, of the whole date. */
  readonly flags: Uint16Array;
  /** `Precision` of the whole date. */
  readonly precision: Uint8Array;
  /** `EntryKind`. */
  readonly kind: Uint8Array;
  /** Index into `dataset.parties` of the entry's first party, or -1. */
  readonly party: Int32Array;
  /** Entry indices by earliest start, then latest end, then position in the dataset. */
  readonly order: Uint32Array;
  /** Place of entry `i` in `order`. */
  readonly rank: Uint32Array;
  /** The parsed date of each entry. */
  readonly dates: readonly EdtfDate[];
  readonly entries: readonly Entry[];
  /** Entry index by id; of duplicates, the first. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly dataset: Dataset;
  /** The IANA zone that floating values were placed in. */
  readonly timeZone: string;
}
