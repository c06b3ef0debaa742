/**
 * Closes the rows that have no mark in a window, so that what is in it stands together. Rows keep their order, and lanes
 * their names. O(rows · log entries).
 */
import { upperBound } from '../base/search.js';
import type { View } from '../scale/view.js';
import type { Arrangement, PlacedLane, Row, RowMetrics } from './arrange.js';
import type { MarkColumns } from './mark-columns.js';

/** Height of a lane without an open row, as a share of the least of others: its name and its count fit. */
const EMPTY_SHARE = 0.7;

/** One digit a row, 1 for an open one: equal for as long as the same rows are open. */
export function openRows({ rows }: Arrangement, marks: MarkColumns, window: View): string {
  return rows.map((row) => (row.form !== 'rows' || hasMark(row, marks, window) ? '1' : '0')).join('');
}

/** Marks of a row do not overlap: the first that ends after the start of the window is in it, or none is. */
function hasMark({ entry, reach }: Row, { outerStart, reachStart }: MarkColumns, { start, end }: View): boolean {
  const first = entry[upperBound(reach, start)];
  return first !== undefined && outerStart[first]! - reachStart[first]! < end;
}

/** `open` comes from {@link openRows}. The marks of a closed row stand at the row above it, outside of the window. */
export function closeRows(arrangement: Arrangement, open: string, metrics: RowMetrics): Arrangement {
  if (!open.includes('0')) return arrangement;
  const rows: Row[] = [];
  const lanes: PlacedLane[] = [];
  let top = 0;
  for (const [index, lane] of arrangement.lanes.entries()) {
    const own = arrangement.rows.flatMap((row, at) => (row.lane === index ? [{ row, closed: open[at] === '0' }] : []));
    const height =
      lane.form === 'rows' ? heightOf(lane, own.filter(({ closed }) => !closed).length, metrics) : lane.height;
    let shift = top - lane.top;
    for (const { row, closed } of own) {
      if (closed) shift -= metrics.rowPx;
      rows.push({ ...row, closed, y: Math.max(row.y + shift, top + own[0]!.row.y - lane.top) });
    }
    lanes.push({ ...lane, top, height });
    top += height;
  }
  return { ...arrangement, rows, lanes, heightPx: top };
}

function heightOf(lane: PlacedLane, rows: number, { laneHeadPx, lanePadPx, laneLeastPx, rowPx }: RowMetrics): number {
  const least = rows > 0 ? laneLeastPx : Math.round(laneLeastPx * EMPTY_SHARE);
  const asked = rows > 0 ? laneHeadPx + 2 * lanePadPx + rows * rowPx : laneHeadPx;
  return Math.min(lane.height, Math.max(asked, least));
}
