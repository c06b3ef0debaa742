/**
 * Finds the way of one thread: of the curves that leave and reach a mark before, above, below or after it, wider or
 * closer, the one that costs least. Length costs a little, other marks some, labels much. Where none is free of labels,
 * the curve passes behind them: it is cut there. px run with time; nothing here knows of right-to-left pages.
 */
import { clamp } from '../base/number.js';
import { boxAt, type BoxRows } from './threads-boxes.js';
import { coordinateAt, part, roughLength, type Cubic, type Point } from './threads-cubic.js';

/** Curves stop short of the glyphs. */
const GLYPH_ROOM_PX = 13;
/** Two ways side by side are at least so far apart. */
const LEAST_TURN_PX = 14;
/** How far a curve between two rows bulges, at least and at most. */
const LEAST_BULGE_PX = 24;
const MOST_BULGE_PX = 90;
/** How wide a curve swings. */
export const ALL_SCALES = [1, 0.5, 1.8, 2.8];
export const FEW_SCALES = [1];
/** Between two looks at what stands in the way. */
const STEP_PX = 9;
const MOST_STEPS = 120;
const CUT_STEP_PX = 2.5;
const LABEL_PAD_PX = 1.5;
/** Over this way a curve fades towards the edge of the window through which it goes. */
const FADE_PX = 48;
/** Shorter pieces between two labels are crumbs. */
const LEAST_PIECE_PX = 5;
/** Costs a px of way. */
const WAY_COST = 0.25;
const SPAN_COST = 0.6;
const GLYPH_COST = 7;
const LABEL_COST = 9;
const OUTSIDE_COST = 12;

/** A side of a mark, as the unit vector that leaves it there, and what it costs to use it. */
interface Side extends Point {
  readonly cost: number;
}

const BEFORE: Side = { x: -1, y: 0, cost: 0 };
const ABOVE: Side = { x: 0, y: -1, cost: 9 };
const BELOW: Side = { x: 0, y: 1, cost: 9 };
const AFTER: Side = { x: 1, y: 0, cost: 14 };
const ALL = [BEFORE, ABOVE, BELOW, AFTER];

export interface ThreadEnd extends Point {
  /** -1 before the window, 1 after it: the curve then ends at that edge, in the row where it would go on. */
  readonly out: -1 | 0 | 1;
}

/** What a thread has to find its way through. */
export interface ThreadField {
  readonly labels: BoxRows;
  readonly glyphs: BoxRows;
  /** All that a mark covers. */
  readonly spans: BoxRows;
  /** The window, px. */
  readonly start: number;
  readonly end: number;
  readonly heightPx: number;
}

export interface Route {
  readonly curve: Cubic;
  /** The curve without what lies behind labels, and without what fades. */
  readonly pieces: readonly Cubic[];
  /** What comes close to the edge of the window that it goes through. */
  readonly fading: readonly Cubic[];
  /** Unit vector along which it arrives. */
  readonly heading: Point;
}

/** A way that a thread could take; it costs `least` at the least. */
interface Candidate {
  readonly curve: Cubic;
  readonly arrive: Side;
  readonly least: number;
}

/**
 * `own` are the entries of its ends: their marks are no obstacles, their labels are. Cheap candidates are looked at first,
 * so most of the others need no look at what stands in their way.
 */
export function routeThread(
  from: ThreadEnd,
  to: ThreadEnd,
  own: readonly number[],
  field: ThreadField,
  scales: readonly number[],
): Route {
  const candidates = candidatesBetween(from, to, scales).sort((left, right) => left.least - right.least);
  let best = candidates[0]!;
  let cost = Infinity;
  for (const candidate of candidates) {
    if (candidate.least >= cost) break;
    const found = costOf(candidate, own, field, cost);
    if (found >= cost) continue;
    cost = found;
    best = candidate;
  }
  const { curve, arrive } = best;
  const out = from.out || to.out;
  const fadesAt = (x: number): boolean => (out < 0 ? x < field.start + FADE_PX : out > 0 && x > field.end - FADE_PX);
  return { curve, ...cutInPieces(curve, field.labels, fadesAt), heading: { x: -arrive.x, y: -arrive.y } };
}

function candidatesBetween(from: ThreadEnd, to: ThreadEnd, scales: readonly number[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const scale of scales) {
    for (const leave of sidesOf(from)) {
      for (const arrive of sidesOf(to)) {
        if (turnsBack(from, to, leave, arrive)) continue;
        const curve = curveBetween(from, to, leave, arrive, scale);
        candidates.push({ curve, arrive, least: leave.cost + arrive.cost + roughLength(curve) * WAY_COST });
      }
    }
  }
  return candidates;
}

