/**
 * Closes the rows that have no mark in a window, so that what is in it stands together. Rows keep their order, and lanes
 * their names. O(rows · log entries).
 */
import { upperBound } from '../base/search.js';
import type { View } from '../scale/view.js';
import type { Arrangement, PlacedLane, Row } from './arrange.js';
import { roomOf } from './fill-height.js';
import type { MarkColumns } from './mark-columns.js';
import { rowMiddle, rowsHeight, type RowMetrics } from './row-metrics.js';

/** Height of a lane without an open row, as a share of the least of others: its name and its count fit. */
const EMPTY_SHARE = 0.7;

/** Room that a lane may take above and below its rows together, where the page decides on no height: so many rows. */
const AIRY_ROWS = 3;

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
  const heights = arrangement.lanes.map((lane, index) =>
    lane.form === 'rows' ? heightOf(lane, openIn[index]!, metrics) : lane.height,
  );
  const over = arrangement.heightPx - heights.reduce((sum, px) => sum + px, 0);
  const inRows = arrangement.lanes.map(({ form }) => form === 'rows');
  // Lanes with something in them share what is over, and the last one, whose lower end zoom floats over; or else all do.
  const last = inRows.length - 1;
  const isFilled = inRows.map((yes, index) => yes && (openIn[index]! > 0 || (index === last && openIn.some(Boolean))));
  const shares = isFilled.includes(true) ? isFilled : inRows;
  // Where the page scrolls, what is in the window rather stays together, and so does a choice of the rows.
  const airyPx = arrangement.partial === true ? 0 : AIRY_ROWS * metrics.rowPx;
  const mostPx = metrics.fillPx > 0 ? Infinity : airyPx;
  const inBoxPx = over - Math.max(0, arrangement.heightPx - (metrics.fillPx || Infinity));
  const roomPx = Math.min(roomOf(inBoxPx, shares.filter(Boolean).length), mostPx);
  const rows: Row[] = [];
  const lanes: PlacedLane[] = [];
  let top = 0;
  for (const [index, lane] of arrangement.lanes.entries()) {
    const ownRoomPx = shares[index] ? roomPx : 0;
    let place = 0;
    for (const { row, closed } of own[index]!) {
      if (!closed) place++;
      const inLane = ownRoomPx / 2 + rowMiddle(metrics, 'rows', Math.max(0, place - 1));
      rows.push({ ...row, closed, y: top + (inRows[index] ? inLane : row.y - lane.top) });
    }
    const height = heights[index]! + ownRoomPx;
    lanes.push({ ...lane, top, height, roomPx: ownRoomPx / 2 });
    top += height;
  }
  return { ...arrangement, rows, lanes, heightPx: top };
}

/** Of a lane of which so many rows are open, without room to fill. */
export function heightOf(lane: PlacedLane, rows: number, metrics: RowMetrics): number {
  if (rows > 0) return Math.min(lane.height - 2 * lane.roomPx, rowsHeight(rows, metrics));
  return Math.min(lane.height, Math.max(metrics.laneHeadPx, Math.round(metrics.minLanePx * EMPTY_SHARE)));
}
