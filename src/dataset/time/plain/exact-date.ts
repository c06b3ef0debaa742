/**
 * EDTF as it may stand in a sheet. A number of one to three digits is a year there, where EDTF has centuries and
 * decades; and `1914-24` is eleven years, where EDTF has a winter.
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
