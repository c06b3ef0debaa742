/**
 * The height of columns at closer zooms, where finer ones replace them. A step of the calendar is drawn as soon as its
 * columns are wide enough, and becomes lower from there.
 */
import { COLUMN_STEPS, columnsOf, countInColumns, type ColumnOptions, type Columns } from './column-steps.js';
import { dotsHigh, MAX_DOT_PX, MIN_COLUMN_PX, MIN_DOT_PX } from './cluster-zones.js';
import type { ClusterPoints } from './cluster.js';
import { toPx } from '../scale/view.js';

/** More columns than this are not counted: those of the next coarser step stand for them. */
const MAX_COLUMNS = 2048;
/** A whole column in one of the uncounted finer ones, with part of the next: weeks do not end with months. */
const UNEVEN_SHARE = 1.5;

/** px along time at the present zoom, and the height at the zoom at which they are highest. */
export interface ColumnHeights {
  readonly x0: Float64Array;
  readonly x1: Float64Array;
  readonly px: Float64Array;
}

export type ColumnRange = Pick<ColumnOptions, 'plan' | 'transform' | 'from' | 'to' | 'timeZone'>;

/** Of each finer step; undefined if one may not fit: coarser columns or bars are drawn then. */
export function closerColumns(
  points: ClusterPoints,
  range: ColumnRange,
  stackPx: number,
): readonly ColumnHeights[] | undefined {
  const steps: ColumnHeights[] = [];
  let isCounted = true;
  for (let step = points.finest; step < COLUMN_STEPS.length; step++) {
    if (columnsWithin(range, step) > MAX_COLUMNS) {
      isCounted = false;
      continue;
    }
    const columns = columnsOf({ ...range, finest: step, minPx: 0 });
    const { from, to } = countInColumns(points.at, columns);
    const { x0, x1 } = pxOf(columns, range);
    const px = new Float64Array(x0.length);
    let isCloser = false;
    for (let column = 0; column < px.length; column++) {
      const widthPx = closerPx(x1[column]! - x0[column]!, columns.end[column]! - columns.start[column]!, step);
      if (widthPx === undefined) continue;
      isCloser = true;
      const count = to[column]! - from[column]!;
      if (count === 0) continue;
      if ((isCounted ? dotsHigh(count, widthPx, MIN_DOT_PX) : count) * MIN_DOT_PX > stackPx) return undefined;
      px[column] = (isCounted ? dotsHigh(count, widthPx, MAX_DOT_PX) : count * UNEVEN_SHARE + 1) * MAX_DOT_PX;
    }
    if (!isCloser) return steps;
    isCounted = true;
    steps.push({ x0, x1, px });
  }
  return steps;
}

export function pxOf({ start, end }: Columns, { transform }: ColumnRange): Pick<ColumnHeights, 'x0' | 'x1'> {
  return { x0: start.map((ms) => toPx(transform, ms)), x1: end.map((ms) => toPx(transform, ms)) };
}

/** Width of a column when its step first appears; undefined if it, or a finer one, is drawn now. */
function closerPx(px: number, ms: number, step: number): number | undefined {
  const leastPx = (px * COLUMN_STEPS[step]!.minMs) / ms;
  return leastPx >= MIN_COLUMN_PX ? undefined : px * 2 ** Math.ceil(Math.log2(MIN_COLUMN_PX / leastPx));
}

function columnsWithin({ plan, from, to }: ColumnRange, step: number): number {
  const { minMs } = COLUMN_STEPS[step]!;
  return plan.segments.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)) / minMs,
    0,
  );
}
