/** The days and times that a date can mean, for formats that know only certain dates. */
import { DateFlag, Precision, type EdtfDate } from '../time/date-range.js';
import { parseDate, type DateValue } from '../time/date-ends.js';

const OPEN = DateFlag.openStart | DateFlag.openEnd | DateFlag.unknownStart | DateFlag.unknownEnd;
const DAY_MS = 86_400_000;

export interface PlainDays {
  /** UTC ms. */
  readonly start: number;
  /** UTC ms, exclusive. */
  readonly end: number;
  /** Whole days, not times. */
  readonly days: boolean;
  /** Whether this is exactly the date: else it is wider, or more certain. */
  readonly exact: boolean;
}

/** Undefined if the date has no beginning or no end. */
export function plainDays(value: DateValue): PlainDays | undefined {
  const date = parseDate(value);
  if (date === undefined || !Number.isFinite(date.min) || !Number.isFinite(date.max)) return undefined;
  const days = date.precision >= Precision.day;
  const end = date.max + 1;
  return { start: date.min, end: days ? wholeDay(end) : end, days, exact: isExact(date) };
}

function isExact({ flags, precision }: EdtfDate): boolean {
  const unsure =
    OPEN | DateFlag.uncertain | DateFlag.approximate | DateFlag.unspecified | DateFlag.oneOf | DateFlag.allOf;
  return (flags & unsure) === 0 && precision <= Precision.day;
}

function wholeDay(ms: number): number {
  return Math.ceil(ms / DAY_MS) * DAY_MS;
}
