/** What a loading is given, and what comes of it. */
import type { LoadError } from '../data/load-error.js';
import type { Validation } from '../data/validate-value.js';
import type { ByteProgress } from './read-stream.js';

export interface LoadProgress extends ByteProgress {
  /** Entries that can be shown. */
  readonly entries: number;
}

export interface LoadOptions {
  /** Aborts without any result; with the reason `CANCELLED`, what has come so far is the result. */
  readonly signal: AbortSignal;
  /** The version that is shown: the same one is not loaded again. */
  readonly tag?: string | undefined;
  /** Longest wait for anything to come; 0 for any. */
  readonly timeoutMs: number;
  readonly onProgress: (progress: LoadProgress) => void;
  /** What has come so far, now and then. */
  readonly onPart: (part: Validation) => Promise<void> | void;
}

export type Loaded =
  | {
      readonly validation: Validation;
      /** What the server calls this version of it. */
      readonly tag: string | undefined;
    }
  | { readonly error: LoadError }
  /** Nobody waits for it any more, or it is the same as before. */
  | undefined;
