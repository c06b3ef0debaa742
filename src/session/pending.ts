/**
 * What was asked for and cannot be applied yet: it waits here, in one place, for data, for a width or for a whole dataset.
 * What only a feature asks for waits in its part, and is applied by its `applyPending`.
 */
import type { Gap } from '../scale/gaps.js';
import type { View } from '../scale/view.js';
import { PendingFilter } from './pending-filter.js';

export class Pending {
  /** Id of the entry to open. */
  selected: string | undefined;
  /** Window of time, UTC ms. */
  range: View | undefined;
  readonly filter = new PendingFilter();
  /** Id of the entry that had the focus in the dataset before. */
  focused: string | undefined;
  /** Gaps of the dataset before: open folds stay open where they were. */
  gaps: readonly Gap[] | undefined;
}
