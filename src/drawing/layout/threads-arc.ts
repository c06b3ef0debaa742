/**
 * A thread is one arc. It leaves and reaches its marks on one side: before them, where no title stands, if they are one
 * above the other; else above them; on another side if that covers fewer titles and marks. px run with time; nothing
 * here knows of right-to-left pages.
 */
import { clamp } from '../../dataset/base/number.js';
import { boxAt, type BoxRows } from './threads-boxes.js';
import { pointAt, roughLength, type Cubic, type Point } from './threads-cubic.js';

/** The middle of a glyph to the end of an arc: the glyph's edge, with the head between. */
const GLYPH_ROOM_PX = 12;
/** The edge of a bar to the head at it. */
const BAR_ROOM_PX = 4;
/** An arc cannot turn back onto its own line. */
const MIN_TURN_PX = 14;
/** How far an arc swings: a longer one runs outside of a shorter one by the width of a line for each row. */
const MIN_BULGE_PX = 16;
const MAX_BULGE_PX = 110;
const BULGE_SHARE = 0.3;
/** How far an arc through the edge of the window keeps its direction, as a share of the distance, at least and at most. */
const REACH_SHARE = 0.45;
const MIN_REACH_PX = 18;
const MAX_REACH_PX = 260;
/** Distance of two samples along an arc, and what each costs. A mark is seen through an arc, a title is not read. */
const STEP_PX = 6;
const OUTSIDE_COST = 30;
const LABEL_COST = 10;
const MARK_COST = 1;
/** An arc keeps this clear of titles. */
export const LABEL_PAD_PX = 1.5;

/** What an arc keeps clear of. */
export interface ThreadField {
  readonly labels: BoxRows;
  /** The areas of marks; no verb stands on one. */
  readonly marks: BoxRows;
  /** The window, px. */
  readonly start: number;
  readonly end: number;
  readonly heightPx: number;
}

export interface ThreadEnd extends Point {
  /** -1 before the window, 1 after it: the arc then ends at that edge, in the row where it would continue. */
  readonly out: -1 | 0 | 1;
  /** Reach of the mark before and after its glyph, px: a bar, a band. 0 for a glyph alone. */
  readonly before?: number;
  readonly after?: number;
  /** It has no glyph: a thread goes up to its sides, since others may be closer than the room of a glyph. */
  readonly isThin?: boolean;
}

/** A side of a mark, as the unit vector that leaves it there. */
export type Side = Point;

export const BEFORE: Side = { x: -1, y: 0 };
export const AFTER: Side = { x: 1, y: 0 };
export const ABOVE: Side = { x: 0, y: -1 };
export const BELOW: Side = { x: 0, y: 1 };

/** Distance of the ends from the middle of their sides, px. */
export interface Shifts {
  readonly leave: number;
  readonly arrive: number;
}

export const NO_SHIFTS: Shifts = { leave: 0, arrive: 0 };

/** The side of an end. An arc goes through the edge of the window straight on. */
export function sideAt(end: ThreadEnd, other: ThreadEnd, side: Side): Side {
  if (end.out !== 0) return end.out < 0 ? AFTER : BEFORE;
  if (other.out !== 0) return other.out < 0 ? BEFORE : AFTER;
  return side;
}

/** Whether an arc has room to turn on that side. */
export function isPossible(from: ThreadEnd, to: ThreadEnd, side: Side): boolean {
  const isAtEdge = from.out !== 0 || to.out !== 0;
  return isAtEdge || Math.abs(side.x === 0 ? to.x - from.x : to.y - from.y) >= MIN_TURN_PX;
}

/** The side whose arc covers the least; of equals the first. */
export function chooseSide(from: ThreadEnd, to: ThreadEnd, field: ThreadField): Side {
  const isSteep = Math.abs(to.y - from.y) >= Math.abs(to.x - from.x);
  const sides = isSteep ? [BEFORE, AFTER, ABOVE, BELOW] : [ABOVE, BELOW, BEFORE, AFTER];
  let best = sides[0]!;
  let least = Infinity;
  for (const side of sides) {
    const cost = isPossible(from, to, side) ? costOf(arcBetween(from, to, side), field, least) : Infinity;
    if (cost >= least) continue;
    least = cost;
    best = side;
  }
  return best;
}

/** Samples on titles and marks, and out of the window. Gives up when it is no better than `enough`. */
function costOf(arc: Cubic, { labels, marks, start, end, heightPx }: ThreadField, enough: number): number {
  const steps = Math.max(8, Math.ceil(roughLength(arc) / STEP_PX));
  let cost = 0;
  for (let at = 0; at <= steps && cost < enough; at++) {
    const { x, y } = pointAt(arc, at / steps);
    if (x < start || x > end || y < 0 || y > heightPx) cost += OUTSIDE_COST;
    else if (boxAt(labels, x, y, LABEL_PAD_PX) >= 0) cost += LABEL_COST;
    else if (boxAt(marks, x, y) >= 0) cost += MARK_COST;
  }
  return cost;
}

export function arcBetween(from: ThreadEnd, to: ThreadEnd, side: Side, shifts = NO_SHIFTS): Cubic {
  const leave = sideAt(from, to, side);
  const arrive = sideAt(to, from, side);
  const start = portOf(from, leave, shifts.leave);
  const end = portOf(to, arrive, shifts.arrive);
  const dx = Math.abs(end.x - start.x);
  const dy = Math.abs(end.y - start.y);
  if (leave !== arrive) {
    const reach = clamp(REACH_SHARE * dx, MIN_REACH_PX, MAX_REACH_PX);
    return [start.x, start.y, start.x + leave.x * reach, start.y, end.x + arrive.x * reach, end.y, end.x, end.y];
  }
  // Two threads between the same marks keep their distance all along.
  const bulge = Math.min(MIN_BULGE_PX + (leave.x === 0 ? dx : dy) * BULGE_SHARE, MAX_BULGE_PX) - shifts.leave;
  if (leave.x !== 0) {
    const outer = leave.x * (Math.max(leave.x * start.x, leave.x * end.x) + bulge);
    return [start.x, start.y, outer, start.y, outer, end.y, end.x, end.y];
  }
  const outer = leave.y * (Math.max(leave.y * start.y, leave.y * end.y) + bulge);
  return [start.x, start.y, start.x, outer, end.x, outer, end.x, end.y];
}

function portOf({ x, y, out, before = 0, after = 0, isThin }: ThreadEnd, side: Side, shiftPx: number): Point {
  const bar = side.x < 0 ? before : side.x > 0 ? after : 0;
  const leastPx = isThin === true && side.x !== 0 ? BAR_ROOM_PX : GLYPH_ROOM_PX;
  const room = out === 0 ? Math.max(leastPx, bar > 0 ? bar + BAR_ROOM_PX : 0) : 0;
  return { x: x + side.x * room + Math.abs(side.y) * shiftPx, y: y + side.y * room + Math.abs(side.x) * shiftPx };
}
