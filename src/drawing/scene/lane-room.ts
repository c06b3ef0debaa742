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
/** So many lanes without an entry in the window have no height, and one line names them: two cost less than their line. */
const MIN_FOLDED = 3;
/** Height of the line that names lanes without an entry, px. */
const NAMES_PX = 30;
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
 * if there is room. Lanes may need more than `fillPx`: the chart scrolls then.
 */
export function shareRoom(
  lanes: Scene['lanes'],
  uses: readonly LaneUse[],
  metrics: RowMetrics,
  { fillPx, seenPx = fillPx }: { readonly fillPx: number; readonly seenPx?: number | undefined },
): readonly LaneRoom[] | undefined {
  if (uses.every((use) => use.form === 'whole' || isEmpty(use))) return undefined;
  const folds = isFolded(uses, lanes);
  const needs = uses.map((use, index) => (folds && isEmpty(use) ? 0 : needOf(use, lanes[index]!, metrics)));
  const leastPx = needs.reduce((sum, need) => sum + need, 0) + (folds ? NAMES_PX : 0);
  const builtPx = lanes.reduce((sum, { height }) => sum + height, 0);
  const roomPx = Math.max(fillPx, builtPx);
  if (roomPx - leastPx < (builtPx < fillPx - lanes.length ? lanes.length : roomPx * MIN_OVER)) return undefined;
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

/** The height of all lanes, with the line below them that names those without a height. */
export function heightWithNames({ lanes, heightPx }: Pick<Scene, 'lanes' | 'heightPx'>): number {
  return heightPx + (lanes.some(hasNoHeight) ? NAMES_PX : 0);
}

/** A lane without an entry in the window. A heading has no entry of its own. */
export function hasNoHeight({ height, heading }: Pick<Scene['lanes'][number], 'height' | 'heading'>): boolean {
  return height === 0 && !heading;
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
  return use.form === 'rows' ? use.ys.length === 0 && !use.hasEnds : use.form === 'dots' && use.isEmpty;
}

/** Lanes of lanes keep their place beside their outer one, and a window without any entry keeps all. */
function isFolded(uses: readonly LaneUse[], lanes: Scene['lanes']): boolean {
  const empty = uses.filter(isEmpty).length;
  return empty >= MIN_FOLDED && empty < uses.length && lanes.every(({ outer, heading }) => !outer && !heading);
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
