/** The calendar's columns for stacked entries: hours, days, weeks, months, years, decades. */
import { lowerBound } from '../../dataset/base/search.js';
import { boundariesOf, MAX_TICKS, type CalendarStep, type TickUnit } from '../../dataset/time/calendar-steps.js';
import { Precision } from '../../dataset/time/date-range.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../dataset/time/units.js';
import { civilToUtc, utcToCivil } from '../../dataset/time/zone.js';
import type { ScalePlan } from '../scale/time-scale.js';
import type { Transform } from '../scale/view.js';

/**
 * The steps go from the finest to the coarsest. None is more than twice as long as the one before it, so a column as
 * narrow as a dot has room for is never much wider: the dot in it stands beside its own time.
 */
const COUNTS: Readonly<Record<TickUnit, { readonly unitMs: number; readonly counts: readonly number[] }>> = {
  millisecond: { unitMs: 1, counts: [1, 2, 4, 8, 16, 32, 64, 125, 250, 500] },
  second: { unitMs: SECOND_MS, counts: [1, 2, 3, 5, 10, 20, 30] },
  minute: { unitMs: MINUTE_MS, counts: [1, 2, 3, 5, 10, 20, 30] },
  hour: { unitMs: HOUR_MS, counts: [1, 2, 3, 6, 12] },
  day: { unitMs: DAY_MS, counts: [1, 2, 4] },
  week: { unitMs: 7 * DAY_MS, counts: [1, 2] },
  month: { unitMs: 28 * DAY_MS, counts: [1, 2, 3, 6] },
  year: {
    unitMs: 365 * DAY_MS,
    counts: Array.from({ length: 13 }, (_, power) => [1, 2, 3, 5].map((factor) => factor * 10 ** power)).flat(),
  },
};

export const COLUMN_STEPS: readonly CalendarStep[] = (Object.keys(COUNTS) as TickUnit[]).flatMap((unit) =>
  COUNTS[unit].counts.map((count) => ({ unit, count, minMs: count * COUNTS[unit].unitMs })),
);

const FINEST: Readonly<Record<number, readonly [CalendarStep['unit'], number]>> = {
  [Precision.millisecond]: ['millisecond', 1],
  [Precision.second]: ['second', 1],
  [Precision.minute]: ['minute', 1],
  [Precision.hour]: ['hour', 1],
  [Precision.day]: ['day', 1],
  [Precision.month]: ['month', 1],
  [Precision.season]: ['month', 3],
  [Precision.year]: ['year', 1],
  [Precision.decade]: ['year', 10],
  [Precision.century]: ['year', 100],
};
const MONDAY = 1;
/** Columns of several days or weeks are counted from this Monday on: 5 January 1970. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/** Place of the finest column for a date of this precision. */
export function finestStep(precision: number): number {
  const [unit, count] = FINEST[precision] ?? ['year', 1000];
  return COLUMN_STEPS.findIndex((step) => step.unit === unit && step.count === count);
}

export interface Columns {
  /** UTC ms; `end` is exclusive. In order of time, none over a fold. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** 1 if it is as fine as the dates in it: they fill it side by side. Else it is as narrow as a dot. */
  readonly fine: Uint8Array;
}

export interface ColumnOptions {
  readonly plan: ScalePlan;
  readonly transform: Transform;
  /** UTC ms. */
  readonly from: number;
  readonly to: number;
  /** Place in {@link COLUMN_STEPS}: none is finer. */
  readonly finest: number;
  /** None is narrower. */
  readonly minPx: number;
  readonly timeZone: string;
}

/** The lanes of a chart need the same columns one after the other. */
const keptColumns = new WeakMap<ScalePlan, Map<string, Columns>>();
const MAX_KEPT = 64;

