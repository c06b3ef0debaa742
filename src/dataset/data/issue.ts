/** A fault of a dataset, reported so that its author finds the place. Data never throws: it is reported. */
import type { Entry } from './dataset.js';

/** What is wrong, as a word that stays the same in each version and language. */
export type IssueCode =
  | 'json-syntax'
  | 'not-a-dataset'
  | 'no-entries'
  | 'missing'
  | 'wrong-type'
  | 'wrong-value'
  | 'unknown-field'
  | 'bad-date'
  | 'date-order'
  | 'bad-url'
  | 'bad-colour'
  | 'duplicate-id'
  | 'unknown-id'
  | 'self-relation'
  | 'relation-order'
  | 'too-long'
  | 'not-shown'
  | 'unknown-zone'
  | 'http'
  | 'network'
  | 'not-json'
  | 'bad-range'
  | 'bad-link'
  | 'no-history'
  | 'timeout'
  | 'cancelled'
  | 'broken-off';

/**
 * `error`: a record is left out of the chart (but listed). `warning`: a field is left out, its record is shown.
 * `fatal`: nothing can be shown.
 */
export type Severity = 'fatal' | 'error' | 'warning';

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Place: `entries[12].date`, or an empty string for the whole. */
  readonly path: string;
  /** The faulty value, shortened to at most 80 characters of text. */
  readonly value: string;
  /** One lower-case line, path and value included. */
  readonly message: string;
  /** The right value, if it is plain: `did you mean "ru"?`. */
  readonly cure?: string;
  /** The number of issues that it stands for, if there are more. */
  readonly count?: number;
}

/** The reason why nothing new can be shown. */
export interface LoadError {
  readonly code: Extract<
    IssueCode,
    | 'http'
    | 'network'
    | 'timeout'
    | 'cancelled'
    | 'broken-off'
    | 'not-json'
    | 'json-syntax'
    | 'not-a-dataset'
    | 'bad-url'
  >;
  /** One lower-case line, with the value. */
  readonly message: string;
  /** The requested address; empty for inline data. */
  readonly url: string;
  /** Whether the answer was empty. */
  readonly empty?: boolean;
  /** HTTP status, if a server answered. */
  readonly status?: number;
  /** When to ask again, as the server says it: seconds, or a date. */
  readonly retryAfter?: string;
  /** The failed part, if it is not a file: code of the timeline, or an archive. */
  readonly of?: 'code' | 'archive';
}

/** A record that cannot be placed in time or told from others. It is left out of the chart but listed. */
export interface UnclearRecord {
  /** Position among the given entries. */
  readonly index: number;
  readonly path: string;
  readonly title?: string;
  /** The record as given, as a short text. */
  readonly raw: string;
  /** The fields that could be read. */
  readonly fields: Partial<Entry>;
  readonly issues: readonly Issue[];
}
