/** Most dates of most datasets are plain `YYYY-MM-DD`: these are read without making any substring. */
import { daysFromCivil, daysInMonth } from './civil.js';
import { DateFlag, Precision, type EdtfDate } from './date-range.js';
import { DAY_MS } from './units.js';

const PLAIN_DATE_LENGTH = 10;
const HYPHEN = 45;
const ZERO = 48;

/** `length`: characters of the date, with which the text may only begin. */
export function parsePlainDate(text: string, length = text.length): EdtfDate | undefined {
  if (length !== PLAIN_DATE_LENGTH) return undefined;
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return undefined;
  const min = daysFromCivil(year, month, day) * DAY_MS;
  return { min, max: min + DAY_MS - 1, precision: Precision.day, flags: DateFlag.floating, text };
}

/** NaN unless both characters are digits; a comparison with NaN is false. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
