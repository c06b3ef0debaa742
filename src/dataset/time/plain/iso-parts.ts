/**
 * Weeks and numbered days of a year, as ISO 8601 writes them: `2022-W08`, `2022-W08-4`, `2022-055`. EDTF has neither, so
 * a week becomes one of its days.
 */
import { civilFromDays, daysFromCivil, isLeapYear } from '../civil.js';
import { yearText } from './piece-edtf.js';

const WEEK = /^(\d{4})-?w(\d\d)(?:-?([1-7]))?$/i;
/** Countries begin weeks on other days, and number them from another one: only ISO's own form is sure. */
const SAID_WEEK = /^(?:week|wk\.?|w|kw|cw)\s?(\d{1,2})(?:\s?[,/]\s?| of | )(\d{4})$/;
const DAY_OF_YEAR = /^(\d{4})-(\d{3})$/;
const WEEK_DAYS = 7;
/** 1 January 1970 was the fourth day of its week. */
const EPOCH_WEEKDAY = 4;
/** The day of January that is always in the first week. */
const IN_FIRST_WEEK = 4;

/** A week or one of its days; undefined if the year has no such week. */
export function isoWeek(text: string): string | undefined {
  const [, year, week, day] = WEEK.exec(text) ?? [];
  return year === undefined ? undefined : weekOf(Number(year), Number(week), Number(day ?? 0));
}

/** "Week 8 of 2022", if its weeks are those of ISO. */
export function saidWeek(folded: string): string | undefined {
  const [, week, year] = SAID_WEEK.exec(folded) ?? [];
  return year === undefined ? undefined : weekOf(Number(year), Number(week), 0);
}

/** A day by its number in the year; `1340-350` may as well be eleven years. */
export function numberedDay(text: string): string | undefined {
  const [, year, number] = DAY_OF_YEAR.exec(text)?.map(Number) ?? [];
  if (year === undefined || number === undefined || number < 1 || number > (isLeapYear(year) ? 366 : 365))
    return undefined;
  return dayText(daysFromCivil(year, 1, 1) + number - 1);
}

function weekOf(year: number, week: number, day: number): string | undefined {
  const first = mondayOf(daysFromCivil(year, 1, IN_FIRST_WEEK)) + WEEK_DAYS * (week - 1);
  const weeks = (mondayOf(daysFromCivil(year + 1, 1, IN_FIRST_WEEK)) - first) / WEEK_DAYS;
  if (week < 1 || weeks < 1) return undefined;
  return day > 0 ? dayText(first + day - 1) : `[${dayText(first)}..${dayText(first + WEEK_DAYS - 1)}]`;
}

function mondayOf(days: number): number {
  const weekday = (((days + EPOCH_WEEKDAY - 1) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS;
  return days - weekday;
}

/** A day in EDTF, by its number since 1970-01-01. */
export function dayText(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return [yearText(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
