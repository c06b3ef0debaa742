/**
 * Counts the lines for titles above the columns of a span of time. A title keeps its line at every closer zoom, so the
 * columns below it count as high as they can become there.
 */
import { upperBound } from '../base/search.js';
import { closerColumns, pxOf, type ColumnHeights } from './closer-columns.js';
import { columnsOf, countInColumns } from './column-steps.js';
import {
  dotSize,
  dotsHigh,
  GAP_PX,
  MAX_DOT_PX,
  MIN_COLUMN_PX,
  type ClusterAtFit,
  type ClusterZones,
} from './cluster-zones.js';
import type { TitleLines } from './title-room.js';
import { levelTransform, tileSpan } from './titles.js';

/** If nobody knows how finer columns share the entries of one, it stands for all of them. */
const UNEVEN_SHARE = 1.5;
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
    const columns = columnsOf({ ...range, finest, minPx: MIN_COLUMN_PX, fitK: fit.k });
    const stack = { ...columns, ...countInColumns(at, columns) };
    // Else coarser ones, or bars, would be drawn.
    if (dotSize(stack, transform, stackPx) === undefined) return always;
    const { x0, x1 } = pxOf(columns, range);
    const closer = closerColumns(cluster.points, range, stackPx);
    const px = x0.map((left, column) => {
      const count = stack.to[column]! - stack.from[column]!;
      if (count === 0) return 0;
      // They only become wider, and so lower, until finer ones replace them.
      if (closer !== undefined) return dotsHigh(count, x1[column]! - left, MAX_DOT_PX) * MAX_DOT_PX;
      return (count * UNEVEN_SHARE + 1) * MAX_DOT_PX;
    });
    const steps = [{ x0, x1, px }, ...(closer ?? [])];
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
