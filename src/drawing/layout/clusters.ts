import { OTHER_GRAMMAR, turnAlike } from './lane-columns.js';
import type { HeightBudget, LaneNeed } from './lane-heights.js';

/** Layout of lanes that are too full for rows, or collapsed: the code loads with the first such lane. */
export { allPoints, clusterSteps } from './cluster.js';
export { laneColumns } from './lane-columns.js';
export { sizeMarks } from './size-marks.js';
export { clusteredLane, clusterRows, fittedLane } from './clustered-lane.js';

export { fewLanes } from './few-lanes.js';
export { arrangeWindow } from './arrange-window.js';
export { relatedTo, seatKept } from './seat-kept.js';

// Shares the height that rows leave among lanes of columns.

/**
 * Rows beside columns of less than ten times as many entries turn to columns. The rest that rows leave goes to the columns: first the needs of dots, the smallest first; then more to lanes with
 * more entries.
 */
export function shareColumns(
  needs: readonly LaneNeed[],
  rows: boolean[],
  { budgetPx, minPx, floorPx, easyPx, sparePx }: HeightBudget,
): ReadonlyMap<LaneNeed, number> {
  turnAlike(
    rows,
    needs.map(({ count }) => count),
    (at) => !needs[at]!.collapsed,
  );
  const clustered = needs.filter((_, at) => !rows[at]);
  const used = needs.reduce((sum, { rowsPx }, at) => sum + (rows[at] ? rowsPx! : 0), 0);
  const evenPx = Math.floor((budgetPx - used) / clustered.length);
  const firstPx = evenPx < floorPx ? easyPx : Math.min(minPx, evenPx);
  const candidates = clustered.map((need) => {
    const columns = need.columns();
    return { need, ...columns, leastPx: Math.max(firstPx, columns.leastPx) };
  });
  let free = Math.max(0, budgetPx - used - candidates.reduce((sum, { leastPx }) => sum + leastPx, 0));
  const px = new Map<LaneNeed, number>();
  let crowd = 0;
  for (const { need, dotsPx, leastPx } of candidates.toSorted((one, other) => one.dotsPx - other.dotsPx)) {
    const more = Math.max(0, dotsPx - leastPx);
    const fits = more <= free + sparePx;
    px.set(need, leastPx + (fits ? more : 0));
    if (fits) free -= more;
    else crowd = Math.max(crowd, need.count);
  }
  // Lanes beside bars would be bars as well.
  for (const { need, leastPx } of candidates) {
    if (crowd === 0 || need.count * OTHER_GRAMMAR <= crowd) continue;
    free += px.get(need)! - leastPx;
    px.set(need, leastPx);
  }
  let open = free < 1 ? [] : candidates.map(({ need, maxPx }) => ({ need, maxPx: maxPx() }));
  open = open.filter(({ need, maxPx }) => px.get(need)! < maxPx);
  while (free >= 1 && open.length > 0) {
    const weights = open.reduce((sum, { need }) => sum + Math.sqrt(need.count), 0);
    const perWeight = free / weights;
    for (const { need, maxPx } of open) {
      const own = px.get(need)!;
      const next = Math.min(maxPx, own + perWeight * Math.sqrt(need.count));
      px.set(need, next);
      free -= next - own;
    }
    open = open.filter(({ need, maxPx }) => px.get(need)! < maxPx);
  }
  return new Map(Array.from(px, ([need, height]) => [need, Math.floor(height)]));
}
