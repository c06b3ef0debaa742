/**
 * Closes rows without a mark in a window, so that the others come together. Rows keep their order, and lanes their
 * names; `scene/lane-room.ts` shares the freed room.
 */
import type { Arrangement, PlacedLane, Row } from './arrange.js';
import { heightOf } from './open-height.js';
import { rowMiddle } from './row-metrics.js';

/**
 * `open` comes from `openRows`, with at least one row closed. The marks of a closed row are at the row above it,
 * outside of the window.
 */
export function closeRows(arrangement: Arrangement, open: readonly boolean[]): Arrangement {
  const { metrics } = arrangement;
  const own = arrangement.lanes.map((_, index) =>
    arrangement.rows.flatMap((row, at) => (row.lane === index ? [{ row, closed: !open[at]! }] : [])),
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
