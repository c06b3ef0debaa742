/**
 * Rows of small lanes beside lanes that may not hold all of their entries: 18 states in 18 rows would leave three rows to
 * 344 others.
 */
import { DENSE_ROW_PX, MORE_PX, type LaneWindow } from './dense-rows.js';
import type { RowMetrics } from './row-metrics.js';

/** A lane that gives rows away keeps so many, as many as a lane of columns has lines for titles. */
const LEAST_ROWS = 5;
/** A lane keeps all of its rows if it would give away less: its own "2 more" takes the place of one. */
const LEAST_GIVEN_ROWS = 2;

export interface Rooms {
  readonly parts: readonly LaneWindow[];
  /** Heights of the lanes that may not hold all, px. */
  readonly densePx: readonly (number | undefined)[];
  /** Heights of the lanes in rows that may give some away, px. */
  readonly rowsPx: readonly (number | undefined)[];
}

/**
 * The same height in total, shared by the square root of the number of entries, as among lanes of columns. Undefined if
 * every lane keeps its own.
 */
export function fairHeights(
  { parts, densePx, rowsPx }: Rooms,
  metrics: RowMetrics,
): readonly (number | undefined)[] | undefined {
  const rowPx = metrics.labelsAbove ? metrics.rowPx : DENSE_ROW_PX;
  const leastPx = metrics.laneHeadPx + 2 * metrics.lanePadPx + MORE_PX + LEAST_ROWS * rowPx;
  const ownPx = parts.map((_, at) => densePx[at] ?? rowsPx[at]);
  const weights = parts.map(({ count }, at) => (ownPx[at] === undefined ? 0 : Math.sqrt(count)));
  const perWeight = sum(ownPx) / sum(weights);
  const fairPx = rowsPx.map((own, at) => {
    if (own === undefined) return undefined;
    const fair = Math.max(leastPx, Math.floor(perWeight * weights[at]!));
    return own - fair >= LEAST_GIVEN_ROWS * rowPx ? fair : undefined;
  });
  const givenPx = sum(fairPx.map((fair, at) => (fair === undefined ? undefined : rowsPx[at]! - fair)));
  if (givenPx === 0) return undefined;
  const dense = densePx.filter((px) => px !== undefined).length;
  return densePx.map((px, at) => (px === undefined ? fairPx[at] : px + givenPx / dense));
}

function sum(heights: readonly (number | undefined)[]): number {
  return heights.reduce<number>((total, px) => total + (px ?? 0), 0);
}
