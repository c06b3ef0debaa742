/**
 * Dates with unknown digits: `156X-12-25`, `XXXX-XX-23`, `-1X32-X1-X2`.
 *
 * The bounds are the first and the last calendar date that match. The first candidate nearly always does; only a 29
 * February has to look for a leap year, over at most the 10,000 years that four digits can name.
 */
import { civilMs, daysInMonth, lastMsBefore } from './civil.js';
import { Precision } from './date-range.js';
import { DAY_MS } from './units.js';

const UNKNOWN = 'X';
/** How much is unknown if the first unknown digit of the year is the one at this index. */
const YEAR_DIGIT_PRECISIONS = [Precision.age, Precision.millennium, Precision.century, Precision.decade] as const;

/** Digits or `X`: four of the year, two of the month and the day. */
export interface DateMask {
  readonly negative: boolean;
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

export interface MaskRange {
  readonly min: number;
  readonly max: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

type Direction = 1 | -1;

export function resolveMask(mask: DateMask): MaskRange | undefined {
  const first = findDate(mask, 1);
  if (first === undefined) return undefined;
  // A date that matches is found from either side.
  const last = findDate(mask, -1)!;
  return {
    min: civilMs(first.year, first.month, first.day),
    max: lastMsBefore(civilMs(last.year, last.month, last.day) + DAY_MS),
    firstYear: first.year,
    lastYear: last.year,
  };
}

/** The widest unit that an unknown digit leaves open: `1984-1X` is some month of a year. */
export function widestUnknown({ year, month, day }: DateMask): Precision | undefined {
  const digit = year.indexOf(UNKNOWN);
  if (digit >= 0) return YEAR_DIGIT_PRECISIONS[digit];
  if (month?.includes(UNKNOWN) === true) return Precision.year;
  return day?.includes(UNKNOWN) === true ? Precision.month : undefined;
}

interface Found {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function findDate(mask: DateMask, direction: Direction): Found | undefined {
  const [low, high] = yearBounds(mask);
  for (let year = direction === 1 ? low : high; year >= low && year <= high; year += direction) {
    if (!matches(mask.year, Math.abs(year), 4)) continue;
    const found = findInYear(mask, year, direction);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** There is no year -0, so `-000X` ends at -1. */
function yearBounds({ negative, year }: DateMask): readonly [low: number, high: number] {
  const least = Number(year.replaceAll(UNKNOWN, '0'));
  const most = Number(year.replaceAll(UNKNOWN, '9'));
  return negative ? [-most, -Math.max(1, least)] : [least, most];
}

function findInYear(mask: DateMask, year: number, direction: Direction): Found | undefined {
  const month = mask.month;
  if (month === undefined) return direction === 1 ? { year, month: 1, day: 1 } : { year, month: 12, day: 31 };
  for (let at = direction === 1 ? 1 : 12; at >= 1 && at <= 12; at += direction) {
    if (!matches(month, at, 2)) continue;
    const day = findDay(mask.day, daysInMonth(year, at), direction);
    if (day !== undefined) return { year, month: at, day };
  }
  return undefined;
}

function findDay(mask: string | undefined, length: number, direction: Direction): number | undefined {
  const edge = direction === 1 ? 1 : length;
  if (mask === undefined) return edge;
  for (let day = edge; day >= 1 && day <= length; day += direction) if (matches(mask, day, 2)) return day;
  return undefined;
}

function matches(mask: string, value: number, width: number): boolean {
  let rest = value;
  for (let index = width - 1; index >= 0; index--) {
    const digit = rest % 10;
    if (mask[index] !== UNKNOWN && Number(mask[index]) !== digit) return false;
    rest = (rest - digit) / 10;
  }
  return true;
}
