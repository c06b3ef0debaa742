/** How the chart gets from one state to the next: by a motion, with a gesture, or at once. */
import type { TimelineState } from '../interaction/reduce.js';
import type { ChartPresenter } from '../picture/chart-presenter.js';

export function startMotion(
  presenter: ChartPresenter,
  before: TimelineState,
  after: TimelineState,
  animate: boolean,
): void {
  const moves =
    after.view !== before.view ||
    after.openFolds !== before.openFolds ||
    after.collapsedLanes !== before.collapsedLanes ||
    after.openLanes !== before.openLanes ||
    after.filter !== before.filter;
  if (moves && animate) presenter.moveFromHere();
  else if (moves) presenter.jump();
  if (!animate && after.view !== before.view) presenter.holdRows();
}
