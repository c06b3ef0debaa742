/** The rows of the chart during a step: the others close, and so do lanes without a part in the step. */
import { heightOf } from '../../layout/open-height.js';
import type { Arrangement, PlacedLane, Row } from '../../layout/arrange.js';
import { rowMiddle } from '../../layout/row-metrics.js';

/** Whole lanes if there is room for them, else only the rows with a part of the step. */
export function toldRows(arrangement: Arrangement, cast: ReadonlySet<number>, roomPx: number): Arrangement {
  const hasPart = (row: Row): boolean => row.entry.some((entry) => cast.has(entry));
  const told = new Set(arrangement.rows.filter(hasPart).map(({ lane }) => lane));
  const whole = keepRows(arrangement, ({ lane }) => told.has(lane));
  return whole.heightPx <= roomPx ? whole : keepRows(arrangement, hasPart);
}

/** Lanes that are clustered or collapsed stay as they are. */
function keepRows(arrangement: Arrangement, isKept: (row: Row) => boolean): Arrangement {
  const { metrics } = arrangement;
  const rows: Row[] = [];
  const lanes: PlacedLane[] = [];
  let top = 0;
  for (const [index, lane] of arrangement.lanes.entries()) {
    const own = arrangement.rows.filter((row) => row.lane === index);
    const kept = lane.form === 'rows' ? own.filter(isKept) : own;
    kept.forEach((row, at) => {
      const y = lane.form === 'rows' ? top + rowMiddle(metrics, 'rows', at) : row.y - lane.top + top;
      rows.push({ ...row, y });
    });
    const height = lane.form === 'rows' ? heightOf(lane, kept.length, metrics) : lane.height;
    lanes.push({ ...lane, top, height, roomPx: lane.form === 'rows' ? 0 : lane.roomPx });
    top += height;
  }
  return { ...arrangement, rows, lanes, heightPx: top, partial: rows.length < arrangement.rows.length };
}
