/**
 * The beginning or end of a window, a fold or a dataset in words: as its length requires, and no sharper than the dates
 * are.
 */
import type { TickUnit } from './calendar-steps.js';
import { civilDateOf } from './civil.js';
import { formatCivil, formatCivilRange, formatYear, formatYearSpan, type DateFormatOptions } from './date-format.js';
import { Precision } from './date-range.js';
import { DAY_MS, MINUTE_MS } from './units.js';
import { utcToCivil } from './zone.js';

const YEAR_MS = 365.2425 * DAY_MS;
/** A window shorter than this is given by the minute. */
const MINUTES_BELOW_MS = 3 * DAY_MS;
const SECONDS_BELOW_MS = 10 * MINUTE_MS;
/** A month adds nothing over more than this. */
const YEARS_FROM_MS = 150 * YEAR_MS;

export type EdgeUnit = 'second' | 'minute' | 'day' | 'month' | 'year';

/** The unit for an edge of a span of this length. */
export function edgeUnit(precision: Precision, lengthMs: number): EdgeUnit {
  if (precision >= Precision.year || lengthMs >= YEARS_FROM_MS) return 'year';
  if (precision >= Precision.month) return 'month';
  if (precision === Precision.day || lengthMs >= MINUTES_BELOW_MS) return 'day';
  return lengthMs < SECONDS_BELOW_MS && precision <= Precision.second ? 'second' : 'minute';
}

export interface EdgeOptions extends DateFormatOptions {
  readonly timeZone: string;
}

export function edgeWords(ms: number, unit: EdgeUnit, options: EdgeOptions): string {
  return civilWords(utcToCivil(ms, options.timeZone), unit, options);
}

function civilWords(civil: number, unit: EdgeUnit, options: EdgeOptions): string {
  if (unit === 'year') return formatYear(civilDateOf(civil).year, options);
  return formatCivil(civil, unit === 'day' || unit === 'month' ? unit : `${unit}OfDate`, options);
}

/** The same for the end of a window, exclusive: until midnight is the day before. */
export function lastWords(ms: number, unit: EdgeUnit, options: EdgeOptions): string {
  return edgeWords(unit === 'minute' || unit === 'second' ? ms : ms - 1, unit, options);
}

/** A time without an entry by its first and last day, month or year. A day is none of it if an entry takes a part of that day. */
export function emptyWords(
  { start, end }: { readonly start: number; readonly end: number },
  unit: EdgeUnit,
  options: EdgeOptions,
): { readonly from: string; readonly to: string } {
  const step = unit === 'day' ? DAY_MS : 1;
  const civil = (ms: number): number => utcToCivil(ms, options.timeZone) / step;
  return {
    from: civilWords(Math.ceil(civil(start)) * step, unit, options),
    to: civilWords(Math.floor(civil(end)) * step - 1, unit, options),
  };
}

/** "Feb 2022 – May 2025"; in years if it lasts for many, or no date is sharper. `lastMs` is inclusive. */
export function coveredWords(
  firstMs: number,
  lastMs: number,
  precision: Precision,
  { timeZone, ...format }: EdgeOptions,
): string {
  const [first, last] = [utcToCivil(firstMs, timeZone), utcToCivil(lastMs, timeZone)];
  if (edgeUnit(precision, lastMs - firstMs) !== 'year') return formatCivilRange(first, last, 'monthShort', format);
  const [from, to] = [civilDateOf(first).year, civilDateOf(last).year];
  return from === to ? formatYear(from, format) : formatYearSpan(from, to, format);
}

/** The finest unit that a calendar of such dates has. */
export function finestUnit(precision: Precision): TickUnit {
  return FINEST[precision];
}

const FINEST: Readonly<Record<Precision, TickUnit>> = {
  [Precision.millisecond]: 'millisecond',
  [Precision.second]: 'second',
  [Precision.minute]: 'minute',
  [Precision.hour]: 'hour',
  [Precision.day]: 'day',
  [Precision.month]: 'month',
  [Precision.season]: 'month',
  [Precision.year]: 'year',
  [Precision.decade]: 'year',
  [Precision.century]: 'year',
  [Precision.millennium]: 'year',
  [Precision.age]: 'year',
};
