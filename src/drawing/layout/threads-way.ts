/** The possible ways of a thread: the side of a mark where it leaves, the side where it arrives, how wide it swings. */
import { clamp } from '../../dataset/base/number.js';
import type { Cubic, Point } from './threads-cubic.js';
import { channelsBetween, gutterPath, type Channel, type Side } from './threads-gutter.js';

/** The middle of a glyph to the end of a curve: the glyph's edge, with the head between. */
const GLYPH_ROOM_PX = 12;
/** The edge of a bar to the head at it. */
const BAR_ROOM_PX = 4;
/** Ends at least this far apart are on a side of each other. */
const MIN_ASIDE_PX = 24;
/** Cost of a side that faces away from the other end. */
const TURNED_COST = 30;
/** Two ways side by side are at least so far apart. */
const MIN_TURN_PX = 14;
/** How far a curve between two rows bulges, at least and at most. */
const MIN_BULGE_PX = 24;
const MAX_BULGE_PX = 90;
/** How far a curve keeps its direction at an end, as a share of the distance, at least and at most. */
const REACH_SHARE = 0.45;
const MIN_REACH_PX = 18;
const MAX_REACH_PX = 260;

const BEFORE: Side = { x: -1, y: 0, cost: 0 };
const ABOVE: Side = { x: 0, y: -1, cost: 8 };
const BELOW: Side = { x: 0, y: 1, cost: 8 };
const AFTER: Side = { x: 1, y: 0, cost: 14 };
const ALL = [BEFORE, ABOVE, BELOW, AFTER];

export interface ThreadEnd extends Point {
  /** -1 before the window, 1 after it: the curve then ends at that edge, in the row where it would continue. */
  readonly out: -1 | 0 | 1;
  /** Reach of the mark before and after its glyph, px: a bar, a band. 0 for a glyph alone. */
  readonly before?: number;
  readonly after?: number;
  /** It has no glyph: a thread goes up to its sides, since others may be closer than the room of a glyph. */
  readonly isThin?: boolean;
}

export interface Way {
  readonly leave: Side;
  readonly arrive: Side;
  readonly scale: number;
  /** It runs between the rows and through this channel, instead of as one curve. */
  readonly channel?: Channel;
}

/** Distance of its ends from the middle of those sides, px. */
export interface Shifts {
  readonly leave: number;
  readonly arrive: number;
}

export const NO_SHIFTS: Shifts = { leave: 0, arrive: 0 };

/** A curve can only go through the edge of the window. */
export function sidesOf({ out }: ThreadEnd): readonly Side[] {
  if (out === 0) return ALL;
  return [out < 0 ? AFTER : BEFORE];
}

/** Whether a way is possible between two ends. Out and in again on one line is not a way. */
export function isPossible(from: ThreadEnd, to: ThreadEnd, { leave, arrive, channel }: Way): boolean {
  if (!sidesOf(from).includes(leave) || !sidesOf(to).includes(arrive)) return false;
  if (leave !== arrive || channel !== undefined) return true;
  return Math.abs(leave.x === 0 ? to.x - from.x : to.y - from.y) >= MIN_TURN_PX;
}

/** The ways between the rows that leave and reach the given sides. */
export function gutterWays(
  from: ThreadEnd,
  to: ThreadEnd,
  { leave, arrive }: Pick<Way, 'leave' | 'arrive'>,
  isFew: boolean,
): readonly Way[] {
  if (leave.x === 0 || arrive.x === 0) return [];
  const ends = [portOf(from, leave, 0), leave, portOf(to, arrive, 0), arrive] as const;
  return channelsBetween(...ends, isFew).map((channel) => ({ leave, arrive, scale: 1, channel }));
}

export function curveBetween(from: ThreadEnd, to: ThreadEnd, way: Way, shifts = NO_SHIFTS): Cubic {
  const { leave, arrive, scale, channel } = way;
  const start = portOf(from, leave, shifts.leave);
  const end = portOf(to, arrive, shifts.arrive);
  if (channel !== undefined) return gutterPath(start, leave, end, arrive, channel);
  const dx = Math.abs(end.x - start.x);
  const dy = Math.abs(end.y - start.y);
  if (leave === arrive) {
    const across = leave.x === 0 ? dx : dy;
    const bulge = (MIN_BULGE_PX + Math.min(across / 5, MAX_BULGE_PX)) * scale;
    if (leave.x !== 0) {
      const outer = leave.x * (Math.max(leave.x * start.x, leave.x * end.x) + bulge);
      return [start.x, start.y, outer, start.y, outer, end.y, end.x, end.y];
    }
    const outer = leave.y * (Math.max(leave.y * start.y, leave.y * end.y) + bulge);
    return [start.x, start.y, start.x, outer, end.x, outer, end.x, end.y];
  }
  const reach = (side: Side): number =>
    clamp(REACH_SHARE * (side.x === 0 ? dy : dx), MIN_REACH_PX, MAX_REACH_PX) * scale;
  const first = reach(leave);
  const last = reach(arrive);
  return [
    start.x,
    start.y,
    start.x + leave.x * first,
    start.y + leave.y * first,
    end.x + arrive.x * last,
    end.y + arrive.y * last,
    end.x,
    end.y,
  ];
}

/** Cost of a side of `here` for a thread from or to `there`: the one that faces it comes first. */
export function sideCost(side: Side, here: ThreadEnd, there: ThreadEnd): number {
  const dx = there.x - here.x;
  const isTurned = side.x !== 0 && Math.abs(dx) >= MIN_ASIDE_PX && Math.sign(dx) !== side.x;
  return side.cost + (isTurned ? TURNED_COST : 0);
}

function portOf({ x, y, out, before = 0, after = 0, isThin }: ThreadEnd, side: Side, shiftPx: number): Point {
  const bar = side.x < 0 ? before : side.x > 0 ? after : 0;
  const leastPx = isThin === true && side.x !== 0 ? BAR_ROOM_PX : GLYPH_ROOM_PX;
  const room = out === 0 ? Math.max(leastPx, bar > 0 ? bar + BAR_ROOM_PX : 0) : 0;
  return { x: x + side.x * room + Math.abs(side.y) * shiftPx, y: y + side.y * room + Math.abs(side.x) * shiftPx };
}
