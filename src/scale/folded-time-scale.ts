/**
 * The chart's scale with the contract of `d3.scaleTime`, so that `d3.axisBottom` and any drawing by d3 line up with it.
 *
 * It differs from `d3.scaleTime` by its folds: a fold has the same width in px in each domain, so setting a part of the
 * domain, as `rescaleX` of d3-zoom does, zooms as the chart does. Beyond `Date`, 271,821 years from 1970, dates are
 * invalid; a scale called with milliseconds continues.
 */
import { intervalTicks, intlText, stepTicks, tickText, type TickInterval } from './scale-ticks.js';
import { evenPlan, joinFolds, type Ends } from './even-plan.js';
import { placeOf, type Drawn } from './scale-place.js';

const DEFAULT_TICKS = 10;
const DEFAULT_FOLD_PX = 24;
const DEFAULT_DOMAIN: Ends = [Date.UTC(2000, 0, 1), Date.UTC(2000, 0, 2)];
/** Beyond it a `Date` is invalid. */
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
  /**
   * At most about so many (10) dates of one round step in each span; or the starts of an interval, such as
   * `d3.utcMonth`.
   */
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
