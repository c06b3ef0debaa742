/**
 * The chart's scale with the contract of `d3.scaleTime`, so that `d3.axisBottom` and any drawing by d3 line up with it.
 *
 * It differs from `d3.scaleTime` by its folds: a fold has the same width in px in each domain, so setting a part of the
 * domain, as `rescaleX` of d3-zoom does, zooms as the chart does. Beyond `Date`, 271,821 years from 1970, dates are
 * invalid; a scale called with milliseconds continues.
 */
import {
  intervalTicks,
  intlText,
  stepTicks,
  type TickCalendar,
  type TickInterval,
  type TickSpan,
  tickText,
} from './scale-ticks.js';
import type { Fold, ScalePlan, Segment } from './time-scale.js';
import { createTransform, toPx, toTime, type Transform } from './view.js';

const DEFAULT_TICKS = 10;
const DEFAULT_FOLD_PX = 24;
const DEFAULT_DOMAIN: Ends = [Date.UTC(2000, 0, 1), Date.UTC(2000, 0, 2)];
/** A `Date` is invalid beyond it. */
const FARTHEST_DATE_MS = 8.64e15;

/** UTC ms if it is a number. */
export type DateLike = Date | number;

export interface FoldedTimeScale {
  /** px of an instant. Beyond the domain the outer pace continues; `NaN` for an invalid date. */
  (date: DateLike): number;
  /** The instant at a px. Inside a fold it is a share of the folded time. */
  invert(px: number): Date;
  /** First and last instant. */
  domain(): Date[];
  domain(dates: Iterable<DateLike>): this;
  /** px of both. The first is the larger one if time runs from right to left. */
  range(): number[];
  range(px: Iterable<number>): this;
  /** Start and end of each fold, in order of time. */
  folds(): [start: Date, end: Date][];
  /** Then everything shown has one pace. Overlapping folds are one. */
  folds(folds: Iterable<readonly [start: DateLike, end: DateLike]>): this;
  /** So many dates (about 10) of one round step in each span; or the starts of an interval, such as `d3.utcMonth`. */
  ticks(countOrInterval?: number | TickInterval | null): Date[];
  /**
   * Text by the largest unit that a date begins, or by the parts of `Intl` in `parts`. The count is there only for d3.
   * Throws a `TypeError` for a specifier of d3: `axis.tickFormat(d3.utcFormat(specifier))` takes those.
   */
  tickFormat(count?: unknown, parts?: Intl.DateTimeFormatOptions): (date: DateLike) => string;
  copy(): this;
}

export interface FoldedTimeScaleOptions {
  /** Language of the text at ticks; English by default. */
  readonly locale?: string;
  /** IANA zone for the hours and days of ticks; UTC by default. */
  readonly timeZone?: string;
  /** Width of a fold in px; 24 by default. All folds together take at most 35 % of the range. */
  readonly foldPx?: number;
}

/** One day on px 0 to 1 without a fold, as `d3.scaleUtc()` begins. */
export function foldedTimeScale(options: FoldedTimeScaleOptions = {}): FoldedTimeScale {
  const { locale = 'en', timeZone = 'UTC', foldPx = DEFAULT_FOLD_PX } = options;
  const calendar = { locale, timeZone };
  return createFoldedTimeScale({ planOf: evenPlan([]), foldPx, domain: DEFAULT_DOMAIN, range: [0, 1], calendar });
}

export function createFoldedTimeScale(drawn: Drawn): FoldedTimeScale {
  let now = drawn;
  let place = placeOf(now);

  const set = (change: Partial<Drawn>): FoldedTimeScale => {
    now = { ...now, transform: undefined, ...change };
    place = placeOf(now);
    return scale;
  };

  const scale = Object.assign((date: DateLike) => place.toRange(Number(date)), {
    invert: (px: number) => new Date(place.toTime(px)),
    domain: (dates?: Iterable<DateLike>) => (dates ? set({ domain: outer(dates) }) : toDates(now.domain)),
    range: (px?: Iterable<number>) => (px ? set({ range: outer(px) }) : [...now.range]),
    folds: (folds?: Iterable<readonly [DateLike, DateLike]>) =>
      folds ? set({ planOf: evenPlan(joinFolds(folds)) }) : place.folds.map(({ start, end }) => toDates([start, end])),
    ticks: (given?: number | TickInterval | null) => {
      const by = given ?? DEFAULT_TICKS;
      const ticks = place.spans.flatMap((span) =>
        typeof by === 'number'
          ? stepTicks(span, place.widthPx / Math.max(by, 0), now.calendar)
          : intervalTicks(span, by),
      );
      const dates = toDates(ticks.filter((ms) => Math.abs(ms) <= FARTHEST_DATE_MS));
      return now.domain[0] > now.domain[1] ? dates.reverse() : dates;
    },
    tickFormat: (_count?: unknown, parts?: Intl.DateTimeFormatOptions) => {
      const text = parts === undefined ? (ms: number) => tickText(ms, now.calendar) : intlText(parts, now.calendar);
      return (date: DateLike) => text(Number(date));
    },
    copy: () => createFoldedTimeScale(now),
  }) as FoldedTimeScale;
  return scale;
}

