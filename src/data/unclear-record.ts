import type { Entry } from './dataset.js';
import type { Issue } from './issue.js';

/** A record that cannot be placed in time or told from others. It stays out of the chart, and in sight. */
export interface UnclearRecord {
  /** Position among the entries as they were given. */
  readonly index: number;
  readonly path: string;
  readonly title?: string;
  /** The record as it was given, as a short text. */
  readonly raw: string;
  /** What could be read of it. */
  readonly fields: Partial<Entry>;
  readonly issues: readonly Issue[];
}
