/** Input and result of a load. */
import type { LoadError } from '../data/issue.js';
import type { Validation } from '../data/validate-value.js';
import type { ByteProgress } from './read-stream.js';

export interface LoadProgress extends ByteProgress {
  /** Entries that can be shown. */
  readonly entries: number;
}

/** Stands in for `fetch`, with credentials or headers of the page: gets the address and what the element would ask with. */
export type Loader = (url: string, init: RequestInit) => Promise<Response>;

export interface LoadOptions {
  /** Aborts without any result; with the reason `CANCELLED`, the loaded part is the result. */
  readonly signal: AbortSignal;
  /** The shown version: the same one is not loaded again. */
  readonly tag?: string | undefined;
  /** `fetch` by default. */
  readonly loader?: Loader | undefined;
  /** Longest wait without any data; 0 for any time. */
  readonly timeoutMs: number;
  readonly onProgress: (progress: LoadProgress) => void;
  /** The loaded part, at intervals. */
  readonly onPart: (part: Validation) => Promise<void> | void;
}

export type Loaded =
  | {
      readonly validation: Validation;
      /** The server's name for this version. */
      readonly tag: string | undefined;
    }
  | { readonly error: LoadError }
  /** Nobody waits for it any more, or it is the same as before. */
  | undefined;

/** How `src` is followed: not at all, by asking again, or by server-sent messages. */
export const FOLLOWS = ['none', 'poll', 'events'] as const;

export type Follow = (typeof FOLLOWS)[number];
