/**
 * One EDTF date, without interval or set. Nearly all are a year, a month or a day, with or without qualifiers: these
 * are read here. All other forms, and invalid texts, are for `edtf-any-date.ts`, which reads these too.
 */
import { civilMs, daysInMonth, lastMsBefore } from './civil.js';
import { DateFlag, Precision, type EdtfDate } from './date-range.js';
import { moreDates } from './more-dates.js';
import { DAY_MS } from './units.js';

const COMMON = /^[?~%]?(\d{4})[?~%]?(?:-[?~%]?(\d\d)[?~%]?(?:-[?~%]?(\d\d)[?~%]?)?)?$/;
const UNCERTAIN = /[?%]/;
const APPROXIMATE = /[~%]/;

/** Throws if the code for other forms has not loaded. */
export function parseDate(text: string): EdtfDate | undefined {
  return parseCommonDate(text) ?? moreDates.get().parseAnyDate(text);
}

function parseCommonDate(text: string): EdtfDate | undefined {
  const [match, year, month, day] = COMMON.exec(text) ?? [];
  if (match === undefined) return undefined;
  const range = rangeOf(Number(year), month, day);
  if (range === undefined) return undefined;
  const uncertain = UNCERTAIN.test(text) ? DateFlag.uncertain : 0;
  const approximate = APPROXIMATE.test(text) ? DateFlag.approximate : 0;
  return { ...range, flags: uncertain | approximate | DateFlag.floating, text };
}

function rangeOf(
  year: number,
  month: string | undefined,
  day: string | undefined,
): Pick<EdtfDate, 'min' | 'max' | 'precision'> | undefined {
  if (month === undefined) {
    return { min: civilMs(year), max: lastMsBefore(civilMs(year + 1)), precision: Precision.year };
  }
  const monthNumber = Number(month);
  // Codes beyond are seasons.
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  if (day === undefined) {
    const min = civilMs(year, monthNumber);
    return { min, max: lastMsBefore(civilMs(year, monthNumber + 1)), precision: Precision.month };
  }
  const dayNumber = Number(day);
  if (dayNumber < 1 || dayNumber > daysInMonth(year, monthNumber)) return undefined;
  const min = civilMs(year, monthNumber, dayNumber);
  return { min, max: lastMsBefore(min + DAY_MS), precision: Precision.day };
}
