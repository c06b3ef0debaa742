/** The reason why nothing new can be shown. */
import type { IssueCode } from './issue.js';

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
  /** The failed part, if it is not a file: code of the timeline, or an archive. */
  readonly of?: 'code' | 'archive';
}
