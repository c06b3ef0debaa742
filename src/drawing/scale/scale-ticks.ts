/**
 * Ticks of a folded scale, and their text, for a d3 axis: one level, as in `d3.scaleTime`.
 *
 * Each span between two folds has its own calendar, since time has its own pace there. No tick is in a fold.
 */
import { usableLocale } from '../../dataset/base/locale.js';
import { calendarTicks } from '../../dataset/time/calendar-ticks.js';
import { civilDateOf } from '../../dataset/time/civil.js';
import { formatCivil, formatYear, type DateStyle } from '../../dataset/time/date-format.js';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../dataset/time/units.js';
import { utcToCivil } from '../../dataset/time/zone.js';

/** Language and zone of the text at ticks. */
export interface TickCalendar {
  /** BCP 47 tag. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** A time interval of d3, such as `d3.utcMonth`: its starts from one date on, before another. */
export interface TickInterval {
  range(start: Date, stop: Date): Date[];
}

/** The time between two folds, within the domain. */
export interface TickSpan {
  /** UTC ms, both inclusive at the ends of the domain, both exclusive at a fold. */
  readonly start: number;
  readonly end: number;
  readonly widthPx: number;
  readonly afterFold: boolean;
  readonly beforeFold: boolean;
}

/** The finest step of the calendar whose ticks are at least `minTickPx` apart. */
export function stepTicks(span: TickSpan, minTickPx: number, { locale, timeZone }: TickCalendar): readonly number[] {
  const { start, end, widthPx } = span;
  // A tick may be at the very end, which the calendar leaves out.
  const options = { startMs: start, endMs: end + 1, widthPx, minTickPx, locale, timeZone, measure: () => 0 };
  return within(
    span,
    calendarTicks(options).minor.map(({ ms }) => ms),
  );
}

export function intervalTicks(span: TickSpan, interval: TickInterval): readonly number[] {
  return within(span, interval.range(new Date(span.start), new Date(span.end + 1)).map(Number));
}

function within({ start, end, afterFold, beforeFold }: TickSpan, ticks: readonly number[]): readonly number[] {
  return ticks.filter((ms) => (afterFold ? ms > start : ms >= start) && (beforeFold ? ms < end : ms <= end));
}

/** Writes the largest unit that an instant begins: the year on the first of January, the hour within a day. */
export function tickText(ms: number, { locale, timeZone }: TickCalendar): string {
  const civil = utcToCivil(ms, timeZone);
  const { month, day, year } = civilDateOf(civil);
  if (civil % DAY_MS !== 0) return formatCivil(civil, clockStyle(civil), { locale });
  if (day !== 1) return formatCivil(civil, 'dayMonth', { locale });
  return month === 1 ? formatYear(year, { locale }) : formatCivil(civil, 'monthName', { locale });
}

function clockStyle(civilMs: number): DateStyle {
  if (civilMs % SECOND_MS !== 0) return 'millisecond';
  return civilMs % MINUTE_MS === 0 ? 'minute' : 'second';
}

/** Writes the parts that a caller names. */
export function intlText(
  parts: Intl.DateTimeFormatOptions,
  { locale, timeZone }: TickCalendar,
): (ms: number) => string {
  if (typeof parts !== 'object') throw new TypeError('Format ticks by axis.tickFormat(d3.utcFormat(specifier))');
  const format = new Intl.DateTimeFormat(usableLocale(locale), { timeZone, calendar: 'gregory', ...parts });
  return (ms) => format.format(ms);
}
