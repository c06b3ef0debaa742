/**
 * The visible part of the time scale, and its place. `px = (u - u0) · k`: zoom and pan change nothing else.
 *
 * A {@link View} is two instants, so a resize or a shared link keeps what the reader saw. A fold has the same width on
 * screen at every zoom, so its width in `u` depends on `k`, and each zoom makes a new scale (a handful of numbers);
 * during a pan, scale and `k` stay.
 *
 * With `c` for the width of segments and `f` for the number of folds in view: `width = k · c + foldPx · f`.
 */
import { clamp } from '../../dataset/base/number.js';
import { createTimeScale, type ScalePlan, type TimeScale } from './time-scale.js';

/** Folds never take more than this share of the width, however many there are, unless the frame says another. */
const FOLDS_SHARE = 0.35;
/** The closest zoom: one second across the window. */
const MIN_VIEW_MS = 1000;
/** Billions of years away a double no longer separates seconds: no window is closer than this share of its time. */
const MIN_VIEW_SHARE = 1e-13;
const INSET_ROUNDS = 8;
/** Less than this is rounding. */
const SLACK_PX = 0.01;

export interface View {
  /** UTC ms at the left edge of the window (in a left-to-right page), and at its right edge. */
  readonly start: number;
  readonly end: number;
}

export interface Transform {
  readonly scale: TimeScale;
  /** px per `u`. */
  readonly k: number;
  /** `u` at px 0. */
  readonly u0: number;
  readonly widthPx: number;
  readonly foldPx: number;
  readonly insetPx: number;
}

export interface Frame {
  readonly plan: ScalePlan;
  readonly widthPx: number;
  /** Width of a closed fold on screen. */
  readonly foldPx: number;
  /** Most that all folds take together, as a share of the width; about a third by default. */
  readonly foldsShare?: number;
  /** Room for a mark beyond either end of the extent. */
  readonly insetPx: number;
  /** No window is shorter: one unit of the sharpest date. A second by default. */
  readonly minMs?: number;
}

/** All that places a time. */
export interface PxOfTime extends Pick<Transform, 'k' | 'u0'> {
  readonly scale: Pick<TimeScale, 'toU'>;
}

export function toPx(transform: PxOfTime, ms: number): number {
  return (transform.scale.toU(ms) - transform.u0) * transform.k;
}

export function toTime(transform: Transform, px: number): number {
  return transform.scale.toTime(transform.u0 + px / transform.k);
}

/** The whole extent, with its inset. */
export function fitView(frame: Frame): View {
  const { plan, widthPx } = frame;
  const flat = createTimeScale(plan, 0);
  const insetPx = insetWidthPx(frame);
  const k = Math.max(widthPx - 2 * insetPx - foldWidthPx(frame) * plan.folds.length, 1);
  return { start: flat.toTime(-insetPx / k), end: flat.toTime(1 + insetPx / k) };
}

/** `view` must overlap the extent; {@link clampView} makes sure of that. */
export function createTransform(frame: Frame, view: View): Transform {
  const { plan, widthPx } = frame;
  const foldPx = foldWidthPx(frame);
  const flat = createTimeScale(plan, 0);
  const segmentsU = flat.toU(view.end) - flat.toU(view.start);
  const foldsInView = countFolds(plan, view.end) - countFolds(plan, view.start);
  const k = Math.max(widthPx - foldPx * foldsInView, 1) / Math.max(segmentsU, Number.EPSILON);
  const scale = createTimeScale(plan, foldPx / k);
  return { scale, k, u0: scale.toU(view.start), widthPx, foldPx, insetPx: insetWidthPx(frame) };
}

/** Moves the window by `dx` px: positive moves on in time. Stops at the ends of the extent. */
export function panBy(transform: Transform, dx: number): View {
  const { scale, k, u0, widthPx, insetPx } = transform;
  const windowU = widthPx / k;
  const inset = insetPx / k;
  const last = Math.max(scale.length + inset - windowU, -inset);
  const start = clamp(u0 + dx / k, -inset, last);
  return { start: scale.toTime(start), end: scale.toTime(start + windowU) };
}

/**
 * Zooms by `factor` (over 1: closer) so that the time at `px` stays there, unless an end of the extent is in the way.
 */
