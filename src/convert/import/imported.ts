/** Input and output of an importer. */
import type { Dataset } from '../../dataset/data/dataset.js';
import type { IssueCode, Severity } from '../../dataset/data/issue.js';
import type { NotKept } from '../../dataset/data/losses.js';
import type { ImportLoss } from './import-losses.js';

/** A file as text or bytes, the rows of a sheet with its header first, or a parsed JSON value. */
export type ImportInput = string | Uint8Array | ArrayBuffer | readonly (readonly unknown[])[] | object;

/** Which number comes first in `03/04/2022`. */
export type DayOrder = 'day-first' | 'month-first';

export interface ImportOptions {
  /** Name of the encoding, as browsers name it. Without it, it is recognised. */
  readonly encoding?: string;
  /** Whether day or month comes first. It is never guessed: a date that leaves it open is an issue. */
  readonly dayOrder?: DayOrder;
  /** Columns by field: `{ title: 'Headline' }`. Missing fields are guessed. `''` takes no column. */
  readonly mapping?: Readonly<Partial<Record<AnyMappedField, string>>>;
  /** Sheet of a workbook, by name or number. By default the first that is a table of dates and titles. */
  readonly sheet?: string | number;
  /** Whether rows that a workbook hides are read. By default they are left out, each with an issue. */
  readonly hiddenRows?: 'keep' | 'leave';
  /** Whether columns that a workbook hides are read. By default they are left out, each with an issue. */
  readonly hiddenColumns?: 'keep' | 'leave';
  /**
   * Whether cells are split that hold several names, such as "Blix, Annan", where the names stand alone in other rows. By
   * default they are, and an issue says so.
   */
  readonly lists?: 'split' | 'keep';
  /**
   * Whether names of one thing, such as "USA" and "United States", and rows that say the same become one. By default they
   * stay as they are, each with an issue.
   */
  readonly alike?: 'merge' | 'keep';
  /**
   * What an id that occurs again means: another entry, under an id of its own (by default), or the same entry, whose
   * last version counts.
   */
  readonly repeatedIds?: 'rename' | 'replace';
  /**
   * What dates mean that stand far from the others of their sheet. They may be misread, so their rows are left out with
   * an issue (by default); or they are meant.
   */
  readonly farDates?: 'keep' | 'refuse';
  /**
   * Gets each fault that leaves a record out, when it is found, and the record as far as it was read. `issues` of the
   * outcome end with the first 10,000.
   */
  readonly onLeft?: (issue: ImportIssue, record: unknown) => void;
  /** Makes an id for an entry that has none, from its content as JSON. By default its row makes it. */
  readonly makeId?: (content: string) => string;
  /** Title, licence and language of the dataset, if the file gives none. */
  readonly title?: string;
  readonly license?: string;
  readonly lang?: string;
}

/** The fields that a column of any sheet can hold. */
export type MappedField =
  | 'id'
  | 'date'
  | 'end'
  | 'time'
  | 'title'
  | 'summary'
  | 'parties'
  | 'actors'
  | 'speaker'
  | 'topics'
  | 'place'
  | 'status'
  | 'quote'
  | 'source'
  | 'locator'
  | 'url'
  | 'latitude'
  | 'longitude'
  | 'media'
  | 'mediaAlt'
  | 'mediaCaption'
  | 'mediaCredit'
  | 'relations';

/** What a sheet may have any number of. */
export type GroupKind = 'category' | 'measure' | 'field';

/** A category, a measure or a field of one's own: the text after the colon is the name. */
export type GroupField = `${GroupKind}:${string}`;

/** A text in another language: its BCP 47 tag comes after the colon. */
export type TranslatedField = `title:${string}` | `summary:${string}`;

/** The choices for a column of any sheet. */
export type AnyMappedField = MappedField | GroupField | TranslatedField;

export type ImportIssueCode =
  | IssueCode
  | 'day-order'
  | 'open-date'
  | 'far-date'
  | 'encoding'
  | 'no-header'
  | 'no-rows'
  | 'open-quote'
  | 'stray-quote'
  | 'missing-header'
  | 'unknown-format'
  | 'merged-cells'
  | 'formula'
  | 'hidden-row'
  | 'hidden-column'
  | 'other-sheets'
  | 'column-choice'
  | 'list-cells'
  | 'near-names'
  | 'same-rows'
  | 'headed-dates'
  | 'number-doubt'
  | 'web-page'
  | 'old-workbook'
  | 'not-a-file';

/** A way to read a file, with words of it. */
export interface EncodingReading {
  /** Name of the encoding, as browsers have it. */
  readonly encoding: string;
  readonly preview: string;
}

export interface ImportIssue {
  readonly code: ImportIssueCode;
  readonly severity: Severity;
  /** Row of the sheet, or number of the record, from 1; the header is row 1. Undefined for the whole file. */
  readonly row: number | undefined;
  /** Line of the file in which the row begins, if it is another number: cells and empty lines may make more lines. */
  readonly line?: number;
  /** Place in the dataset, for faults found there: `entries[12].date`. */
  readonly path?: string;
  /** Column or field. */
  readonly column: string | undefined;
  /**
   * The value in the file that it is about, at most 80 characters: the text of a cell, the name of a field. For a
   * formula it is its cell, for broken JSON the line and the column: `12:7`.
   */
  readonly value?: string;
  /** One lower-case line. */
  readonly message: string;
  readonly cure?: string;
  /** The form of a date that is far from the others: dates of one form are one question. */
  readonly form?: string;
  /**
   * Texts to write instead of a date that is none, or several: up to three texts to write instead, the likeliest first.
   */
  readonly readings?: readonly string[];
  /** Counts that the message has, in its order. */
  readonly counts?: readonly number[];
  /** Encodings that the file may be in, each with words of it in that encoding; the likeliest first. */
  readonly encodings?: readonly EncodingReading[];
}

/** How the dates of one form were read. */
export interface DateForm {
  /** The first of them as it is written: "10–14 June 2021". */
  readonly text: string;
  /** The date in EDTF. */
  readonly date: string;
  /** Its words in English: "from 10 to 14 June 2021". */
  readonly words: string;
  readonly count: number;
  /** Row and column of the first. */
  readonly row: number;
  readonly column: string | undefined;
  /** Rows of at most a thousand of them. */
  readonly rows: readonly number[];
}

export interface Imported {
  /** Undefined if nothing could be read: then an issue is fatal. */
  readonly dataset: Dataset | undefined;
  /** Records that were read, those that became entries or phases, and those that did not: each of these has an issue. */
  readonly counts: {
    readonly read: number;
    readonly kept: number;
    readonly left: number;
    /** Those of the last whose place another entry with the same id took; not there if there are none. */
    readonly replaced?: number;
  };
  readonly issues: readonly ImportIssue[];
  /** Content that the format of the dataset has no place for. */
  readonly notKept: readonly NotKept<ImportLoss>[];
  /** How each form of date in a sheet was read; empty for formats that write dates in one form of their own. */
  readonly dates: readonly DateForm[];
  /** The encoding of a text that came as bytes, as browsers name it. */
  readonly encoding?: string;
  /** The meaning of each column, guessed or set. */
  readonly mapping?: Readonly<Partial<Record<AnyMappedField, string>>>;
}