/** Out and in again on one line is no way. */
function turnsBack(from: ThreadEnd, to: ThreadEnd, leave: Side, arrive: Side): boolean {
  if (leave !== arrive) return false;
  return Math.abs(leave.x === 0 ? to.x - from.x : to.y - from.y) < LEAST_TURN_PX;
}

/** At the edge of the window a curve can only go through it. */
function sidesOf({ out }: ThreadEnd): readonly Side[] {
  if (out === 0) return ALL;
  return [out < 0 ? AFTER : BEFORE];
}

function curveBetween(from: ThreadEnd, to: ThreadEnd, leave: Side, arrive: Side, scale: number): Cubic {
  const start = portOf(from, leave);
  const end = portOf(to, arrive);
  const dx = Math.abs(end.x - start.x);
  const dy = Math.abs(end.y - start.y);
  if (leave === arrive) {
    const across = leave.x === 0 ? dx : dy;
    const bulge = (LEAST_BULGE_PX + Math.min(across / 5, MOST_BULGE_PX)) * scale;
    if (leave.x !== 0) {
      const outer = leave.x * (Math.max(leave.x * start.x, leave.x * end.x) + bulge);
      return [start.x, start.y, outer, start.y, outer, end.y, end.x, end.y];
    }
    const outer = leave.y * (Math.max(leave.y * start.y, leave.y * end.y) + bulge);
    return [start.x, start.y, start.x, outer, end.x, outer, end.x, end.y];
  }
  const reach = (side: Side): number => clamp(0.45 * (side.x === 0 ? dy : dx), 18, 260) * scale;
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

function portOf({ x, y, out }: ThreadEnd, side: Side): Point {
  const room = out === 0 ? GLYPH_ROOM_PX : 0;
  return { x: x + side.x * room, y: y + side.y * room };
}

/** Gives up once it is no better than `enough`. */
function costOf({ curve, least }: Candidate, own: readonly number[], field: ThreadField, enough: number): number {
  const steps = clamp(Math.ceil(roughLength(curve) / STEP_PX), 8, MOST_STEPS);
  let cost = least;
  let [beforeX, beforeY] = curve;
  for (let at = 1; at <= steps && cost < enough; at++) {
    const x = coordinateAt(curve, 0, at / steps);
    const y = coordinateAt(curve, 1, at / steps);
    // Steps are equal in the curve's parameter, not in px.
    cost += costAt(x, y, own, field) * (Math.abs(x - beforeX) + Math.abs(y - beforeY));
    beforeX = x;
    beforeY = y;
  }
  return cost;
}

/** A px of way at a point, besides the way itself. */
function costAt(x: number, y: number, own: readonly number[], field: ThreadField): number {
  let cost = 0;
  if (x < field.start || x > field.end || y < 0 || y > field.heightPx) cost += OUTSIDE_COST;
  if (boxAt(field.labels, x, y, LABEL_PAD_PX) >= 0) cost += LABEL_COST;
  const mark = boxAt(field.spans, x, y);
  if (mark < 0 || own.includes(mark)) return cost;
  return cost + (boxAt(field.glyphs, x, y) < 0 ? SPAN_COST : GLYPH_COST);
}

const Part = { hidden: 0, fading: 1, plain: 2 } as const;
type Part = (typeof Part)[keyof typeof Part];

/** The curve in pieces: without what lies behind labels, what comes close to the edge that it goes through apart. */
function cutInPieces(curve: Cubic, labels: BoxRows, fadesAt: (x: number) => boolean): Pick<Route, 'pieces' | 'fading'> {
  const length = roughLength(curve);
  const steps = Math.max(8, Math.ceil(length / CUT_STEP_PX));
  const cut = { [Part.plain]: [] as Cubic[], [Part.fading]: [] as Cubic[] };
  const partAt = (at: number): Part => {
    const x = coordinateAt(curve, 0, at / steps);
    if (at > steps || boxAt(labels, x, coordinateAt(curve, 1, at / steps), LABEL_PAD_PX) >= 0) return Part.hidden;
    return fadesAt(x) ? Part.fading : Part.plain;
  };
  let now = partAt(0);
  let from = 0;
  for (let at = 1; at <= steps + 1; at++) {
    const next = partAt(at);
    if (next === now) continue;
    // A step short of a label, so that nothing between two looks touches it.
    const to = next === Part.hidden && at <= steps ? at - 2 : Math.min(at, steps);
    if (now !== Part.hidden && ((to - from) / steps) * length >= LEAST_PIECE_PX) {
      cut[now].push(part(curve, from / steps, to / steps));
    }
    from = now === Part.hidden ? at + 1 : at;
    now = next;
  }
  return { pieces: cut[Part.plain], fading: cut[Part.fading] };
}
