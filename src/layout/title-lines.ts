/**
 * Counts the lines for titles above the columns of a span of time. A title keeps its line at every closer zoom, so the
 * columns below it count as high as they can become there.
 */
import { upperBound } from '../base/search.js';
import { closerColumns, pxOf, type ColumnHeights } from './closer-columns.js';
import { columnsOf, countInColumns } from './column-steps.js';
import { GAP_PX, type ClusterAtFit, type ClusterZones } from './cluster-zones.js';
import { dotSize, dotsHigh, MAX_DOT_PX, MIN_COLUMN_PX } from './dot-columns.js';
import type { TitleLines } from './title-room.js';
import { levelTransform, tileSpan } from './titles.js';

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
