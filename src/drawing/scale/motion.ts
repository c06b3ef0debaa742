/** The pictures between two pictures: for zoom and pan by their windows, for folds by the places of all instants. */
import { clamp, mix } from '../../dataset/base/number.js';
import type { TimeScale } from './time-scale.js';
import { toPx, type Transform, type View } from './view.js';

// The way from one window to a distant one: out, over and in again, on the path on which everything passes at an even
// speed, as in "Smooth and efficient zooming and panning" (van Wijk and Nuij 2003) with ρ = √2.
//
// `d3.interpolateZoom` is the same path in two dimensions, and the oracle of the tests. Its logarithm of a difference
// becomes `NaN` for windows 10^8 of their widths apart, such as two seconds that are some years apart; `Math.asinh` is
// exact there.

const RHO = Math.SQRT2;

/** A window in `u`. */
export interface Span {
  readonly start: number;
  readonly width: number;
}

export interface Flight {
  /**
   * Length in the unit of the paper: 1.25 to a window beside this one, and as much again for about six times the
   * distance.
   */
  readonly length: number;
  /** The window at a share of the way, 0 to 1. */
  readonly at: (share: number) => Span;
}

/** Both widths are positive, and the middles apart. */
export function flightBetween(from: Span, to: Span): Flight {
  const middle0 = from.start + from.width / 2;
  const middle1 = to.start + to.width / 2;
  const distance = Math.abs(middle1 - middle0);
  const growth = to.width ** 2 - from.width ** 2;
  const reach = RHO ** 4 * distance ** 2;
  const turn0 = -Math.asinh((growth + reach) / (2 * from.width * RHO ** 2 * distance));
  const turn1 = -Math.asinh((growth - reach) / (2 * to.width * RHO ** 2 * distance));
  const length = (turn1 - turn0) / RHO;
  const step = from.width / (RHO ** 2 * distance);
  return {
    length,
    at: (share) => {
      const turn = mix(turn0, turn1, share);
      const width = (from.width * Math.cosh(turn0)) / Math.cosh(turn);
      const moved = step * (Math.cosh(turn0) * Math.tanh(turn) - Math.sinh(turn0));
      return { start: mix(middle0, middle1, moved) - width / 2, width };
    },
  };
}

/**
 * The window at `share` of the way. `scale` measures both windows.
 *
 * Between windows that overlap in time, the width changes by equal factors, and the edges keep to one centre, so that a
 * long zoom moves as fast at its end as at its start. To a separate window the way is a flight.
 */
export function mixViews(scale: TimeScale, from: View, to: View, share: number): View {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const first = spanOf(scale, from);
  const last = spanOf(scale, to);
  if (!(first.width > 0) || !(last.width > 0)) return to;
  if (areApart(first, last)) return within(from, to, viewOf(scale, flightBetween(first, last).at(share)));
  const width = first.width * Math.pow(last.width / first.width, share);
  const change = last.width - first.width;
  const moved = Math.abs(change) < first.width * 1e-6 ? share : (width - first.width) / change;
  return viewOf(scale, { start: mix(first.start, last.start, clamp(moved, 0, 1)), width });
}

/** Length of the flight to a separate window; 0 if there is none. */
export function flightLength(scale: TimeScale, from: View, to: View): number {
  const first = spanOf(scale, from);
  const last = spanOf(scale, to);
  if (!(first.width > 0) || !(last.width > 0) || !areApart(first, last)) return 0;
  return flightBetween(first, last).length;
}

/** A flight never shows anything outside of both windows and the time between them. */
function within(from: View, to: View, view: View): View {
  return {
    start: Math.max(view.start, Math.min(from.start, to.start)),
    end: Math.min(view.end, Math.max(from.end, to.end)),
  };
}

function spanOf(scale: TimeScale, { start, end }: View): Span {
  const u = scale.toU(start);
  return { start: u, width: scale.toU(end) - u };
}

function viewOf(scale: TimeScale, { start, width }: Span): View {
  return { start: scale.toTime(start), end: scale.toTime(start + width) };
}

function areApart(first: Span, last: Span): boolean {
  return last.start >= first.start + first.width || first.start >= last.start + last.width;
}

/**
 * Each instant at `share` of the way from its place in one picture to its place in the other. Still piecewise linear.
 */
export function mixTransforms(from: Transform, to: Transform, share: number): Transform {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const knots = Float64Array.from(
    new Set([from, to].flatMap(({ scale }) => scale.segments.flatMap(({ start, end }) => [start, end]))),
  ).sort();
  const xs = knots.map((ms) => mix(toPx(from, ms), toPx(to, ms), share));
  return { ...to, scale: knottedScale(to.scale, from.scale, knots, xs), k: 1, u0: 0 };
}

/** A scale in px. The folds of both ends are drawn until the motion is over. */
function knottedScale(to: TimeScale, from: TimeScale, knots: Float64Array, xs: Float64Array): TimeScale {
  const gaps = new Map([...from.folds, ...to.folds].map((fold) => [fold.gap, fold]));
  const folds = [...gaps.values()].sort((left, right) => left.start - right.start);
  const segments = from.segments.length > to.segments.length ? from.segments : to.segments;
  return {
    start: to.start,
    end: to.end,
    length: xs.at(-1)!,
    folds,
    segments,
    foldWidth: to.foldWidth,
    toU: (ms) => between(knots, xs, ms),
    toTime: (x) => between(xs, knots, x),
  };
}

function between(from: Float64Array, to: Float64Array, value: number): number {
  let index = 1;
  while (index < from.length - 1 && value > from[index]!) index++;
  const from0 = from[index - 1]!;
  const from1 = from[index]!;
  const share = from1 === from0 ? 0 : (value - from0) / (from1 - from0);
  return mix(to[index - 1]!, to[index]!, share);
}
