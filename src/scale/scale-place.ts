/** The places of a domain with folds on a range. */
import { openAround, type Ends } from './even-plan.js';
import type { TickCalendar, TickSpan } from './scale-ticks.js';
import type { Fold, ScalePlan, Segment } from './time-scale.js';
import { createTransform, toPx, toTime, type Transform } from './view.js';

/** A domain on a range, and the pace of time in it. */
export interface Drawn {
  readonly planOf: (domain: Ends) => ScalePlan;
  readonly foldPx: number;
  readonly domain: Ends;
  readonly range: Ends;
  readonly calendar: TickCalendar;
  /** If it differs from the plan's: in the middle of a motion. */
  readonly transform?: Transform | undefined;
}

export interface Place {
  readonly widthPx: number;
  readonly folds: readonly Fold[];
  readonly spans: readonly TickSpan[];
  toRange(ms: number): number;
  toTime(px: number): number;
}

export function placeOf({ planOf, foldPx, domain, range, transform: given }: Drawn): Place {
  const view = { start: Math.min(...domain), end: Math.max(...domain) };
  const [from, to] = domain[0] > domain[1] ? [range[1], range[0]] : range;
  const widthPx = Math.abs(to - from);
  const plan = planOf([view.start, view.end]);
  if (view.start === view.end || widthPx === 0) return middleOf({ ...view, from, to, folds: plan.folds });
  const transform = given ?? createTransform({ plan: openAround(plan, view), widthPx, foldPx, insetPx: 0 }, view);
  const sign = Math.sign(to - from);
  return {
    widthPx,
    folds: plan.folds,
    spans: spansOf(transform, view),
    toRange: (ms) => from + sign * toPx(transform, ms),
    toTime: (px) => toTime(transform, sign * (px - from)),
  };
}

/** A domain or a range without a length stands for the middle of the other, as in d3. */
function middleOf(given: Segment & { from: number; to: number; folds: readonly Fold[] }): Place {
  const { start, end, from, to, folds } = given;
  return {
    widthPx: Math.abs(to - from),
    folds,
    spans: [],
    toRange: (ms) => (Number.isNaN(ms) ? NaN : (from + to) / 2),
    toTime: (px) => (Number.isNaN(px) ? NaN : (start + end) / 2),
  };
}

/** The segments, limited to the view. */
function spansOf(transform: Transform, view: Segment): readonly TickSpan[] {
  const { segments } = transform.scale;
  const last = segments.length - 1;
  return segments
    .map((segment, index) => {
      const start = index === 0 ? view.start : Math.max(segment.start, view.start);
      const end = index === last ? view.end : Math.min(segment.end, view.end);
      return { start, end, afterFold: start > view.start, beforeFold: end < view.end };
    })
    .filter(({ start, end }) => start < end)
    .map((span) => ({ ...span, widthPx: toPx(transform, span.end) - toPx(transform, span.start) }));
}
