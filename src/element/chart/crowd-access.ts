/** The way to the code for many entries. */
import type * as crowd from './crowd.js';

/** Everything that a first picture of few entries does not need. */
export type Crowd = typeof crowd;

export interface CrowdAccess {
  /** Undefined until it has loaded. */
  readonly code: Crowd | undefined;
  /** Loads it. Rejects if it cannot be loaded. */
  readonly fetch: () => Promise<Crowd>;
}
