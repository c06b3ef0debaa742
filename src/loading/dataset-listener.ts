/** What listeners hear while a dataset is loaded. */
import type { MaybePromise } from '../base/maybe-promise.js';
import type { LoadError } from '../data/load-error.js';
import type { Validation } from '../data/validate-value.js';
import type { LoadProgress } from '../sources/loaded.js';
import type { Pace } from '../platform/scheduler.js';

export type LoadPhase = 'idle' | 'loading' | 'ready' | 'failed';

/** What is known of a load, and what can be done about it. */
export interface Loading {
  /** Undefined where nothing has come yet. */
  readonly progress: LoadProgress | undefined;
  /** Whether it takes so long that it is announced. */
  readonly slow: boolean;
  cancel(): void;
}

/** Commits what was prepared, in the moment in which it is shown. Undefined where there was no need to prepare. */
export type Prepared = MaybePromise<(() => void) | undefined>;

export interface DatasetListener {
  /** `grown`: parts of it were shown before, so its first entries are those that are shown. */
  readonly onLoad: (result: Validation, grown: boolean) => void;
  /** Some of what is being loaded is there. `first`: it stands where another dataset stood. */
  readonly onPart: (part: Validation, first: boolean) => void;
  /** Prepares to show what is large, before it is. */
  readonly prepare: (result: Validation, pace: Pace, isWanted: () => boolean) => Prepared;
  readonly onError: (error: LoadError) => void;
  /** Longest silence of a server, ms; 0 for any. */
  readonly timeoutMs: () => number;
  /** Loading takes long enough to be announced. */
  readonly onSlow: () => void;
  /** So much is coming that entries will be many, which is heard before they are read. */
  readonly onMuch: () => void;
  /** `src` sends messages instead of one answer: somebody else listens to it. */
  readonly isMessaged: () => boolean;
}
