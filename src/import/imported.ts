/** What an importer takes, and what it gives back. */
import type { Dataset } from '../data/dataset.js';
import type { IssueCode, Severity } from '../data/issue.js';
import type { NotKept } from '../data/losses.js';
import type { ImportLoss } from './import-losses.js';

/** A file as text or bytes, the rows of a sheet with its header first, or a value that was JSON. */
export type ImportInput = string | Uint8Array | ArrayBuffer | readonly (readonly unknown[])[] | object;

/** Which number comes first in `03/04/2022`. */
export type DayOrder = 'day-first' | 'month-first';

export interface ImportOptions {
  /** Name of the encoding, as a browser knows it. Without it, it is recognised. */
  readonly encoding?: string;
  /** Which of day and month comes first. It is never guessed: a date that leaves it open is an issue. */
  readonly dayOrder?: DayOrder;
  /** Columns by field: `{ title: 'Headline' }`. What is not given is guessed. `''` takes no column. */
  readonly mapping?: Readonly<Partial<Record<AnyMappedField, string>>>;
  /** Sheet of a workbook, by name or number. The first without it. */
  readonly sheet?: string | number;
  /** Title, licence and language of the dataset, where the file tells none. */
  readonly title?: string;
  readonly license?: string;
  readonly lang?: string;
}

/** What a column of any sheet can hold. */
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

/** Of categories and measures there are as many as a sheet has: what is after the colon is the name. */
export type GroupField = `category:${string}` | `measure:${string}`;

/** A text in another language: what is after the colon is its BCP 47 tag. */
export type TranslatedField = `title:${string}` | `summary:${string}`;

/** What a column of any sheet is chosen for. */
export type AnyMappedField = MappedField | GroupField | TranslatedField;

export type ImportIssueCode =
  | IssueCode
  | 'day-order'
  | 'encoding'
  | 'no-header'
  | 'no-rows'
  | 'open-quote'
  | 'unknown-format'
  | 'merged-cells'
  | 'formula'
  | 'web-page'
  | 'old-workbook'
  | 'not-a-file';

export interface ImportIssue {
  readonly code: ImportIssueCode;
  readonly severity: Severity;
  /** Row of the sheet, or number of the record, from 1; the header is row 1. Undefined for the whole file. */
  readonly row: number | undefined;
  /** Where in the dataset, for what was found there: `entries[12].date`. */
  readonly path?: string;
  /** Column or field. */
  readonly column: string | undefined;
  /**
   * What is meant, as the file has it, at most 80 characters: the text of a cell, the name of a field. Of a formula it is its
   * cell, of JSON that breaks off the line and the column: `12:7`.
   */
  readonly value?: string;
  /** One lower-case line. */
  readonly message: string;
  readonly cure?: string;
}

export interface Imported {
  /** Undefined where nothing could be read: then an issue is fatal. */
  readonly dataset: Dataset | undefined;
  /** Records that were read, those that became entries, and those that did not: each of these has an issue. */
  readonly counts: { readonly read: number; readonly kept: number; readonly left: number };
  readonly issues: readonly ImportIssue[];
  /** What the format of the dataset has no place for. */
  readonly notKept: readonly NotKept<ImportLoss>[];
  /** Which column was read as what, where that was guessed or set. */
  readonly mapping?: Readonly<Partial<Record<AnyMappedField, string>>>;
}
