/**
 * A piecewise linear map between time and `u`, exactly invertible, with folds.
 *
 * The closed gaps of an {@link Extent} become folds of equal width; all the time between them is 1 wide in `u`. Inside
 * a segment time runs evenly. Segments may differ in pace, see {@link paceSpans}: two of them meet at a fold, or where
 * a long stretch without a beginning becomes narrower. Without a fold there is one segment, and the scale is the true
 * one. Beyond both ends the outer segments continue.
 *
 * `d3-zoom`'s `rescaleX` needs a scale that is affine throughout, hence this one. Look-ups are O(log folds).
 */
import { clamp, mix } from '../../dataset/base/number.js';
import { upperBound } from '../../dataset/base/search.js';
import type { Extent } from './gaps.js';
import { paceSpans, type Segment } from './paces.js';

/** The width that decides where nobody says one: a chart on a common screen. */
const USUAL_PX = 1000;

export type { Segment } from './paces.js';

export interface Fold {
  /** Index into the extent's gaps. */
  readonly gap: number;
  readonly start: number;
  readonly end: number;
}

export interface TimeScale {
  readonly start: number;
  readonly end: number;
  /** `u` at the end; 0 at the start. */
  readonly length: number;
  /** Closed gaps, in order. */
  readonly folds: readonly Fold[];
  readonly segments: readonly Segment[];
  /** Width of one fold in `u`. */
  readonly foldWidth: number;
  toU(ms: number): number;
  toTime(u: number): number;
}

export interface ScaleOptions {
  readonly extent: Extent;
  /** Indices of gaps that are not folded. */
  readonly open: ReadonlySet<number>;
  /** Starts of the entries in UTC ms, sorted: they show how full each segment is. */
  readonly starts: ArrayLike<number>;
  /** Their last milliseconds, sorted: a step is named by what it holds. */
  readonly ends?: ArrayLike<number> | undefined;
  /** Width of the chart without its folds, px: a segment that has no room for a calendar is a step. */
  readonly widthPx?: number;
}

/** The parts that no zoom changes: segments, their widths, folds. */
export interface ScalePlan {
  readonly segments: readonly Segment[];
  /** Share of each segment; they add up to 1. */
  readonly shares: readonly number[];
  readonly folds: readonly Fold[];
}

export function planScale({ extent, open, starts, ends, widthPx = USUAL_PX }: ScaleOptions): ScalePlan {
  const folds = extent.gaps.map(({ start, end }, gap) => ({ gap, start, end })).filter(({ gap }) => !open.has(gap));
  const spans: Segment[] = [];
  let start = extent.start;
  for (const fold of folds) {
    spans.push({ start, end: fold.start });
    start = fold.end;
  }
  spans.push({ start, end: extent.end });
  const opened = extent.gaps.filter((_, gap) => open.has(gap));
  const whole = spans.flatMap((span, at) =>
    opened.some((gap) => gap.start >= span.start && gap.end <= span.end) ? [at] : [],
  );
  return { ...paceSpans(spans, { starts, ends }, new Set(whole), widthPx), folds };
}

/** `foldWidth` in `u`, so that a caller can keep a fold's width on screen at every zoom. */
export function createTimeScale(plan: ScalePlan, foldWidth: number): TimeScale {
  const { segments, shares, folds } = plan;
  const times = new Float64Array(segments.length * 2);
  const us = new Float64Array(segments.length * 2);
  let u = 0;
  segments.forEach(({ start, end }, index) => {
    times[index * 2] = start;
    us[index * 2] = u;
    u += shares[index]!;
    times[index * 2 + 1] = end;
    us[index * 2 + 1] = u;
    if (segments[index + 1]?.start !== end) u += foldWidth;
  });
  return {
    start: times[0]!,
    end: times.at(-1)!,
    length: us.at(-1)!,
    folds,
    segments,
    foldWidth,
    toU: (ms) => interpolate(times, us, ms),
    toTime: (value) => interpolate(us, times, value),
  };
}

/** Linear between the knots, and beyond them by the outer slopes. */
function interpolate(from: Float64Array, to: Float64Array, value: number): number {
  const index = clamp(upperBound(from, value) - 1, 0, from.length - 2);
  const from0 = from[index]!;
  const from1 = from[index + 1]!;
  const to0 = to[index]!;
  const to1 = to[index + 1]!;
  if (from1 === from0) return to0;
  const share = (value - from0) / (from1 - from0);
  return share === 1 ? to1 : mix(to0, to1, share);
}
