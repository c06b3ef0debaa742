/**
 * The places of lanes and their content when the window rests: empty lanes close up, and the others share the rest, so
 * that the visible entries are close together and use the available height.
 */
import { shareOfRow, type RowMetrics } from '../layout/row-metrics.js';
import type { LaneUse } from './lane-use.js';
import type { Scene } from './scene.js';

/** Further apart than this, as a share of the usual distance, rows no longer look like one lane. */
const MAX_WIDENING = 0.5;
/** Height of a lane with nothing in the window, as a share of the least of others: its name and its count fit. */
const EMPTY_SHARE = 0.7;
/** Lanes that fill their built height, except for less than this share of it, stay where they are. */
const MIN_OVER = 0.12;
/** Rows of air above the first row: in a chart higher than the page, what begins further down is missed. */
const MAX_AIR_ROWS = 3;
/** Room below the base of dots. */
const PAD_PX = 8;

export interface LaneRoom {
  readonly top: number;
  readonly height: number;
  /** Gives the present y of a y of the scene, from the top of the lane. */
  readonly place: (y: number) => number;
}

/**
 * Undefined if everything stays. A chart higher than one screen of the page keeps its visible entries within `seenPx`,
 * if there is room.
 */
export function shareRoom(
  lanes: Scene['lanes'],
  uses: readonly LaneUse[],
  metrics: RowMetrics,
  { fillPx, seenPx = fillPx }: { readonly fillPx: number; readonly seenPx?: number | undefined },
): readonly LaneRoom[] | undefined {
  if (uses.every((use) => use.form === 'whole' || isEmpty(use))) return undefined;
  const needs = uses.map((use, index) => needOf(use, lanes[index]!, metrics));
  const leastPx = needs.reduce((sum, need) => sum + need, 0);
  const builtPx = lanes.reduce((sum, { height }) => sum + height, 0);
  if (fillPx - leastPx < (builtPx < fillPx - lanes.length ? lanes.length : fillPx * MIN_OVER)) return undefined;
  const over = Math.max(0, Math.min(fillPx, seenPx) - leastPx);
  const shares = uses.map((use) => use.form !== 'whole' && !isEmpty(use));
  const rows = uses.reduce((sum, use) => sum + (use.form === 'rows' ? use.ys.length : 0), 0);
  const widerPx = rows === 0 ? 0 : Math.min(Math.round(metrics.rowPx * MAX_WIDENING), Math.floor(over / rows));
  const sharePx = Math.floor((over - widerPx * rows) / shares.filter(Boolean).length);
  const rooms: LaneRoom[] = [];
  let top = 0;
  for (const [index, use] of uses.entries()) {
    const ownPx = use.form === 'rows' ? use.ys.length * widerPx : 0;
    const airPx = shares[index] ? sharePx : 0;
    const height = needs[index]! + ownPx + airPx;
    rooms.push({ top, height, place: placeIn(use, { metrics, height, airPx, rowPx: metrics.rowPx + widerPx }) });
    top += height;
  }
  return rooms;
}

/** Whether the visible part of a lane has its place in the room that the lane got for another window. */
export function hasPlace(
  { place }: LaneRoom,
  before: LaneUse,
  now: LaneUse,
  { laneHeadPx, lanePadPx }: RowMetrics,
): boolean {
  if (before.form === 'rows' && now.form === 'rows') return now.ys.every((y) => before.ys.includes(y));
  if (before.form === 'dots' && now.form === 'dots') {
    if (now.base !== before.base) return false;
    if (now.isEmpty) return true;
    return !before.isEmpty && (now.top >= before.top || place(now.top) >= laneHeadPx + lanePadPx);
  }
  return before.form === now.form;
}

function isEmpty(use: LaneUse): boolean {
  return use.form === 'rows' ? use.ys.length === 0 : use.form === 'dots' && use.isEmpty;
}

function needOf(
  use: LaneUse,
  { height: lanePx }: Scene['lanes'][number],
  { laneHeadPx, lanePadPx, minLanePx, rowPx }: RowMetrics,
): number {
  if (use.form === 'whole') return lanePx;
  if (isEmpty(use)) return Math.min(lanePx, Math.max(laneHeadPx + PAD_PX, Math.round(minLanePx * EMPTY_SHARE)));
  const innerPx = use.form === 'rows' ? 2 * lanePadPx + use.ys.length * rowPx : lanePadPx + use.base - use.top + PAD_PX;
  return Math.min(lanePx, Math.max(laneHeadPx + innerPx, minLanePx));
}

interface Placing {
  readonly metrics: RowMetrics;
  readonly height: number;
  readonly airPx: number;
  readonly rowPx: number;
}

function placeIn(use: LaneUse, { metrics, height, airPx, rowPx }: Placing): LaneRoom['place'] {
  if (use.form === 'whole') return (y) => y;
  if (use.form === 'dots') {
    const shift = height - PAD_PX - airPx / 2 - use.base;
    return (y) => y + shift;
  }
  const { laneHeadPx, lanePadPx } = metrics;
  const abovePx = Math.min(airPx / 2, MAX_AIR_ROWS * rowPx);
  const first = laneHeadPx + lanePadPx + abovePx + rowPx * shareOfRow(metrics);
  // Rows outside the window are at the row above them.
  return (y) =>
    first +
    rowPx *
      Math.max(
        0,
        use.ys.findLastIndex((row) => row <= y),
      );
}
