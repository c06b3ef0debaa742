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
import { DateFlag, type DateRange, type EdtfDate, Precision } from './date-range.js';
import { type DateMask, resolveMask, widestUnknown } from './edtf-mask.js';
import { parseDigits, Reader } from './edtf-syntax.js';
import { parseDateTime } from './edtf-time.js';

// Years beyond four digits, `Y170000002`, with an exponent, `Y-17E7`, and with significant digits, `Y3388E2S3`:
//
// long year = [q] "Y" ["-"] digits ["E" digits] ["S" digits] [q]
//
// A year within ±9999 has four digits and no `Y` unless it has an exponent, so here it is an error.

const MIN_PLAIN_YEAR = 10_000;
/** Far beyond the age of the universe, and still distinct from its neighbours in a double of milliseconds. */
const GREATEST_YEAR = 1e12;
/** Precision of a year whose last so many digits are unknown. */
const POWER_PRECISIONS = [Precision.year, Precision.decade, Precision.century, Precision.millennium] as const;

interface LongYear {
  readonly negative: boolean;
  readonly magnitude: number;
  readonly exponent: number | undefined;
  readonly significant: number | undefined;
}

/** `reader` is after the `Y`. */
function parseLongYear(text: string, reader: Reader): EdtfDate | undefined {
  const year = readLongYear(reader);
  if (year === undefined || !reader.done) return undefined;
  const { negative, magnitude, significant } = year;
  const flags = reader.flags | DateFlag.floating;
  if (significant === undefined) {
    const precision = precisionOfPower(year.exponent ?? 0);
    return { ...yearRange(negative, magnitude, magnitude), precision, flags, text };
  }
  const digits = String(magnitude).length;
  return { ...estimatedYear({ negative, magnitude, unsure: digits - significant }, flags), text };
}

interface Estimate {
  readonly negative: boolean;
  readonly magnitude: number;
  /** How many of the last digits are uncertain. */
  readonly unsure: number;
}

/** `1950S2`: some year of 1900 to 1999, estimated to be 1950. */
function estimatedYear(
  { negative, magnitude, unsure }: Estimate,
  flags: number,
): DateRange & Pick<EdtfDate, 'estimate'> {
  const width = 10 ** Math.max(0, unsure);
  const low = Math.floor(magnitude / width) * width;
  const high = Math.min(low + width - 1, GREATEST_YEAR);
  return {
    ...yearRange(negative, negative ? Math.max(1, low) : low, high),
    precision: precisionOfPower(unsure),
    flags: flags | DateFlag.approximate,
    estimate: { ...yearRange(negative, magnitude, magnitude), precision: Precision.year, flags },
  };
}

function yearRange(negative: boolean, low: number, high: number): Pick<DateRange, 'min' | 'max'> {
  const [first, last] = negative ? [-high, -low] : [low, high];
  return { min: civilMs(first), max: lastMsBefore(civilMs(last + 1)) };
}

/** Precision of a year that is known to within 10^`power` years. */
function precisionOfPower(power: number): Precision {
  return POWER_PRECISIONS[Math.max(0, power)] ?? Precision.age;
}

function readLongYear(reader: Reader): LongYear | undefined {
  const negative = reader.take('-');
  const digits = reader.takeDigits();
  if (digits === '' || digits.startsWith('0')) return undefined;
  const exponent = reader.take('E') ? (parseDigits(reader.takeDigits()) ?? Number.NaN) : undefined;
  const significant = reader.take('S') ? (parseDigits(reader.takeDigits()) ?? 0) : undefined;
  reader.takeQualifier();
  const magnitude = Number(digits) * 10 ** (exponent ?? 0);
  if (!(magnitude <= GREATEST_YEAR) || significant === 0) return undefined;
  return exponent === undefined && magnitude < MIN_PLAIN_YEAR
    ? undefined
    : { negative, magnitude, exponent, significant };
}

// Seasons and other parts of a year, which EDTF writes in the place of the month.
//
// Seasons are the three whole months of meteorologists, those of the north unless the code says south. Winter has the
// year in which it begins: `2021-24` is December 2021 to February 2022.

const FIRST_CODE = 21;
const LAST_CODE = 41;

/** First month (1 is January, 13 the next January) by code, from 21 on. */
const FIRST_MONTHS = [3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7] as const;
const QUADRIMESTER_CODE = 37;
const SEMESTER_CODE = 40;

export interface SeasonMonths {
  readonly first: number;
  readonly count: number;
}

function isSeason(pair: string): boolean {
  const code = Number(pair);
  return code >= FIRST_CODE && code <= LAST_CODE;
}

/** `code` is one that {@link isSeason} accepts. */
function seasonMonths(code: number): SeasonMonths {
  return { first: FIRST_MONTHS[code - FIRST_CODE] ?? 1, count: monthCount(code) };
}

function monthCount(code: number): number {
  if (code >= SEMESTER_CODE) return 6;
  return code >= QUADRIMESTER_CODE ? 4 : 3;
}

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
