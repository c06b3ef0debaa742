/** The pictures between two pictures: for zoom and pan by their windows, for folds by the places of all instants. */
import { clamp, mix } from '../base/number.js';
import type { TimeScale } from './time-scale.js';
import { toPx, type Transform, type View } from './view.js';

/**
 * The window at `share` of the way. Its width changes by equal factors, and its edges keep to one centre, so that a
 * long zoom moves as fast at its end as at its start. `scale` measures both windows.
 */
export function mixViews(scale: TimeScale, from: View, to: View, share: number): View {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const start0 = scale.toU(from.start);
  const start1 = scale.toU(to.start);
  const width0 = scale.toU(from.end) - start0;
  const width1 = scale.toU(to.end) - start1;
  if (!(width0 > 0) || !(width1 > 0)) return to;
  const width = width0 * Math.pow(width1 / width0, share);
  const moved = Math.abs(width1 - width0) < width0 * 1e-6 ? share : (width - width0) / (width1 - width0);
  const start = mix(start0, start1, clamp(moved, 0, 1));
  return { start: scale.toTime(start), end: scale.toTime(start + width) };
}

/** Each instant at `share` of the way from its place in one picture to its place in the other. Still piecewise linear. */
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
