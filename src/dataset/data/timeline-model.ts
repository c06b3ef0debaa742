/**
 * The dataset as columns, for layout and drawing. Row `i` of every column is entry `i`. Frozen after {@link
 * createModel}; hot code sees only indices and numbers.
 */
import { Precision, type EdtfDate } from '../time/date-range.js';
import type { Dataset, Entry, StatementForm, Status } from './dataset.js';
import type { Precedence } from './precedence.js';
import type { Times, TimesKnown } from './times.js';
import type { Zones } from './zones.js';

export const EntryKind = { event: 0, statement: 1 } as const;
export type EntryKind = (typeof EntryKind)[keyof typeof EntryKind];

/** Place in this list, plus 1, in the column `form`; 0 for none. */
export const STATEMENT_FORMS: readonly StatementForm[] = [
  'post',
  'interview',
  'remark',
  'press-statement',
  'no-comment',
];

/** Place in this list, plus 1, in the column `status`; 0 for none. */
export const STATUSES: readonly Status[] = ['established', 'reported', 'claimed', 'disputed', 'retracted'];

/** The middle: an author may raise some entries above the others, or lower some. */
export const DEFAULT_WEIGHT = 0.5;

/** Everything of a dataset but its entries. */
export type DatasetHead = Omit<Dataset, 'entries'>;

/** Entries by index. An array is one; a list over columns makes each entry on demand. */
export interface EntryList {
  readonly length: number;
  at(index: number): Entry | undefined;
  /** The title and the place alone, where they take no entry. */
  titleAt?(index: number): string | undefined;
  placeAt?(index: number): string | undefined;
}

export interface DateList {
  readonly length: number;
  at(index: number): EdtfDate | undefined;
}

/** The ids of entry `i` are `value[start[i]]` to `value[start[i + 1] - 1]`, each once, as places in the dataset's list. */
export interface IdLists {
  /** One more than there are entries. */
  readonly start: Uint32Array;
  readonly value: Uint32Array;
}

export interface EntryIdLists {
  readonly parties: IdLists;
  /** The speaker first. */
  readonly actors: IdLists;
  readonly topics: IdLists;
  /** Places of the cited sources. */
  readonly sources: IdLists;
}

/** A span of time that is shaded through all lanes. */
export interface HighlightSpan {
  /** UTC ms. An open side is infinite. */
  readonly start: number;
  /** UTC ms, exclusive. */
  readonly end: number;
  /** Row of the entry whose time it is; undefined for a range. */
  readonly entry: number | undefined;
}

/** The texts that are in the reader's language. */
export interface ShownTranslation {
  readonly lang: string;
  /** The model in the dataset's own language. */
  readonly original: TimelineModel;
  readonly title: boolean;
  readonly description: boolean;
  /** Texts of the head that are translated: names, roles, titles of sources, steps. */
  readonly ofHead: ReadonlySet<string>;
  readonly titleOf: (entry: number) => boolean;
  readonly summaryOf: (entry: number) => boolean;
  /** Whether a field of an entry, or of a record in it, is translated. */
  readonly has: (record: { readonly translations?: Readonly<Record<string, object>> }, field: string) => boolean;
}

export interface TimelineModel {
  readonly count: number;
  /** Bounds of the start, UTC ms. `-Infinity` and `Infinity` where open or unknown. */
  readonly startMin: Float64Array;
  readonly startMax: Float64Array;
  /**
   * Bounds of the end, UTC ms, last millisecond inclusive. Equal to the start's bounds if the entry is not an interval.
   */
  readonly endMin: Float64Array;
  readonly endMax: Float64Array;
  /**
   * The finite instant of its place, UTC ms: the known bound of an open date, the day of `asOf`, the earliest start.
   */
  readonly anchor: Float64Array;
  /** Bits of `DateFlag`, of the whole date. */
  readonly flags: Uint16Array;
  /** `Precision` of the whole date. */
  readonly precision: Uint8Array;
  /** `EntryKind`. */
  readonly kind: Uint8Array;
  /** Place in {@link STATEMENT_FORMS} plus 1, or 0. */
  readonly form: Uint8Array;
  /** Place in {@link STATUSES} plus 1, or 0. */
  readonly status: Uint8Array;
  /** 1 if the source gives a lasting state as current on a day. */
  readonly lasting: Uint8Array;
  /** 1 if the first of `ids.actors` is the speaker. */
  readonly speaks: Uint8Array;
  /** Importance of each entry, from 0 to 1; {@link DEFAULT_WEIGHT} if it gives none. `undefined` if no entry does. */
  readonly weight: Float32Array | undefined;
  /** Parties, actors, topics and sources of each entry. */
  readonly ids: EntryIdLists;
  /** Index into `dataset.parties` of the entry's first party, or -1. */
  readonly party: Int32Array;
  /**
   * Entry indices by earliest start, then latest end, then position in the dataset. If dates leave the order open, an
   * entry comes after those that it follows or responds to.
   */
  readonly order: Uint32Array;
  /** Place of entry `i` in `order`. */
  readonly rank: Uint32Array;
  /** The predecessors of each entry; undefined if there are none. For orders other than that of the model. */
  readonly precedence: Pick<Precedence, 'start' | 'value'> | undefined;
  /** The parsed date that places each entry. */
  readonly dates: DateList;
  readonly entries: EntryList;
  /** Entry index by id; if an id occurs twice, the first. */
  readonly indexOf: (id: string) => number | undefined;
  /** False if no entry relates to another: then nobody has to look. */
  readonly hasRelations?: boolean;
  /** Whether bounds are a page's own numbers, which it may change or hand on to a worker. */
  readonly hasForeignBounds?: boolean;
  /** Whether some citation gives its reliability. */
  readonly hasReliability?: boolean;
  /** Whether some entry has a translation. */
  readonly hasTranslations?: boolean;
  /** The texts that are translated for the reader; undefined if none is. */
  readonly translation?: ShownTranslation;
  readonly dataset: DatasetHead;
  /** The time that the dataset shades. */
  readonly highlight: HighlightSpan | undefined;
  /** The IANA zone that placed floating values: `zones.calendar`. */
  readonly timeZone: string;
  readonly zones: Zones;
  /** Which of their times places the entries. */
  readonly times: Times;
  /** The number of entries with times when they were said and published. */
  readonly timesKnown: TimesKnown;
}

/** The precision of the sharpest date of a model: nothing drawn or said about its time is sharper. O(entries). */
export function sharpestPrecision({ precision }: Pick<TimelineModel, 'precision'>): Precision {
  let sharpest: number = Precision.age;
  for (let entry = 0; entry < precision.length; entry++) sharpest = Math.min(sharpest, precision[entry]!);
  return sharpest as Precision;
}
