/** The height of a lane with some of its rows. */
import type { PlacedLane } from './arrangement.js';
import { rowsHeight, type RowMetrics } from './row-metrics.js';

/** Height of a lane without an open row, as a share of the least of others: its name and its count fit. */
const EMPTY_SHARE = 0.7;
/** The name of a lane above its rows reaches below its head, where it has a title beside it. An empty lane has none. */
const NAME_HEADS = 1.5;

/** Height of a lane with so many open rows, without room to fill. */
export function heightOf(lane: PlacedLane, rows: number, metrics: RowMetrics): number {
  if (rows > 0) return Math.min(lane.height - 2 * lane.roomPx, rowsHeight(rows, metrics));
  return Math.min(lane.height, emptyHeight(metrics));
}

/** Height of a lane with nothing in the window. */
export function emptyHeight({ laneHeadPx, minLanePx, dropsEmpty }: RowMetrics): number {
  if (dropsEmpty) return 0;
  return Math.round(Math.max(laneHeadPx * NAME_HEADS, minLanePx * EMPTY_SHARE));
}
