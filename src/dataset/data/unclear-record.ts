import type { Entry } from './dataset.js';
import type { Issue } from './issue.js';

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
