/**
 * Lines of titles that there are in a piece of time: closer than fit, columns mostly are lower, and titles have what they
 * leave. A title that has been placed stays at every closer zoom, so a piece counts on the highest columns that it can have there.
 */
import { COLUMN_STEPS, columnsOf, countInColumns } from './column-steps.js';
import {
  dotsAbreast,
  GAP_PX,
  highestDots,
  MAX_DOT_PX,
  MIN_COLUMN_PX,
  type ClusterAtFit,
  type ClusterZones,
  type StackCounts,
} from './cluster-zones.js';
import { levelTransform, tileSpan } from './titles.js';

/** A wider column, of which a few dots do not fill the width, is so much higher at most. */
const UNEVEN_SHARE = 1.5;
/** Twice those of fit: a high lane of low columns has its words close to its dots. */
const MAX_CLOSER_LINES = 24;

/** The calendar's months and years differ by less. */
const FINEST_SHARE = 1.3;

export function titleLinesOf(
  { cluster, plan, fit, timeZone }: ClusterAtFit,
  { titleLines, stackPx, linePx }: ClusterZones,
): (level: number, tile: number) => number {
  const { at, finest } = cluster.points;
  const finestMs = COLUMN_STEPS[finest]!.minMs * FINEST_SHARE;
  return (level, tile) => {
    if (level === 0 || titleLines === 0) return titleLines;
    const { start, end } = tileSpan(plan, level, tile);
    const transform = levelTransform(plan, fit, level);
    const range = { plan, transform, from: start, to: end, timeZone };
    const columns = columnsOf({ ...range, finest, minPx: MIN_COLUMN_PX, fitK: fit.k });
    const stack = { ...columns, ...countInColumns(at, columns) };
    // Columns that never become finer only grow wider, and so lower.
    const isFinest = columns.start.every((from, column) => columns.end[column]! - from < finestMs);
    const mostPx = isFinest
      ? highestDots(stack, transform, MAX_DOT_PX)
      : (highest(stack) * UNEVEN_SHARE + 1) * MAX_DOT_PX;
    const freePx = stackPx - mostPx - GAP_PX;
    return Math.max(titleLines, Math.min(MAX_CLOSER_LINES, titleLines + Math.floor(freePx / linePx)));
  };
}

function highest({ from, to }: Pick<StackCounts, 'from' | 'to'>): number {
  return to.reduce((most, last, column) => Math.max(most, last - from[column]!), 0);
}
