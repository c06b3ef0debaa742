/**
 * Counts the lines for titles above the columns of a span of time. A title keeps its line at every closer zoom, so the
 * columns below it count as high as they can become there.
 */
import { upperBound } from '../../dataset/base/search.js';
import { toPx } from '../scale/view.js';
import { type ClusterAtFit, type ClusterZones, GAP_PX } from './cluster-zones.js';
import type { ClusterPoints } from './cluster.js';
import { COLUMN_STEPS, type ColumnOptions, type Columns, columnsOf, countInColumns } from './column-steps.js';
import { BLOCK_FROM_PX, dotsHigh, dotSize, MAX_DOT_PX, MIN_COLUMN_PX } from './dot-columns.js';
import type { TitleLines } from './title-room.js';
import { levelTransform, tileSpan } from './titles.js';

// The height of columns at closer zooms, where finer ones replace them. A step of the calendar is drawn as soon as its
// columns are wide enough, and becomes lower from there.

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

/** Columns of each finer step. What does not fit is a bar as high as the stack. */
function closerColumns(points: ClusterPoints, range: ColumnRange, stackPx: number): readonly ColumnHeights[] {
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
      px[column] = Math.min(stackPx, closerHeight(count, widthPx, isCounted ? columns.fine[column] === 1 : undefined));
    }
    if (!isCloser) return steps;
    isCounted = true;
    steps.push({ x0, x1, px });
  }
  return steps;
}

/** The height at any closer zoom; `fine` is undefined if nobody counted how finer columns share the entries. */
function closerHeight(count: number, widthPx: number, fine: boolean | undefined): number {
  if (fine === undefined) return (count * UNEVEN_SHARE + 1) * MAX_DOT_PX;
  const block = fine ? dotsHigh({ count, widthPx: BLOCK_FROM_PX, fine }, MAX_DOT_PX) : 0;
  return Math.max(block, dotsHigh({ count, widthPx, fine }, MAX_DOT_PX)) * MAX_DOT_PX;
}

function pxOf({ start, end }: Columns, { transform }: ColumnRange): Pick<ColumnHeights, 'x0' | 'x1'> {
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

/** Twice as many as at fit, and more: in a high lane of low columns, titles stay close to the dots. */
const MAX_LINES = 24;
/** The columns of a window that shows part of a tile follow from up to this many tiles on either side. */
const TILES_BESIDE = 3;

export function titleLinesOf(
  { cluster, plan, fit, timeZone }: ClusterAtFit,
  { titleLines, stackPx, linePx }: ClusterZones,
): (level: number, tile: number) => TitleLines {
  const { at, finest } = cluster.points;
  const linesAbove = (columnPx: number): number =>
    Math.max(titleLines, Math.min(MAX_LINES, titleLines + Math.floor((stackPx - columnPx - GAP_PX) / linePx)));
  return (level, tile) => {
    const always = (): number => titleLines;
    if (titleLines === 0) return always;
    const transform = levelTransform(plan, fit, level);
    const from = tileSpan(plan, level, tile - TILES_BESIDE).start;
    const to = tileSpan(plan, level, tile + TILES_BESIDE).end;
    const range = { plan, transform, from, to, timeZone };
    const columns = columnsOf({ ...range, finest, minPx: MIN_COLUMN_PX });
    const stack = { ...columns, ...countInColumns(at, columns) };
    // Else bars are drawn.
    if (dotSize(stack, transform, stackPx) === undefined) return always;
    const { x0, x1 } = pxOf(columns, range);
    const px = x0.map((left, column) => {
      const count = stack.to[column]! - stack.from[column]!;
      if (count === 0) return 0;
      // They only become wider, and so lower, until finer ones replace them.
      const high = dotsHigh({ count, widthPx: x1[column]! - left, fine: columns.fine[column] === 1 }, MAX_DOT_PX);
      return Math.min(stackPx, high * MAX_DOT_PX);
    });
    const steps = [{ x0, x1, px }, ...closerColumns(cluster.points, range, stackPx)];
    return (left, right) => linesAbove(Math.max(...steps.map((step) => highestBetween(step, left, right))));
  };
}

function highestBetween({ x0, x1, px }: ColumnHeights, left: number, right: number): number {
  let highest = 0;
  for (let column = upperBound(x1, left); column < px.length && x0[column]! < right; column++) {
    highest = Math.max(highest, px[column]!);
  }
  return highest;
}
