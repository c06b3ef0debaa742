/**
 * Dense rows of the lanes of a window that may not hold all of their entries: above them the number in force, below them
 * the line that says how many more there are.
 */
import type { PlacedLane } from './arrangement.js';
import type { PackedWindow } from './pack-window.js';
import type { RowMetrics } from './row-metrics.js';

/** Distance of the dense rows of a lane that does not hold all. */
export const DENSE_ROW_PX = 20;
/** Height of the number in force above the rows of a lane that does not hold all, and the distance to them. */
export const FORCE_PX = 34;
export const FORCE_GAP_PX = 8;
/** The line that says how many more there are: a button, as high as a target has to be. */
export const MORE_PX = 24;

export interface LaneWindow {
  readonly lane: PlacedLane;
  /** Entries in the window; undefined if they are too many for rows. */
  readonly entries: readonly number[] | undefined;
  /** Entries that a pan by half a window brings in. */
  readonly beyond: readonly number[];
  readonly count: number;
  /** None of them is stacked in columns. */
  readonly isSpans: boolean;
  /** Entries of the lane whose row is in another. */
  readonly away?: ReadonlySet<number>;
}

export interface PlacedRows extends PackedWindow {
  readonly rowPx: number;
  readonly heightPx: number;
}

export type PackPart = (part: LaneWindow, most: number) => PackedWindow;

/**
 * Dense rows of lanes that may not hold all, in the heights given to them. A rest of less than a row of one lane makes a row of another, the fullest
 * first, so that no lane ends in a blank band.
 */
export function shareDense(
  parts: readonly LaneWindow[],
  heightsPx: readonly (number | undefined)[],
  metrics: RowMetrics,
  pack: PackPart,
): readonly (PlacedRows | undefined)[] {
  const { laneHeadPx, lanePadPx, labelsAbove } = metrics;
  const rowPx = labelsAbove ? metrics.rowPx : DENSE_ROW_PX;
  const ownPx = laneHeadPx + 2 * lanePadPx;
  // A lane that has rows at fit has no number in force.
  const cutPxOf = ({ lane }: LaneWindow): number =>
    ownPx + MORE_PX + (lane.cluster === undefined ? 0 : FORCE_PX + FORCE_GAP_PX);
  const rowsIn = (px: number): number => Math.max(1, Math.floor(px / rowPx));
  const lanes = parts.flatMap((part, at) => {
    const givenPx = heightsPx[at];
    if (givenPx === undefined || part.entries === undefined) return [];
    const cutPx = cutPxOf(part);
    const whole = pack(part, rowsIn(givenPx - ownPx));
    const isWhole = whole.left.length === 0;
    return [
      { part, at, givenPx, cutPx, whole: isWhole ? whole : undefined, rows: isWhole ? 0 : rowsIn(givenPx - cutPx) },
    ];
  });
  const heightOf = ({ whole, rows, cutPx }: (typeof lanes)[number]): number =>
    whole === undefined ? cutPx + rows * rowPx : Math.max(metrics.minLanePx, ownPx + whole.rows.length * rowPx);
  let restPx = lanes.reduce((sum, lane) => sum + lane.givenPx - heightOf(lane), 0);
  const cut = lanes.filter(({ whole }) => whole === undefined).sort((one, other) => other.part.count - one.part.count);
  for (let at = 0; cut.length > 0 && restPx >= rowPx; at = (at + 1) % cut.length) {
    cut[at]!.rows++;
    restPx -= rowPx;
  }
  const airPx = Math.max(0, Math.floor(restPx / Math.max(1, lanes.length)));
  const placed = new Map(
    lanes.map((lane): [number, PlacedRows] => {
      const { part, at, whole, rows } = lane;
      return [at, { ...(whole ?? pack(part, rows)), rowPx, heightPx: heightOf(lane) + airPx }];
    }),
  );
  return parts.map((_, at) => placed.get(at));
}
