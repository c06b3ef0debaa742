/** Dates as the importer of a sheet reads them back: what it would read otherwise, or ask about, has a mark. */
import { isMinusYear } from '../../dataset/time/plain/column-facts.js';
import { exactDate } from '../../dataset/time/plain/exact-date.js';
import { FarDates } from '../../dataset/time/plain/far-dates.js';

/** Says that somebody has looked at the date: `2003-24!` is a winter, and `2003-24` in a sheet may be 21 years. */
const SURE = '!';
/** A sheet whose times are all midnight has days. */
const MIDNIGHT = /T00:00(?::00)?/;

/** `all`: the dates of the sheet, among which some are far from the rest. */
export function sheetDates(all: Iterable<string>): (date: string) => string {
  const far = new FarDates(all, Date.now());
  return (date) => {
    const long = longForm(date);
    const isOther = exactDate(long) === undefined || isMinusYear(long) || MIDNIGHT.test(long);
    return isOther || far.isFar(long) ? `${long}${SURE}` : long;
  };
}

/** A century or a decade of two or three digits, as it cannot be mistaken for a year: `43XX`, `877X`. */
export function longForm(date: string): string {
  return date
    .split('/')
    .map((end) => (/^-?\d{2,3}[?~%]?$/.test(end) ? end.replace(/(\d{2,3})/, (digits) => digits.padEnd(4, 'X')) : end))
    .join('/');
}
