/**
 * Days of the Julian calendar, where a text says that they are: "25 October 1917 (O.S.)" was 7 November 1917. Days before
 * the Gregorian calendar, in 1582, stay: nobody writes them in another one.
 */
import { daysFromCivil } from '../civil.js';
import { dayText } from './iso-parts.js';

const OLD =
  /(?<!\p{L})(?:o\. ?s\.?|os|old style|julian(?: calendar)?|ст\. ?ст\.?|по старому стилю|за старим стилем)(?!\p{L})/u;
const FIRST_YEAR = 1582;
/** Greece was the last country to change its calendar, in 1923. */
const LAST_YEAR = 1923;
const DAY = /(?<!\d)(\d{4})-(\d\d)-(\d\d)/g;

/** Whether a folded text says that its day is one of the Julian calendar. */
export function isOldStyle(folded: string): boolean {
  return OLD.test(folded);
}

/** The same days in the Gregorian calendar, which EDTF has. Months and years stay. */
export function inNewStyle(edtf: string): string {
  return edtf.replaceAll(DAY, (date, year: string, month: string, day: string) => {
    if (Number(year) <= FIRST_YEAR) return date;
    return dayText(daysFromCivil(Number(year), Number(month), Number(day)) + daysBehind(Number(year), Number(month)));
  });
}

interface Day {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** Whether two days are the same one, first in the Julian calendar: 25 October and 7 November 1917. */
export function isSameDay(old: Day, now: Day): boolean {
  const [first, second] = [old, now].map(({ year, month, day }) =>
    year === undefined || month === undefined || day === undefined ? undefined : daysFromCivil(year, month, day),
  );
  if (first === undefined || second === undefined || old.year! <= FIRST_YEAR || old.year! > LAST_YEAR) return false;
  return second - first === daysBehind(old.year!, old.month!);
}

/** Days by which the Julian calendar is behind: it has a leap day in each century that the other leaves out. */
function daysBehind(year: number, month: number): number {
  const marchYear = month > 2 ? year : year - 1;
  return Math.floor(marchYear / 100) - Math.floor(marchYear / 400) - 2;
}
