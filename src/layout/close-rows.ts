/**
 * Closes the rows that have no mark in a window, so that what is in it stands together. Rows keep their order, and lanes
 * their names; what that leaves, `scene/lane-room.ts` shares. O(rows · log entries).
 */
import { upperBound } from '../base/search.js';
import type { View } from '../scale/view.js';
import type { Arrangement, PlacedLane, Row } from './arrange.js';
import type { MarkColumns } from './mark-columns.js';
import { rowMiddle, rowsHeight, type RowMetrics } from './row-metrics.js';

/** Height of a lane without an open row, as a share of the least of others: its name and its count fit. */
const EMPTY_SHARE = 0.7;

/** One digit a row, 1 for an open one: equal for as long as the same rows are open. */
export function openRows({ rows }: Arrangement, marks: MarkColumns, window: View): string {
  return rows.map((row) => (row.form !== 'rows' || hasMark(row, marks, window) ? '1' : '0')).join('');
}

/** Marks of a row do not overlap: the first that ends after the start of the window is in it, or none is. */
function hasMark({ entry, times }: Row, { outerStart, reachStart }: MarkColumns, { start, end }: View): boolean {
  const first = entry[upperBound(times().reach, start)];
  return first !== undefined && outerStart[first]! - reachStart.at(first, 0) < end;
}

/** `open` comes from {@link openRows}. The marks of a closed row stand at the row above it, outside of the window. */
export function closeRows(arrangement: Arrangement, open: string): Arrangement {
  if (!open.includes('0')) return arrangement;
  const { metrics } = arrangement;
  const own = arrangement.lanes.map((_, index) =>
    arrangement.rows.flatMap((row, at) => (row.lane === index ? [{ row, closed: open[at] === '0' }] : [])),
  );
  const openIn = own.map((rows) => rows.filter(({ closed }) => !closed).length);
  const rows: Row[] = [];
  const lanes: PlacedLane[] = [];
  let top = 0;
  for (const [index, lane] of arrangement.lanes.entries()) {
    let place = 0;
    for (const { row, closed } of own[index]!) {
      if (!closed) place++;
      const inLane = rowMiddle(metrics, 'rows', Math.max(0, place - 1));
      rows.push({ ...row, closed, y: top + (lane.form === 'rows' ? inLane : row.y - lane.top) });
    }
    const height = lane.form === 'rows' ? heightOf(lane, openIn[index]!, metrics) : lane.height;
    lanes.push({ ...lane, top, height, roomPx: 0 });
    top += height;
  }
  return { ...arrangement, rows, lanes, heightPx: top };
}

/** Of a lane of which so many rows are open, without room to fill. */
export function heightOf(lane: PlacedLane, rows: number, metrics: RowMetrics): number {
  if (rows > 0) return Math.min(lane.height - 2 * lane.roomPx, rowsHeight(rows, metrics));
  return Math.min(lane.height, Math.max(metrics.laneHeadPx, Math.round(metrics.minLanePx * EMPTY_SHARE)));
}