function outer(values: Iterable<DateLike>): Ends {
  const all = Array.from(values, Number);
  if (all.length < 2) throw new RangeError('A folded scale goes from one value to another');
  return [all[0]!, all.at(-1)!];
}

function toDates(all: readonly number[]): Date[] {
  return all.map((ms) => new Date(ms));
}

// The places of a domain with folds on a range.

/** A domain on a range, and the pace of time in it. */
export interface Drawn {
  readonly planOf: (domain: Ends) => ScalePlan;
  readonly foldPx: number;
  readonly domain: Ends;
  readonly range: Ends;
  readonly calendar: TickCalendar;
  /** The transform in the middle of a motion, where it differs from the plan's. */
  readonly transform?: Transform | undefined;
}

export interface Place {
  readonly widthPx: number;
  readonly folds: readonly Fold[];
  readonly spans: readonly TickSpan[];
  toRange(ms: number): number;
  toTime(px: number): number;
}

function placeOf({ planOf, foldPx, domain, range, transform: given }: Drawn): Place {
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
      // Two segments that meet share an instant, which belongs to the later one.
      const follows = segments[index - 1]?.end === start;
      return { start, end, afterFold: start > view.start && !follows, beforeFold: end < view.end };
    })
    .filter(({ start, end }) => start < end)
    .map((span) => ({ ...span, widthPx: toPx(transform, span.end) - toPx(transform, span.start) }));
}

// A plan with one pace for all segments, for folds that a caller names.

export type Ends = readonly [first: number, last: number];

/** UTC ms; sorted, overlapping ones joined, those without a length or with an invalid end left out. */
function joinFolds(folds: Iterable<readonly [Date | number, Date | number]>): readonly Ends[] {
  const sorted = Array.from(folds, ([start, end]): Ends => [Number(start), Number(end)])
    .filter(([start, end]) => start < end)
    .sort((left, right) => left[0] - right[0]);
  const joined: Ends[] = [];
  for (const [start, end] of sorted) {
    const last = joined.at(-1);
    if (last === undefined || last[1] < start) joined.push([start, end]);
    else joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
  }
  return joined;
}

/** It begins before the domain and the first fold, and ends after both, so that time continues at its pace there. */
function evenPlan(folds: readonly Ends[]): (domain: Ends) => ScalePlan {
  return ([start, end]) => {
    const first = Math.min(start, folds[0]?.[0] ?? start);
    const last = Math.max(end, folds.at(-1)?.[1] ?? end);
    const margin = Math.max(last - first, 1);
    const edges = [first - margin, ...folds.flat(), last + margin];
    const segments = Array.from({ length: folds.length + 1 }, (_, index): Segment => ({
      start: edges[index * 2]!,
      end: edges[index * 2 + 1]!,
    }));
    const shown = segments.reduce((sum, segment) => sum + (segment.end - segment.start), 0);
    return {
      segments,
      shares: segments.map((segment) => (segment.end - segment.start) / shown),
      folds: folds.map(([from, to], gap): Fold => ({ gap, start: from, end: to })),
    };
  };
}

/** Leaves out the fold that contains the whole view: a domain inside a fold is still as wide as its range. */
function openAround(plan: ScalePlan, { start, end }: Segment): ScalePlan {
  const around = plan.folds.findIndex((fold) => fold.start <= start && end <= fold.end);
  if (around === -1) return plan;
  const fold = plan.folds[around]!;
  const at = plan.segments.findIndex((segment) => segment.end === fold.start);
  return {
    folds: plan.folds.toSpliced(around, 1),
    segments: plan.segments.toSpliced(at, 2, { start: plan.segments[at]!.start, end: plan.segments[at + 1]!.end }),
    shares: plan.shares.toSpliced(at, 2, plan.shares[at]! + plan.shares[at + 1]!),
  };
}
