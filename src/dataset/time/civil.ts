/**
 * The proleptic Gregorian calendar in plain arithmetic. `Date` ends at the years ±271,821; this does not, so deep time
 * and hostile years give finite numbers. Years are astronomical: 0 is 1 BCE, -44 is 45 BCE.
 *
 * "Civil milliseconds" are the fields of a wall clock read as if they were UTC: they have no zone.
 */
import { DAY_MS } from './units.js';

const DAYS_PER_ERA = 146097;
const YEARS_PER_ERA = 400;
/** Days from 0000-03-01, where the eras begin, to 1970-01-01. */
const EPOCH_SHIFT_DAYS = 719468;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % YEARS_PER_ERA === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Days since 1970-01-01. The year is counted from March, so that the leap day comes last. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / YEARS_PER_ERA);
  const yearOfEra = marchYear - era * YEARS_PER_ERA;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT_DAYS;
}

export function civilFromDays(days: number): CivilDate {
  const shifted = days + EPOCH_SHIFT_DAYS;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * YEARS_PER_ERA + yearOfEra + (month > 2 ? 0 : 1);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** Civil milliseconds of a midnight. `month` may be outside 1 to 12 and then runs over into other years. */
export function civilMs(year: number, month = 1, day = 1): number {
  const carry = Math.floor((month - 1) / 12);
  return daysFromCivil(year + carry, month - carry * 12, day) * DAY_MS;
}

/** Days from 1970-01-01 to the midnight at or before `ms`. In deep time both midnights and quotients are rounded. */
export function dayOf(ms: number): number {
  const nearest = Math.round(ms / DAY_MS);
  return nearest * DAY_MS > ms ? nearest - 1 : nearest;
}

export function civilDateOf(ms: number): CivilDate {
  return civilFromDays(dayOf(ms));
}

/**
 * The last millisecond before `ms`. Some 285,000 years from now doubles become coarser than a millisecond: there it is
 * the next smaller number, so that the end of a year still lies in that year.
 */
export function lastMsBefore(ms: number): number {
  return ms - (Math.abs(ms) <= Number.MAX_SAFE_INTEGER ? 1 : Math.abs(ms) * Number.EPSILON);
}
