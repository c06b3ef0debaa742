/**
 * Lines of titles that there are in a piece of time: closer than fit, columns mostly are lower, and titles have what they
 * leave. A title stays on its line at every closer zoom, so a piece counts on the highest columns that it can have there.
 */
import { columnsOf, countInColumns } from './column-steps.js';
import { GAP_PX, MAX_DOT_PX, MIN_COLUMN_PX, type ClusterAtFit, type ClusterZones } from './cluster-zones.js';
import { levelTransform, tileSpan } from './titles.js';

/** A wider column, of which a few dots do not fill the width, is so much higher at most. */
const UNEVEN_SHARE = 1.5;
/** Twice those of fit: a high lane of low columns has its words close to its dots. */
const MAX_CLOSER_LINES = 24;

export function titleLinesOf(
  { cluster, plan, fit, timeZone }: ClusterAtFit,
  { titleLines, stackPx, linePx }: ClusterZones,
): (level: number, tile: number) => number {
  const { at, finest } = cluster.points;
  return (level, tile) => {
    if (level === 0 || titleLines === 0) return titleLines;
    const { start, end } = tileSpan(plan, level, tile);
    const transform = levelTransform(plan, fit, level);
    const range = { plan, transform, from: start, to: end, timeZone };
    const columns = columnsOf({ ...range, finest, minPx: MIN_COLUMN_PX, fitK: fit.k });
    const { from, to } = countInColumns(at, columns);
    const most = to.reduce((highest, last, column) => Math.max(highest, last - from[column]!), 0);
    const freePx = stackPx - (most * UNEVEN_SHARE + 1) * MAX_DOT_PX - GAP_PX;
    return Math.max(titleLines, Math.min(MAX_CLOSER_LINES, titleLines + Math.floor(freePx / linePx)));
  };
}
