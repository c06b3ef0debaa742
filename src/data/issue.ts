/** What is wrong with a dataset, reported so that its author finds the place. Data never throws: it is reported. */

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
 * `error`: a record is kept out of the chart (it is still listed). `warning`: a field is left out, its record shows.
 * `fatal`: nothing can be shown.
 */
export type Severity = 'fatal' | 'error' | 'warning';

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Where: `entries[12].date`, or an empty string for the whole. */
  readonly path: string;
  /** The offending value, shortened to at most 80 characters of text. */
  readonly value: string;
  /** One lower-case line, path and value included. */
  readonly message: string;
  /** What to write instead, where that is plain: `did you mean "ru"?`. */
  readonly cure?: string;
  /** How many issues of this kind it stands for, where that is more than this one. */
  readonly count?: number;
}
