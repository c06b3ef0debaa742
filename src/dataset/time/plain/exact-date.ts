/**
 * Dates in a sheet that need no grammar: EDTF, and numbers that programs write for a day or an instant. A number of one
 * to three digits is a year in a sheet, where EDTF has centuries and decades; and `1914-24` is eleven years, where EDTF
 * has a winter.
 */
import { parseEdtf } from '../edtf.js';

/** "?-1945" is until 1945 to most, and a doubtful 1946 BC in EDTF. */
const UNKNOWN_START = '?-';
const SHORT_YEAR = /(?:^|[/,[{]|\.\.)[?~%]?-?\d{1,3}[?~%]?(?=$|[/,\]}]|\.\.)/;
/** A year, and a code of EDTF for a season or another part of it. */
const SEASON = /^(\d\d)(\d\d)-(2[1-9]|3\d|4[01])$/;
const LAST_SEASON = 24;

/** Undefined for a text that is no EDTF, or means something else in a sheet. */
export function exactDate(text: string): string | undefined {
  const plain = text.trim();
  if (SHORT_YEAR.test(plain) || plain.startsWith(UNKNOWN_START) || isTwoYears(plain)) return undefined;
  return parseEdtf(plain) === undefined ? undefined : plain;
}

/** The same for a text whose author has looked at it. */
export function isExact(text: string): boolean {
  return !SHORT_YEAR.test(text) && parseEdtf(text) !== undefined;
}

/** A season, or two years: nobody knows. */
export function isSeasonOrYears(text: string): boolean {
  const [, , year, code] = SEASON.exec(text.trim()) ?? [];
  return code !== undefined && Number(code) > Number(year) && Number(code) <= LAST_SEASON;
}

function isTwoYears(text: string): boolean {
  const [, , year, code] = SEASON.exec(text) ?? [];
  return code !== undefined && Number(code) > Number(year);
}

// Numbers that programs write for a day or an instant. Each is a question: a number may be anything.

const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const DAY_LENGTH = 10;
const MINUTE_LENGTH = 16;
const FIRST_LIKELY = 20_000;
const LAST_LIKELY = 60_000;
/** Seconds, from 1973 to 2099. */
const FIRST_SECOND = 100_000_000;
const LAST_SECOND = 4_102_444_799;

/** A day as spreadsheets count them, if a number is likely to be one: from 1954 to 2064. */
export function dayOfSerial(text: string): string | undefined {
  return /^\d{5}$/.test(text.trim()) ? isoOfSerial(Number(text))?.slice(0, DAY_LENGTH) : undefined;
}

/** A day with a time of day, seconds or milliseconds since 1970, or all digits of an instant in a row. */
export function instantOfNumber(text: string): string | undefined {
  const plain = text.trim();
  if (/^\d{5}\.\d+$/.test(plain)) return isoOfSerial(Number(plain))?.slice(0, MINUTE_LENGTH);
  const since = /^\d{9,10}$/.test(plain) ? Number(plain) : /^\d{12,13}$/.test(plain) ? Number(plain) / 1000 : 0;
  if (since >= FIRST_SECOND && since <= LAST_SECOND)
    return new Date(since * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  const [, year, month, day, hour, minute, second] =
    /^(1\d{3}|20\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(plain) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

function isoOfSerial(number: number): string | undefined {
  if (!(number >= FIRST_LIKELY && number <= LAST_LIKELY)) return undefined;
  // Fractions of a day are not exact: half a minute more, so that 14:30 is not 14:29.
  return new Date(DAY_ZERO + number * DAY_MS + (Number.isInteger(number) ? 0 : 30_000)).toISOString();
}
