/**
 * Years after the Hijra, of the sun (Persian) or of the moon. They look like years of our Middle Ages: their digits, or the
 * name of their column, make them a question.
 */
import { dayText } from './iso-parts.js';

export type HijriCalendar = 'solar' | 'lunar';

/** A year that is written in digits of Persian or of Arabic. */
const PERSIAN_YEAR = /[\u06f0-\u06f9]{4}/;
const ARABIC_YEAR = /[\u0660-\u0669]{4}/;
/** 1300 was 1882 by the moon and 1921 by the sun; 1500 will be 2077 and 2121. */
const FIRST_HIJRI = 1300;
const LAST_HIJRI = 1500;
const YEARS = /(?<!\d)\d{3,4}(?!\d)|^\d{4}(?=\d{4}$)/g;
const NUMBERS = /^(\d{3,4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
const YEAR_LAST = /^(?:(?:(\d{1,2})[-/.])?(\d{1,2})[-/.])?(\d{3,4})$/;
/** The days before the first of year 1, since 1970-01-01: 21 March and 18 July 622. */
const SOLAR_EPOCH = -492_269;
const LUNAR_EPOCH = -492_149;

/**
 * The calendars that may be meant by a folded text, the likelier first. `named`: those that the name of its column says,
 * where every year until now may be one of them.
 */
export function hijriCalendars(
  text: string,
  folded: string,
  named: readonly HijriCalendar[] | undefined,
): readonly HijriCalendar[] {
  const byDigits: readonly HijriCalendar[] = PERSIAN_YEAR.test(text)
    ? ['solar', 'lunar']
    : ARABIC_YEAR.test(text)
      ? ['lunar', 'solar']
      : [];
  const first = named === undefined ? FIRST_HIJRI : 1;
  const isOne = (year: string): boolean => Number(year) >= first && Number(year) <= LAST_HIJRI;
  return folded.match(YEARS)?.some(isOne) === true ? (named ?? byDigits) : [];
}

/**
 * A day, a month or a year by its numbers, in our calendar. A day by the moon is about one: countries see the new moon
 * on different evenings. Undefined for a text that has words, and for a time to come.
 */
export function ofHijri(folded: string, calendar: HijriCalendar): string | undefined {
  const [, year, month, day] = NUMBERS.exec(folded) ?? swapped(YEAR_LAST.exec(folded));
  if (year === undefined || Number(month ?? 1) > 12 || Number(day ?? 1) > 31 || month === '0' || day === '0')
    return undefined;
  const daysOf = calendar === 'solar' ? solarDays : lunarDays;
  const [one, other] = [Number(year), Number(month ?? 1)];
  const last = month === undefined ? daysOf(one + 1, 1) : daysOf(one, other + 1);
  const first = daysOf(one, other);
  const ends = [first + 1, last].map(dayText) as [string, string];
  const length = month === undefined ? 4 : 7;
  const text =
    day === undefined
      ? `[${ends[0].slice(0, length)}..${ends[1].slice(0, length)}]`
      : `${dayText(first + Number(day))}${calendar === 'lunar' ? '~' : ''}`;
  const isToCome = Number(ends[0].slice(0, 4)) > new Date().getUTCFullYear() + 1;
  return isToCome || (day !== undefined && first + Number(day) > last) ? undefined : text;
}

function swapped(found: RegExpExecArray | null): readonly (string | undefined)[] {
  return found === null ? [] : [found[0], found[3], found[2], found[1]];
}

/** The days before the first of a month: six months of 31 days, then those of 30; eight leap years in 33. */
function solarDays(year: number, month: number): number {
  const before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
  const next = month === 13 ? solarDays(year + 1, 1) : undefined;
  return next ?? SOLAR_EPOCH + 365 * (year - 1) + Math.floor((8 * year + 21) / 33) + before;
}

/** The same of the months of 30 and 29 days by turns; eleven leap years in 30. */
function lunarDays(year: number, month: number): number {
  if (month === 13) return lunarDays(year + 1, 1);
  return LUNAR_EPOCH + 354 * (year - 1) + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1));
}
