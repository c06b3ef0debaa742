/**
 * One EDTF date, without interval or set:
 *
 *     date  = [q] ["-"] year [q] ["-" [q] month [q] ["-" [q] day [q]]]
 *     year  = 4 × digit | 4 × digit "S" count | decade of 3 digits | century of 2 digits
 *     digit = "0" … "9" | "X"          q = "?" | "~" | "%"
 *
 * Years with a `Y` and dates with a time have files of their own. Where a qualifier stands tells which components it
 * speaks of; a range only keeps that there is one, and its bounds stay as they are.
 */
import { civilMs, lastMsBefore } from './civil.js';
import { DateFlag, Precision, type EdtfDate } from './date-range.js';
import { resolveMask, widestUnknown, type DateMask } from './edtf-mask.js';
import { isSeason, seasonMonths } from './edtf-season.js';
import { parseDigits, Reader } from './edtf-syntax.js';
import { parseDateTime } from './edtf-time.js';
import { estimatedYear, parseLongYear } from './edtf-year.js';

/** The meaning of a date, before its text and the flags of its qualifiers are added. */
type Meaning = Omit<EdtfDate, 'text'>;

export function parseAnyDate(text: string): EdtfDate | undefined {
  if (text.includes('T')) return parseDateTime(text);
  const reader = new Reader(text);
  reader.takeQualifier();
  if (reader.take('Y')) return parseLongYear(text, reader);
  const meaning = readMeaning(reader);
  if (meaning === undefined || !reader.done) return undefined;
  return { ...meaning, flags: meaning.flags | reader.flags | DateFlag.floating, text };
}

function readMeaning(reader: Reader): Meaning | undefined {
  const negative = reader.take('-');
  const year = reader.takeMask();
  if (negative && Number(year) === 0) return undefined;
  if (reader.take('S')) return significantYear(year, negative, reader);
  reader.takeQualifier();
  if (year.length === 2) return centuryOf(year, negative);
  if (year.length === 3) return decadeOf(year, negative);
  if (year.length !== 4) return undefined;
  if (!reader.take('-')) return maskMeaning({ negative, year });
  const month = readPair(reader);
  if (month === undefined) return undefined;
  if (isSeason(month)) return seasonOf({ negative, year }, Number(month));
  if (!reader.take('-')) return maskMeaning({ negative, year, month });
  const day = readPair(reader);
  return day === undefined ? undefined : maskMeaning({ negative, year, month, day });
}

function readPair(reader: Reader): string | undefined {
  reader.takeQualifier();
  const pair = reader.takeMask();
  reader.takeQualifier();
  return pair.length === 2 ? pair : undefined;
}

function maskMeaning(mask: DateMask): Meaning | undefined {
  const range = resolveMask(mask);
  if (range === undefined) return undefined;
  const unknown = widestUnknown(mask);
  const flags = unknown === undefined ? 0 : DateFlag.unspecified;
  return { min: range.min, max: range.max, precision: unknown ?? ownPrecision(mask), flags };
}

function ownPrecision({ month, day }: DateMask): Precision {
  if (day !== undefined) return Precision.day;
  return month === undefined ? Precision.year : Precision.month;
}

function seasonOf(mask: DateMask, code: number): Meaning | undefined {
  const { first, count } = seasonMonths(code);
  const years = resolveMask(mask);
  if (years === undefined) return undefined;
  const unknown = widestUnknown(mask);
  return {
    min: civilMs(years.firstYear, first),
    max: lastMsBefore(civilMs(years.lastYear, first + count)),
    precision: unknown ?? Precision.season,
    flags: unknown === undefined ? 0 : DateFlag.unspecified,
  };
}

/**
 * `19` is 1900 to 1999. Before the year 0 a century counts from its first year: `-01` is -0100 to -0001.
 * That differs from `-01XX`, whose digits are read one by one.
 */
function centuryOf(digits: string, negative: boolean): Meaning | undefined {
  const century = parseDigits(digits);
  if (century === undefined) return undefined;
  return yearsMeaning((negative ? -century : century) * 100, 100, Precision.century);
}

/**
 * `193` is 1930 to 1939. For negative decades implementations differ, and this keeps to both of their published
 * cases: `-005` counts from its first year (-0050 to -0041), `-201` is read as its digits (-2019 to -2010).
 */
function decadeOf(digits: string, negative: boolean): Meaning | undefined {
  const decade = parseDigits(digits);
  if (decade === undefined) return undefined;
  if (!negative) return yearsMeaning(decade * 10, 10, Precision.decade);
  return yearsMeaning(decade < 100 ? -decade * 10 : -decade * 10 - 9, 10, Precision.decade);
}

function yearsMeaning(firstYear: number, count: number, precision: Precision): Meaning {
  return { min: civilMs(firstYear), max: lastMsBefore(civilMs(firstYear + count)), precision, flags: 0 };
}

/** `1953S2`: some year of 1900 to 1999, estimated to be 1953. */
function significantYear(digits: string, negative: boolean, reader: Reader): Meaning | undefined {
  const year = digits.length === 4 ? parseDigits(digits) : undefined;
  const significant = parseDigits(reader.takeDigits());
  reader.takeQualifier();
  if (year === undefined || significant === undefined || significant === 0) return undefined;
  return estimatedYear({ negative, magnitude: year, unsure: digits.length - significant }, DateFlag.floating);
}
