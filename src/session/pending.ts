/**
 * Requests that cannot be applied yet: they wait here, in one place, for data, for a width or for a whole dataset. A
 * request that concerns only a feature waits in its part, whose `applyPending` applies it.
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
  /** Id of the entry with the focus in the previous dataset. */
  focused: string | undefined;
  /** Gaps of the previous dataset: open folds stay open in their places. */
  gaps: readonly Gap[] | undefined;
}
