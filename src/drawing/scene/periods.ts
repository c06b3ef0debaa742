/** Periods of the calendar that have entries: years, months, days, hours, for a walk through time by steps. */
import { lowerBound } from '../../dataset/base/search.js';
import { certainCount, type CertainCount } from '../../dataset/data/certain-time.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { View } from '../scale/view.js';
import { civilDateOf, civilMs } from '../../dataset/time/civil.js';
import { Precision } from '../../dataset/time/date-range.js';
import { DAY_MS, HOUR_MS } from '../../dataset/time/units.js';
import { civilToUtc, utcToCivil } from '../../dataset/time/zone.js';
import type { FocusOrder } from './focus-order.js';

/** Steps, the coarsest first; `years`: how many years are one period. */
export type PeriodUnit =
  | { readonly unit: 'year'; readonly years: number }
  | { readonly unit: 'month' }
  | { readonly unit: 'day' }
  | { readonly unit: 'hour' };

/** A window that is longer has periods of this unit, so that there are neither one nor hundreds of them. */
const YEARS_FROM_MS = 550 * DAY_MS;
const MONTHS_FROM_MS = 45 * DAY_MS;
const DAYS_FROM_MS = 1.5 * DAY_MS;
const YEAR_MS = 365.2425 * DAY_MS;
const MOST_YEARS = 40;
const TEN = 10;

/** The unit that divides a window, no finer than the sharpest date. */
export function unitOf({ start, end }: View, precision: Precision): PeriodUnit {
  const lengthMs = end - start;
  if (lengthMs > YEARS_FROM_MS || precision >= Precision.year) return { unit: 'year', years: yearsOf(lengthMs) };
  if (lengthMs > MONTHS_FROM_MS || precision >= Precision.month) return { unit: 'month' };
  return lengthMs > DAYS_FROM_MS || precision >= Precision.day ? { unit: 'day' } : { unit: 'hour' };
}

function yearsOf(lengthMs: number): number {
  let years = 1;
  while (lengthMs / (years * YEAR_MS) > MOST_YEARS) years *= TEN;
  return years;
}

/** The unit of the parts of a period; undefined if no date is sharper. */
export function finerUnit(unit: PeriodUnit, precision: Precision): PeriodUnit | undefined {
  if (unit.unit === 'year' && unit.years > 1) return { unit: 'year', years: unit.years / TEN };
  if (unit.unit === 'year') return precision >= Precision.year ? undefined : { unit: 'month' };
  if (unit.unit === 'month') return precision >= Precision.month ? undefined : { unit: 'day' };
  return unit.unit === 'day' && precision < Precision.day ? { unit: 'hour' } : undefined;
}

/** The unit of a period that {@link periodAt} gave. */
export function unitOfPeriod({ start, end }: View): PeriodUnit {
  const lengthMs = end - start;
  if (lengthMs <= 2 * HOUR_MS) return { unit: 'hour' };
  if (lengthMs <= 2 * DAY_MS) return { unit: 'day' };
  if (lengthMs <= MONTHS_FROM_MS) return { unit: 'month' };
  return { unit: 'year', years: TEN ** Math.round(Math.log10(lengthMs / YEAR_MS)) };
}

/** The period around an instant, the end exclusive, UTC ms. */
export function periodAt(ms: number, unit: PeriodUnit, timeZone: string): View {
  const civil = utcToCivil(ms, timeZone);
  const { year, month, day } = civilDateOf(civil);
  const [start, end] = bounds();
  return { start: civilToUtc(start, timeZone), end: civilToUtc(end, timeZone) };

  function bounds(): readonly [number, number] {
    switch (unit.unit) {
      case 'year': {
        const first = Math.floor(year / unit.years) * unit.years;
        return [civilMs(first), civilMs(first + unit.years)];
      }
      case 'month':
        return [civilMs(year, month), civilMs(year, month + 1)];
      case 'day':
        return [civilMs(year, month, day), civilMs(year, month, day) + DAY_MS];
      case 'hour': {
        const hour = Math.floor(civil / HOUR_MS) * HOUR_MS;
        return [hour, hour + HOUR_MS];
      }
    }
  }
}

export interface Timed {
  /** The drawn place of each entry, UTC ms, sorted. */
  readonly times: Float64Array;
  /** The entry of each. */
  readonly entries: Uint32Array;
}

const known = new WeakMap<FocusOrder, Timed>();

/** The times of an order, which are sorted once. */
export function timedOf(order: FocusOrder, timeOf: (entry: number) => number): Timed {
  const before = known.get(order);
  if (before !== undefined) return before;
  const timed = timedBy(order.entries, timeOf);
  known.set(order, timed);
  return timed;
}

export function timedBy(entries: Iterable<number>, timeOf: (entry: number) => number): Timed {
  const sorted = Uint32Array.from(entries).sort((first, second) => timeOf(first) - timeOf(second));
  return { times: Float64Array.from(sorted, timeOf), entries: sorted };
}

/** The entries whose place is in a span, in the order of the chart. */
export function entriesIn(
  { entries }: FocusOrder,
  timeOf: (entry: number) => number,
  { start, end }: View,
): readonly number[] {
  const found: number[] = [];
  for (const entry of entries) if (timeOf(entry) >= start && timeOf(entry) < end) found.push(entry);
  return found;
}

/** The next period that has an entry; undefined at the end. */
export function nextPeriod(
  { times }: Timed,
  period: View,
  unit: PeriodUnit,
  timeZone: string,
  step: 1 | -1,
): View | undefined {
  const place = step === 1 ? lowerBound(times, period.end) : lowerBound(times, period.start) - 1;
  const ms = times[place];
  return ms === undefined ? undefined : periodAt(ms, unit, timeZone);
}

export interface PeriodCount extends View, CertainCount {}

/**
 * The number of entries in a period, and its part with the most that are of it for certain, the first if several have as
 * many.
 */
export function countPeriod(
  { times, entries }: Timed,
  { start, end }: View,
  parts: PeriodUnit | undefined,
  model: Pick<TimelineModel, 'timeZone' | 'flags' | 'precision' | 'startMin' | 'startMax' | 'lasting'>,
): CertainCount & { readonly most: PeriodCount | undefined } {
  const from = lowerBound(times, start);
  const to = lowerBound(times, end, from);
  let most: PeriodCount | undefined;
  for (let place = from; parts !== undefined && place < to;) {
    const part = periodAt(times[place]!, parts, model.timeZone);
    const next = Math.max(lowerBound(times, Math.min(part.end, end), place), place + 1);
    const count = certainCount(model, entries.subarray(place, next), part);
    if (most === undefined || count.certain > most.certain) most = { ...part, ...count };
    place = next;
  }
  return { ...certainCount(model, entries.subarray(from, to), { start, end }), most };
}
