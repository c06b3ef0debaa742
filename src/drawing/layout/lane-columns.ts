/** The needs of a lane of columns, beside those of rows. */
import { columnsNeed } from './cluster-zones.js';
import type { ColumnsNeed } from './lane-heights.js';
import { packEntries, type PackOptions } from './rows.js';
import { rowsHeight } from './row-metrics.js';

/** No lane is higher in a page that gives no height. */
export const MAX_CLUSTERED_PX = 560;
/** Nobody counts the rows that more entries than this would need. */
const MAX_NAMED_IN_ROWS = 200;

/** A lane beside a lane of columns has rows only if it has so many times fewer entries: a picture has one grammar. */
export const OTHER_GRAMMAR = 10;

/** `entries`: those of the lane. */
export function laneColumns(
  options: Parameters<typeof columnsNeed>[0] & PackOptions,
  entries: Uint32Array,
): ColumnsNeed {
  const { metrics } = options;
  const { scrolls, fillPx, laneHeadPx } = metrics;
  const { leastPx, dotsPx, maxPx } = columnsNeed(options, metrics);
  return {
    leastPx: scrolls ? leastPx : 0,
    dotsPx,
    maxPx: () => {
      // More rows than these would stay empty if all entries have one at fit.
      const most = rowsPxOf(options, entries) || maxPx;
      return fillPx > 0 ? most : Math.min(most, laneHeadPx + MAX_CLUSTERED_PX);
    },
  };
}

/** Height at which all titles of a lane of columns would have rows at fit; 0 if that is too high. */
function rowsPxOf(options: PackOptions, entries: Uint32Array): number {
  if (entries.length > MAX_NAMED_IN_ROWS) return 0;
  const { lanePadPx, rowPx } = options.metrics;
  const rows = packEntries(options, entries, Math.floor((MAX_CLUSTERED_PX - 2 * lanePadPx) / rowPx));
  return rows === undefined ? 0 : rowsHeight(rows.length, options.metrics);
}

/**
 * Turns lanes of rows that have not ten times fewer entries than a lane of columns. The fullest turn first, and the next
 * are compared with them: twelve entries in rows stood beside thirteen in dots.
 */
export function turnAlike(rows: boolean[], counts: readonly number[], mayTurn: (lane: number) => boolean): void {
  const byCount = [...rows.keys()].filter((at) => counts[at]! > 0).sort((one, other) => counts[other]! - counts[one]!);
  let least = Math.min(...byCount.filter((at) => !rows[at]).map((at) => counts[at]!));
  for (const at of byCount) {
    const count = counts[at]!;
    if (!rows[at] || !mayTurn(at) || count * OTHER_GRAMMAR <= least) continue;
    rows[at] = false;
    least = Math.min(least, count);
  }
}
