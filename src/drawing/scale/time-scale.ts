/**
 * A piecewise linear map between time and `u`, exactly invertible, with folds.
 *
 * The closed gaps of an {@link Extent} become folds of equal width; the time between two folds is a segment. All
 * segments together are 1 wide in `u`. Inside a segment time runs evenly. Segments may differ in pace: a fold has
 * broken the proportion already, so the width of a segment is the square root of the product of its time and its
 * entries (the geometric mean of "as long as it lasts" and "as wide as it is full"), within bounds: a calendar has to
 * be readable, and a span of two entries is at most a seventh. Without a fold there is one segment, and the scale is
 * the true one. Beyond both ends the outer segments continue.
 *
 * `d3-zoom`'s `rescaleX` needs a scale that is affine throughout, hence this one. Look-ups are O(log folds).
 */
import { clamp, mix } from '../../dataset/base/number.js';
import { upperBound } from '../../dataset/base/search.js';
import type { Extent } from './gaps.js';

/** No segment is narrower than this share of all, so that its calendar is readable. */
const MIN_SEGMENT_SHARE = 0.07;
/** An entry widens its segment up to this share, with one more for its calm: two have a seventh. */
const MAX_ENTRY_SHARE = 1 / 21;

export interface Fold {
  /** Index into the extent's gaps. */
  readonly gap: number;
  readonly start: number;
  readonly end: number;
}

/** A span in which time runs evenly. */
export interface Segment {
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
}

/** The parts that no zoom changes: segments, their widths, folds. */
export interface ScalePlan {
  readonly segments: readonly Segment[];
  /** Share of each segment; they add up to 1. */
  readonly shares: readonly number[];
  readonly folds: readonly Fold[];
}

export function planScale({ extent, open, starts }: ScaleOptions): ScalePlan {
  const folds = extent.gaps.map(({ start, end }, gap) => ({ gap, start, end })).filter(({ gap }) => !open.has(gap));
  const segments: Segment[] = [];
  let start = extent.start;
  for (const fold of folds) {
    segments.push({ start, end: fold.start });
    start = fold.end;
  }
  segments.push({ start, end: extent.end });
  return { segments, shares: shareWidth(segments, starts), folds };
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
    u += foldWidth;
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

function shareWidth(segments: readonly Segment[], starts: ArrayLike<number>): readonly number[] {
  if (segments.length === 1) return [1];
  const counts = segments.map(({ start, end }) => upperBound(starts, end) - upperBound(starts, start - 1));
  const weights = segments.map(({ start, end }, at) => Math.sqrt((end - start) * (counts[at]! + 1)));
  const least = Math.min(MIN_SEGMENT_SHARE, 0.5 / segments.length);
  const most = counts.map((count) => Math.max((count + 1) * MAX_ENTRY_SHARE, least));
  const shares = boundedShares(weights, most);
  const raised = shares.map((share) => Math.max(share, least));
  const raisedTotal = raised.reduce((sum, share) => sum + share, 0);
  return raised.map((share) => share / raisedTotal);
}

/** Shares in proportion to the weights, none above its most; with few entries all are, and the bound has no use. */
function boundedShares(weights: readonly number[], most: readonly number[]): readonly number[] {
  const isFull = most.map(() => false);
  for (;;) {
    const taken = sumOf(most, (at) => isFull[at]!);
    const free = sumOf(weights, (at) => !isFull[at]!);
    const shares = weights.map((weight, at) => (isFull[at] ? most[at]! : (weight / free) * (1 - taken)));
    const over = shares.findIndex((share, at) => !isFull[at] && share > most[at]!);
    if (over === -1) return shares;
    isFull[over] = true;
    if (isFull.every(Boolean)) return weights.map((weight) => weight / sumOf(weights, () => true));
  }
}

function sumOf(numbers: readonly number[], isCounted: (at: number) => boolean): number {
  return numbers.reduce((sum, number, at) => (isCounted(at) ? sum + number : sum), 0);
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
