/**
 * Threads that leave their marks to the side and run between the rows, with round corners: a short way aside, into the
 * gutter beside the row, along it to a channel, through that to the gutter of the other row, and along it to the mark.
 */
import type { Cubic, Point } from './threads-cubic.js';

/** The way from a mark into its gutter, px. */
const STUB_PX = 6;
/** The distance from the middle of a row to that of the gutter beside it, between the titles of two rows. */
const GUTTER_PX = 13;
const RADIUS_PX = 6;
/** The handle of a cubic curve that draws a quarter of a circle, as a share of the radius. */
const ROUND = 0.5523;
/** Straight parts are cut into pieces, so that a parameter runs as evenly as the length. */
const PIECE_PX = 24;
/** The distance between two channels that are tried, how far they reach beyond both ends, and their largest number. */
const CHANNEL_STEP_PX = 24;
const BEYOND_PX = 192;
const MAX_CHANNELS = 60;

/** A side of a mark, as the unit vector that leaves it there, and the cost of using it. */
export interface Side extends Point {
  readonly cost: number;
}

/** The channel of a thread: px from the turn at one of its ends. */
export interface Channel {
  readonly of: 'start' | 'end';
  readonly px: number;
}

const AT_START: Channel = { of: 'start', px: 0 };
const AT_END: Channel = { of: 'end', px: 0 };

/** The channels at the ends first, then between and beside them. */
export function channelsBetween(
  start: Point,
  leave: Side,
  end: Point,
  arrive: Side,
  isFew: boolean,
): readonly Channel[] {
  if (isFew) return [AT_START, AT_END];
  const first = turnOf(start, leave);
  const last = turnOf(end, arrive);
  const channels = [AT_START, AT_END];
  const to = Math.max(first, last) + BEYOND_PX;
  const step = Math.max(CHANNEL_STEP_PX, (Math.abs(first - last) + 2 * BEYOND_PX) / MAX_CHANNELS);
  for (let x = Math.min(first, last) - BEYOND_PX; x <= to; x += step) {
    const isFirst = Math.abs(x - first) < Math.abs(x - last);
    channels.push(isFirst ? { of: 'start', px: x - first } : { of: 'end', px: x - last });
  }
  return channels;
}

export function gutterPath(start: Point, leave: Side, end: Point, arrive: Side, { of, px }: Channel): Cubic {
  const first = turnOf(start, leave);
  const last = turnOf(end, arrive);
  const x = px + (of === 'start' ? first : last);
  const down = end.y >= start.y ? 1 : -1;
  const isNear = Math.abs(end.y - start.y) < 2 * GUTTER_PX;
  const between = Math.abs(end.y - start.y) < GUTTER_PX ? start.y + GUTTER_PX : (start.y + end.y) / 2;
  const upper = isNear ? between : start.y + down * GUTTER_PX;
  const lower = isNear ? between : end.y - down * GUTTER_PX;
  return rounded([
    start,
    { x: first, y: start.y },
    { x: first, y: upper },
    { x, y: upper },
    { x, y: lower },
    { x: last, y: lower },
    { x: last, y: end.y },
    end,
  ]);
}

function turnOf({ x }: Point, side: Side): number {
  return x + side.x * STUB_PX;
}

function rounded(points: readonly Point[]): Cubic {
  const turns = withoutStraight(points);
  const path = [turns[0]!.x, turns[0]!.y];
  let at = turns[0]!;
  for (let index = 1; index < turns.length; index++) {
    const turn = turns[index]!;
    const next = turns[index + 1];
    if (next === undefined) {
      straight(path, at, turn);
      break;
    }
    const radius = Math.min(RADIUS_PX, distance(turns[index - 1]!, turn) / 2, distance(turn, next) / 2);
    const from = towards(turn, turns[index - 1]!, radius);
    const to = towards(turn, next, radius);
    straight(path, at, from);
    const [a, b] = [towards(from, turn, radius * ROUND), towards(to, turn, radius * ROUND)];
    path.push(a.x, a.y, b.x, b.y, to.x, to.y);
    at = to;
  }
  return path as unknown as Cubic;
}

/** Points at which a way turns, with both ends. */
function withoutStraight(points: readonly Point[]): readonly Point[] {
  const turns: Point[] = [];
  for (const point of points) {
    const last = turns.at(-1);
    if (last !== undefined && distance(last, point) < 0.5) continue;
    const before = turns.at(-2);
    const isStraight =
      before !== undefined &&
      last !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (isStraight) turns.pop();
    turns.push(point);
  }
  return turns;
}

function straight(path: number[], from: Point, to: Point): void {
  const length = distance(from, to);
  if (length === 0) return;
  const pieces = Math.ceil(length / PIECE_PX);
  for (let piece = 0; piece < pieces; piece++) {
    for (const third of [1, 2, 3]) {
      const point = towards(from, to, (length * (piece + third / 3)) / pieces);
      path.push(point.x, point.y);
    }
  }
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function towards(from: Point, to: Point, px: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return { x: from.x + ((to.x - from.x) * px) / length, y: from.y + ((to.y - from.y) * px) / length };
}
