/** The calendar's columns for stacked entries: hours, days, weeks, months, years, decades. */
import { lowerBound } from '../base/search.js';
import { boundariesOf, CALENDAR_STEPS, MAX_TICKS, type CalendarStep } from '../time/calendar-steps.js';
import { Precision } from '../time/date-range.js';
import { civilToUtc, utcToCivil } from '../time/zone.js';
import type { ScalePlan } from '../scale/time-scale.js';
import type { Transform } from '../scale/view.js';

/** People do not count in columns of two days or two years. */
const COUNTS: ReadonlyMap<string, readonly number[]> = new Map([
  ['millisecond', [1, 10, 100]],
  ['second', [1, 15]],
  ['minute', [1, 15]],
  ['hour', [1, 6]],
  ['day', [1]],
  ['week', [1]],
  ['month', [1, 3]],
]);

/** From the finest to the coarsest. */
export const COLUMN_STEPS: readonly CalendarStep[] = CALENDAR_STEPS.filter(({ unit, count }) =>
  unit === 'year' ? !String(count).startsWith('2') : COUNTS.get(unit)!.includes(count),
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
/** Wider columns say too little about time. */
const MAX_AT_FIT_PX = 90;

/** Place of the finest column for a date of this precision. */
export function finestStep(precision: number): number {
  const [unit, count] = FINEST[precision] ?? ['year', 1000];
  return COLUMN_STEPS.findIndex((step) => step.unit === unit && step.count === count);
}

export interface Columns {
  /** UTC ms; `end` is exclusive. In order of time, none over a fold. */
  readonly start: Float64Array;
  readonly end: Float64Array;
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
  /** So many steps coarser than the finest that are wide enough. */
  readonly coarser?: number;
  /** px per `u` at fit, where no column is wider than {@link MAX_AT_FIT_PX}, except the finest that are wide enough. */
  readonly fitK?: number;
  readonly timeZone: string;
}

/** The lanes of a chart need the same columns one after the other. */
const keptColumns = new WeakMap<ScalePlan, Map<string, Columns>>();
const MAX_KEPT = 64;

/** Each piece between two folds has its own columns, since time has its own pace there. */
export function columnsOf(options: ColumnOptions): Columns {
  const { plan, transform, from, to, finest, minPx, coarser = 0, fitK, timeZone } = options;
  const kept = keptColumns.get(plan) ?? new Map<string, Columns>();
  keptColumns.set(plan, kept);
  const key = [transform.k, from, to, finest, minPx, coarser, fitK, timeZone].join(' ');
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MAX_KEPT) kept.clear();
  const columns = makeColumns(options);
  kept.set(key, columns);
  return columns;
}

function makeColumns(options: ColumnOptions): Columns {
  const { plan, from, to, timeZone } = options;
  const start: number[] = [];
  const end: number[] = [];
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
    }
  }
  return { start: Float64Array.from(start), end: Float64Array.from(end) };
}

function stepOf({ transform, finest, minPx, coarser = 0, fitK }: ColumnOptions, uPerMs: number): CalendarStep {
  const wide = COLUMN_STEPS.findIndex(({ minMs }, at) => at >= finest && minMs * uPerMs * transform.k >= minPx);
  const first = wide < 0 ? COLUMN_STEPS.length - 1 : wide;
  const last =
    fitK === undefined ? Infinity : COLUMN_STEPS.findLastIndex(({ minMs }) => minMs * uPerMs * fitK <= MAX_AT_FIT_PX);
  return COLUMN_STEPS[Math.max(first, Math.min(first + coarser, last, COLUMN_STEPS.length - 1))]!;
}

/**
 * From the last edge at or before the start to the first one at or after the end; the calendar gives some hundred at
 * once.
 */
function edgesOf(step: CalendarStep, startMs: number, endMs: number, timeZone: string): readonly number[] {
  const edges: number[] = [];
  let from = startMs;
  while (from < endMs) {
    const to = Math.min(endMs, from + step.minMs * (MAX_TICKS - 2));
    const civil = { startMs: utcToCivil(Math.floor(from), timeZone), endMs: utcToCivil(to, timeZone) };
    for (const { civilMs } of boundariesOf(step, { ...civil, weekStart: MONDAY })) {
      const ms = civilToUtc(civilMs, timeZone);
      if (edges.length === 0 || ms > edges.at(-1)!) edges.push(ms);
    }
    from = Math.max(to, from + step.minMs);
  }
  while (edges.length > 2 && edges.at(-2)! >= endMs) edges.pop();
  return edges;
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
