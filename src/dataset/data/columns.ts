/** Entries by columns: a list for each field instead of an object for each entry. For archives of many records. */

import type { Dataset, EntryTexts } from './dataset.js';

/** Entries as a list or as columns. Any object is read: its faults are issues. */
export type TimelineData = Dataset | DatasetColumns | object;

/** Texts, one for each row, or numbers that index a list of values. */
export type TextColumn = readonly string[] | CodedColumn;

/** Row `i` has the value `values[codes[i]]`. -1, or the largest number of the typed array, is none. */
export interface CodedColumn {
  readonly codes: NumberColumn;
  readonly values: readonly string[];
}

export type NumberColumn =
  | Float64Array
  | Float32Array
  | Int32Array
  | Int16Array
  | Int8Array
  | Uint32Array
  | Uint16Array
  | Uint8Array
  | readonly number[];

/** Words for the precision of a number. */
export type ColumnPrecision = 'millisecond' | 'second' | 'minute' | 'day' | 'month' | 'year';

/** Row `i` of every column is entry `i`. Required are `title`, and `start` or `date`. Each text of an entry is a column. */
export interface DatasetColumns extends Readonly<Partial<Record<keyof EntryTexts, TextColumn>>> {
  /** Unique ids. Without them the rows have the ids e0, e1, e2 and so on. */
  readonly id?: TextColumn;
  readonly title: TextColumn;
  /** UTC milliseconds, `-Infinity` without a beginning; or EDTF texts. */
  readonly start?: NumberColumn | TextColumn;
  /**
   * UTC milliseconds, the last one included; at the precision of a day, that whole day. NaN: none; `Infinity`: still
   * lasts. EDTF texts if `start` has texts: then each end is a range of its own.
   */
  readonly end?: NumberColumn | TextColumn;
  /** One for all rows, or a column. If missing: the precision of the sharpest number. */
  readonly precision?: ColumnPrecision | TextColumn;
  /** EDTF dates instead of `start` and `end`. */
  readonly date?: TextColumn;
  /** `event` or `statement`. */
  readonly kind?: TextColumn;
  readonly form?: TextColumn;
  readonly status?: TextColumn;
  /** Ids. Bare numbers are places in the dataset's list of parties; the same holds for the next three. */
  readonly party?: TextColumn | NumberColumn;
  readonly actor?: TextColumn | NumberColumn;
  readonly topic?: TextColumn | NumberColumn;
  readonly source?: TextColumn | NumberColumn;
  readonly speaker?: TextColumn;
  /** Importance of each entry, from 0 to 1. NaN: not given. */
  readonly weight?: NumberColumn;
  /** Reliability of the source of each entry. */
  readonly reliability?: TextColumn;
  readonly location?: LocationColumns;
  /** One medium for each entry. */
  readonly media?: MediaColumns;
  /** Ids of values, by the id of a category: one for each entry. */
  readonly categories?: Readonly<Record<string, TextColumn>>;
  /** Numbers, by the id of a measure. NaN: none. */
  readonly measures?: Readonly<Record<string, NumberColumn | AmountColumns>>;
  /** Texts, by the id of a field of your own; one of a list for each entry. */
  readonly fields?: Readonly<Record<string, TextColumn>>;
  /** Keys are tags of languages. */
  readonly translations?: Readonly<Record<string, TranslationColumns>>;
}

export interface LocationColumns {
  readonly name?: TextColumn;
  /** Degrees north and east. NaN: none. */
  readonly latitude?: NumberColumn;
  readonly longitude?: NumberColumn;
  /** Metres within which the place is known. NaN: not given. */
  readonly precision?: NumberColumn;
}

export interface MediaColumns {
  readonly url: TextColumn;
  /** `image`, `video`, `audio` or `document`. */
  readonly kind?: TextColumn;
  readonly alt?: TextColumn;
  readonly caption?: TextColumn;
  readonly credit?: TextColumn;
  /** Pixels. NaN: not known. */
  readonly width?: NumberColumn;
  readonly height?: NumberColumn;
  /** Addresses of stills. */
  readonly poster?: TextColumn;
  /** What is said and heard. */
  readonly transcript?: TextColumn;
  /** One track for each medium. */
  readonly tracks?: TrackColumns;
}

/** Captions: `url` and `lang` are required together. */
export interface TrackColumns {
  readonly url: TextColumn;
  readonly lang: TextColumn;
  readonly label?: TextColumn;
  /** `captions`, `subtitles` or `descriptions`. */
  readonly kind?: TextColumn;
}

/** Best estimates with their bounds. */
export interface AmountColumns {
  readonly value: NumberColumn;
  readonly low?: NumberColumn;
  readonly high?: NumberColumn;
}

export interface TranslationColumns {
  readonly title?: TextColumn;
  readonly summary?: TextColumn;
}