/** Each piece between two folds has its own columns, since time has its own pace there. */
export function columnsOf(options: ColumnOptions): Columns {
  const { plan, transform, from, to, finest, minPx, timeZone } = options;
  const kept = keptColumns.get(plan) ?? new Map<string, Columns>();
  keptColumns.set(plan, kept);
  const key = [transform.k, from, to, finest, minPx, timeZone].join(' ');
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MAX_KEPT) kept.clear();
  const columns = makeColumns(options);
  kept.set(key, columns);
  return columns;
}

function makeColumns(options: ColumnOptions): Columns {
  const { plan, from, to, finest, timeZone } = options;
  const start: number[] = [];
  const end: number[] = [];
  const fine: number[] = [];
  for (const [index, segment] of plan.segments.entries()) {
    const first = Math.max(segment.start, from);
    const last = Math.min(segment.end, to);
    if (first >= last) continue;
    const step = stepOf(options, plan.shares[index]! / (segment.end - segment.start));
    const edges = edgesOf(step, first, last, timeZone);
    for (let at = 1; at < edges.length; at++) {
      // A column ends at a fold, whatever the calendar says.
      start.push(Math.max(edges[at - 1]!, segment === plan.segments[0] ? -Infinity : segment.start));
      end.push(Math.min(edges[at]!, segment === plan.segments.at(-1) ? Infinity : segment.end));
      fine.push(step === COLUMN_STEPS[finest] ? 1 : 0);
    }
  }
  return { start: Float64Array.from(start), end: Float64Array.from(end), fine: Uint8Array.from(fine) };
}

function stepOf({ transform, finest, minPx }: ColumnOptions, uPerMs: number): CalendarStep {
  const wide = COLUMN_STEPS.findIndex(({ minMs }, at) => at >= finest && minMs * uPerMs * transform.k >= minPx);
  return COLUMN_STEPS[wide < 0 ? COLUMN_STEPS.length - 1 : wide]!;
}

/**
 * Edges from the last one at or before the start to the first one at or after the end; the calendar gives some hundred
 * at once.
 */
function edgesOf(step: CalendarStep, startMs: number, endMs: number, timeZone: string): readonly number[] {
  const edges: number[] = [];
  let from = startMs;
  while (from < endMs) {
    const to = Math.min(endMs, from + step.minMs * (MAX_TICKS - 2));
    const civil = { startMs: utcToCivil(Math.floor(from), timeZone), endMs: utcToCivil(to, timeZone) };
    for (const { civilMs } of stepBoundaries(step, civil)) {
      const ms = civilToUtc(civilMs, timeZone);
      if (edges.length === 0 || ms > edges.at(-1)!) edges.push(ms);
    }
    from = Math.max(to, from + step.minMs);
  }
  while (edges.length > 2 && edges.at(-2)! >= endMs) edges.pop();
  return edges;
}

/** The same ones for every part of time. */
function stepBoundaries(
  step: CalendarStep,
  civil: { readonly startMs: number; readonly endMs: number },
): readonly { readonly civilMs: number }[] {
  const { unit, count, minMs } = step;
  if (count === 1 || (unit !== 'day' && unit !== 'week')) return boundariesOf(step, { ...civil, weekStart: MONDAY });
  const first = Math.floor((civil.startMs - FIRST_MONDAY_MS) / minMs);
  const last = Math.floor((civil.endMs - FIRST_MONDAY_MS) / minMs) + 1;
  return Array.from({ length: last - first + 1 }, (_, at) => ({ civilMs: FIRST_MONDAY_MS + (first + at) * minMs }));
}

/** The number of sorted times in each column, as places from `from` to `to` (exclusive). */
export function countInColumns(
  times: Float64Array,
  { start, end }: Columns,
): { readonly from: Uint32Array; readonly to: Uint32Array } {
  const from = new Uint32Array(start.length);
  const to = new Uint32Array(start.length);
  let place = 0;
  for (let column = 0; column < start.length; column++) {
    from[column] = place = lowerBound(times, start[column]!, place);
    to[column] = place = lowerBound(times, end[column]!, place);
  }
  return { from, to };
}
