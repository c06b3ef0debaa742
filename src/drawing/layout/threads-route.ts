/**
 * Finds the way of one thread: among the curves that leave and reach a mark before, above, below or after it, wider or
 * closer, the cheapest. Length costs a little, other marks some, labels much. The previous way stays unless another is
 * clearly better. px run with time; nothing here knows of right-to-left pages.
 */
import { clamp } from '../../dataset/base/number.js';
import { boxAt, type BoxRows } from './threads-boxes.js';
import type { ThreadTracks } from './threads-tracks.js';
import { coordinateAt, roughLength, type Cubic } from './threads-cubic.js';
import { curveBetween, gutterWays, isPossible, sideCost, sidesOf, type ThreadEnd, type Way } from './threads-way.js';

/** How wide a curve swings. */
export const ALL_SCALES = [1, 0.5, 1.8, 2.8];
export const FEW_SCALES = [1];
/** Distance of two samples along a way. */
const STEP_PX = 6;
const MAX_STEPS = 240;
export const LABEL_PAD_PX = 1.5;
/** Cost of a px of way. */
const WAY_COST = 0.25;
const SPAN_COST = 0.6;
const GLYPH_COST = 7;
const LABEL_COST = 9;
const OUTSIDE_COST = 12;
/** Two threads on the same px could not be told apart. */
const OTHER_COST = 5;
/** Share of its cost that the previous way counts, and a way between the rows, which is easier to follow. */
const KEPT_SHARE = 0.75;
const GUTTER_SHARE = 0.6;

/** Obstacles of a thread. */
export interface ThreadField {
  readonly labels: BoxRows;
  readonly glyphs: BoxRows;
  /** The whole area of a mark. */
  readonly spans: BoxRows;
  /** The window, px. */
  readonly start: number;
  readonly end: number;
  readonly heightPx: number;
}

/** A possible way of a thread; it costs `least` at the least. */
interface Candidate {
  readonly way: Way;
  readonly curve: Cubic;
  readonly least: number;
  readonly share: number;
}

export interface RouteOptions {
  readonly field: ThreadField;
  readonly scales: readonly number[];
  /** Entries of its ends: their marks are not obstacles, their labels are. */
  readonly own: readonly number[];
  readonly before: Way | undefined;
  /** Threads of other entries, as far as they have their ways. */
  readonly others?: ThreadTracks | undefined;
}

/** Cheap candidates come first, so most of the others need no search for obstacles. */
export function chooseWay(from: ThreadEnd, to: ThreadEnd, options: RouteOptions): Way {
  const candidates = candidatesBetween(from, to, options);
  candidates.sort((left, right) => left.least - right.least);
  let best = candidates[0]!;
  let cost = Infinity;
  for (const candidate of candidates) {
    if (candidate.least >= cost) break;
    const found = costOf(candidate, options, cost);
    if (found >= cost) continue;
    cost = found;
    best = candidate;
  }
  return best.way;
}

function candidatesBetween(from: ThreadEnd, to: ThreadEnd, { scales, before }: RouteOptions): Candidate[] {
  const candidates: Candidate[] = [];
  const offer = (way: Way, share: number): void => {
    if (!isPossible(from, to, way)) return;
    const curve = curveBetween(from, to, way);
    const least =
      (sideCost(way.leave, from, to) + sideCost(way.arrive, to, from) + roughLength(curve) * WAY_COST) * share;
    candidates.push({ way, curve, least, share });
  };
  for (const scale of scales) {
    for (const leave of sidesOf(from)) {
      for (const arrive of sidesOf(to)) offer({ leave, arrive, scale }, 1);
    }
  }
  for (const leave of sidesOf(from)) {
    for (const arrive of sidesOf(to)) {
      for (const way of gutterWays(from, to, { leave, arrive }, scales === FEW_SCALES)) offer(way, GUTTER_SHARE);
    }
  }
  if (before !== undefined) offer(before, KEPT_SHARE * (before.channel === undefined ? 1 : GUTTER_SHARE));
  return candidates;
}

/** Gives up when it is no better than `enough`. */
function costOf({ curve, least, share }: Candidate, options: RouteOptions, enough: number): number {
  const steps = clamp(Math.ceil(roughLength(curve) / STEP_PX), 8, MAX_STEPS);
  let cost = least;
  let [beforeX, beforeY] = curve;
  for (let at = 1; at <= steps && cost < enough; at++) {
    const x = coordinateAt(curve, 0, at / steps);
    const y = coordinateAt(curve, 1, at / steps);
    // Steps are equal in the curve's parameter, not in px.
    cost += costAt(x, y, options) * (Math.abs(x - beforeX) + Math.abs(y - beforeY)) * share;
    beforeX = x;
    beforeY = y;
  }
  return cost;
}

/** Cost of a px of way at a point, besides the way itself. */
function costAt(x: number, y: number, { own, field, others }: RouteOptions): number {
  let cost = others?.isTaken(x, y, own) === true ? OTHER_COST : 0;
  if (x < field.start || x > field.end || y < 0 || y > field.heightPx) cost += OUTSIDE_COST;
  if (boxAt(field.labels, x, y, LABEL_PAD_PX) >= 0) cost += LABEL_COST;
  const mark = boxAt(field.spans, x, y);
  if (mark < 0 || own.includes(mark)) return cost;
  return cost + (boxAt(field.glyphs, x, y) < 0 ? SPAN_COST : GLYPH_COST);
}
