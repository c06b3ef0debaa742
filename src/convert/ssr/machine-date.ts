/**
 * Dates for machines: the forms of HTML's `<time datetime>` and of a date in schema.org. Both have a year, a month, a
 * day and an instant, and no doubt; any other date is left to its words.
 */
import { withOffsets } from '../../dataset/time/announced.js';
import { DateFlag, Precision, type DateRange, type EdtfDate } from '../../dataset/time/date-range.js';

/** A year alone is a valid `datetime`; year 0 and earlier years are not. */
const PLAIN = /^(?!0000)\d{4}(?:-\d\d(?:-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;
const ISO_DAY_LENGTH = 10;
const ISO_MONTH_LENGTH = 7;
const FIRST_YEAR_MS = Date.UTC(1000, 0, 1);
const LAST_YEAR_MS = Date.UTC(9999, 11, 31);

/** Undefined if HTML has no form for the date. */
export function machineDate({ text: written, flags, precision, zone }: EdtfDate): string | undefined {
  const text = withOffsets(written, zone);
  const plain = (flags & ~DateFlag.floating) === 0 && precision !== Precision.season;
  return plain && PLAIN.test(text) ? text : undefined;
}

/** The plain ends of a closed interval. */
export function machineEnds({ start, end }: EdtfDate): { readonly start?: string; readonly end?: string } {
  const from = start && plainDay(start);
  const to = end && plainDay(end);
  return { ...(from === undefined ? {} : { start: from }), ...(to === undefined ? {} : { end: to }) };
}

/** Ends keep no text of their own: a day or month is written from its first millisecond. */
function plainDay({ min, flags, precision }: DateRange): string | undefined {
  if ((flags & ~DateFlag.floating) !== 0 || !(min >= FIRST_YEAR_MS && min <= LAST_YEAR_MS)) return undefined;
  const text = new Date(min).toISOString();
  if (precision === Precision.day) return text.slice(0, ISO_DAY_LENGTH);
  if (precision === Precision.month) return text.slice(0, ISO_MONTH_LENGTH);
  return undefined;
}