export function zoomBy(frame: Frame, transform: Transform, factor: number, px: number): View {
  const { widthPx } = frame;
  const foldPx = foldWidthPx(frame);
  const anchor = toTime(transform, px);
  const fit = createTransform(frame, fitView(frame));
  const k = clamp(transform.k * factor, fit.k, closestK(frame, anchor));
  if (k <= fit.k) return fitView(frame);
  const scale = createTimeScale(frame.plan, foldPx / k);
  const moved = { scale, k, u0: scale.toU(anchor) - px / k, widthPx, foldPx, insetPx: insetWidthPx(frame) };
  return panBy(moved, 0);
}

/**
 * The nearest view that is inside the extent, in order, and no shorter than a second. A view outside keeps its length.
 */
export function clampView(frame: Frame, view: View): View {
  const fit = fitView(frame);
  const from = Math.min(view.start, view.end);
  const to = Math.max(view.start, view.end);
  // Both of a pair are NaN if one is.
  if (Number.isNaN(from)) return fit;
  const least = Math.min(minViewMs(frame, clamp(from, fit.start, fit.end)), fit.end - fit.start);
  const length = to === from ? least : Math.max(to - from, least);
  if (to <= fit.start) return leaveInset(frame, { start: fit.start, end: Math.min(fit.end, fit.start + length) });
  if (from >= fit.end) return leaveInset(frame, { start: Math.max(fit.start, fit.end - length), end: fit.end });
  const start = clamp(from, fit.start, fit.end - least);
  const end = clamp(to, start + least, fit.end);
  return leaveInset(frame, leaveFold(frame.plan, { start, end }, fit));
}

/**
 * The inset has the same width on screen at every zoom, so a close window must not begin where that of the whole extent
 * does.
 */
function leaveInset(frame: Frame, view: View): View {
  let inside = view;
  // Moving an edge changes the zoom a little, and with it the inset: it settles after a few rounds. A window that is
  // mostly outside is moved as a whole.
  for (let round = 0; round < INSET_ROUNDS; round++) {
    const transform = createTransform(frame, inside);
    const { scale, widthPx, insetPx } = transform;
    const before = toPx(transform, scale.start) - insetPx;
    const after = widthPx - toPx(transform, scale.end) - insetPx;
    if (Math.max(before, after) <= SLACK_PX) break;
    if (Math.max(before, after) > widthPx / 2) return panBy(transform, 0);
    inside = {
      start: before > SLACK_PX ? toTime(transform, before) : inside.start,
      end: after > SLACK_PX ? toTime(transform, widthPx - after) : inside.end,
    };
  }
  return inside;
}

/** A view with nothing but a closed fold shows nothing: widens it by the same amount on both sides. */
function leaveFold(plan: ScalePlan, view: View, fit: View): View {
  const fold = plan.folds.find(({ start, end }) => start <= view.start && view.end <= end);
  if (fold === undefined) return view;
  const margin = Math.max((fold.end - fold.start) * 0.02, MIN_VIEW_MS);
  return { start: Math.max(fit.start, fold.start - margin), end: Math.min(fit.end, fold.end + margin) };
}

function foldWidthPx({ plan, widthPx, foldPx, foldsShare = FOLDS_SHARE }: Frame): number {
  return plan.folds.length === 0 ? foldPx : Math.min(foldPx, (widthPx * foldsShare) / plan.folds.length);
}

function insetWidthPx({ widthPx, insetPx }: Frame): number {
  return Math.min(insetPx, widthPx / 8);
}

/** Folds before `ms`; the one around it counts by its part. */
function countFolds(plan: ScalePlan, ms: number): number {
  let count = 0;
  for (const { start, end } of plan.folds) {
    if (ms <= start) break;
    count += ms >= end ? 1 : (ms - start) / (end - start);
  }
  return count;
}

function closestK(frame: Frame, ms: number): number {
  const { plan, widthPx } = frame;
  const index = plan.segments.findIndex(({ end }) => ms <= end);
  const at = index === -1 ? plan.segments.length - 1 : index;
  const { start, end } = plan.segments[at] as View;
  return (widthPx / minViewMs(frame, ms)) * ((end - start) / plan.shares[at]!);
}

function minViewMs({ minMs = MIN_VIEW_MS }: Frame, ms: number): number {
  return Math.max(minMs, MIN_VIEW_MS, Math.abs(ms) * MIN_VIEW_SHARE);
}
