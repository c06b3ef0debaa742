/** Why nothing new can be shown. */
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
  /** Address that was asked for; empty for inline data. */
  readonly url: string;
  /** Whether what came was empty. */
  readonly empty?: boolean;
  /** HTTP status, where a server answered. */
  readonly status?: number;
  /** What failed where it is no file: code of the timeline, or an archive. */
  readonly of?: 'code' | 'archive';
}
