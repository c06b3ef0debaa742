/** The reports to listeners while a dataset loads. */
import type { MaybePromise } from '../../dataset/base/maybe-promise.js';
import type { LoadError } from '../../dataset/data/issue.js';
import type { Validation } from '../../dataset/data/validate-value.js';
import type { Loader, LoadProgress } from '../../dataset/sources/loaded.js';
import type { Pace } from '../../drawing/platform/scheduler.js';

export type LoadPhase = 'idle' | 'loading' | 'ready' | 'failed';

/** The state of a load, and the means to stop it. */
export interface Loading {
  /** Undefined if nothing has arrived yet. */
  readonly progress: LoadProgress | undefined;
  /** Whether it takes so long that it is announced. */
  readonly slow: boolean;
  cancel(): void;
}

/** Commits the preparation when it is shown. Undefined if none was needed. */
export type Prepared = MaybePromise<(() => void) | undefined>;

export interface DatasetListener {
  /** `grown`: parts of it were shown before, so its first entries are those on screen. */
  readonly onLoad: (result: Validation, grown: boolean) => void;
  /** A part of the load is there. `first`: it replaces another dataset. */
  readonly onPart: (part: Validation, first: boolean) => void;
  /** Prepares a large dataset before it is shown. */
  readonly prepare: (result: Validation, pace: Pace, isWanted: () => boolean) => Prepared;
  readonly onError: (error: LoadError) => void;
  /** Longest silence of a server, ms; 0 for any. */
  readonly timeoutMs: () => number;
  /** The page's own way to ask; undefined for `fetch`. */
  readonly loader: () => Loader | undefined;
  /** The meaning of the columns of a sheet; undefined if the source is a dataset. */
  readonly columns: (url: string) => string | undefined;
  /** Loading takes long enough to be announced. */
  readonly onSlow: () => void;
  /** So much data is arriving that entries will be many, which is reported before they are read. */
  readonly onLargeDataset: () => void;
  /** `src` sends messages instead of one answer: somebody else listens to it. */
  readonly isMessaged: () => boolean;
}
