/**
 * Dates as people write them, in twelve languages: one EDTF value, or a question with its readings. It never guesses: a
 * text with two readings that its column does not tell apart is a question.
 */
import { parseEdtf } from '../edtf.js';
import { type Answers, type Tried, tryAll } from './choices.js';
import { type ColumnFacts, isMinusYear } from './column-facts.js';
import { dayOfSerial, exactDate, instantOfNumber, isExact, isSeasonOrYears } from './exact-date.js';
import { type DateToken, dateTokens, signsOf } from './date-tokens.js';
import { foldDate } from './fold-date.js';
import { hijriCalendars, ofHijri } from './hijri.js';
import { isoWeek, numberedDay, saidWeek } from './iso-parts.js';
import { isNoYears, nearReadings } from './near-readings.js';
import { inNewStyle, isOldStyle } from './old-style.js';
import { LAST_DAY } from './patterns.js';
import { yearText } from './piece-edtf.js';
import { readSigns } from './ranges.js';
import { FIRST_OF_LAST_CENTURY, meaningsOf } from './spellings.js';

export interface PlainDateOptions {
  /** Which number comes first in `03/04/2022`, if somebody said so. */
  readonly dayOrder?: 'day-first' | 'month-first' | undefined;
  readonly column?: ColumnFacts | undefined;
}

export type DateFault = 'bad-date' | 'day-order' | 'open-date';

export type PlainDate =
  | { readonly date: string; readonly fault?: undefined }
  /** `readings`: up to three dates in EDTF, the likeliest first. */
  | { readonly date?: undefined; readonly fault: DateFault; readonly readings: readonly string[] };

const MAX_TEXT = 100;
const MAX_TOKENS = 20;
const MAX_READINGS = 3;
/**
 * Somebody has looked at the date: it is meant as it stands. Blanks are tried once from their first one: from each of
 * them, 10,000 took 100 ms.
 */
const SURE = /(?<!\s)\s*!+$/;
/** The first half of 2020 to most, and in EDTF a year of which one digit is sure. */
const HALF = /^(\d{4})S([12])$/;
/** How long something took: "30 years" is not the year 30. */
const LENGTH =
  /(?<![\d.,])\d{1,3} ?(?:years|yrs|jahren?|ans|annees|anos|роки|років|годов|лет|سال|سنوات|عاما|yil|lat)(?!\p{L})/u;
/** Years that stand a little outside of a column belong to it. */
const NEAR_YEARS = 5;

/** Signs beside which a number of four digits is a year of our calendar: its months, eras and centuries. */
const OURS = /[MABCX]/;
/** A number alone, maybe a doubtful one. */
const LONE_YEAR = /^[cp]*N[?~%]*$/;

export function readPlainDate(text: string, options: PlainDateOptions = {}): PlainDate {
  const read = readOurs(text, options);
  const { column } = options;
  if (isSure(text) || text.length > MAX_TEXT) return read;
  if ((column?.hasShortYears === true || column?.holdsDays === true) && read.date !== undefined) {
    const tokens = dateTokens(text) ?? [];
    if (LONE_YEAR.test(signsOf(tokens))) return open([...fullYears(tokens), read.date]);
  }
  const folded = foldDate(text);
  const calendars = hijriCalendars(text, folded, column?.hijri);
  if (calendars.length === 0 || OURS.test(signsOf(dateTokens(text) ?? []))) return read;
  const others = calendars.flatMap((calendar) => ofHijri(folded, calendar) ?? []);
  if (read.date === undefined && others.length === 0) return read;
  return open([...others, ...(read.date === undefined ? read.readings : [read.date])]);
}

function readOurs(text: string, options: PlainDateOptions): PlainDate {
  const { column } = options;
  const plain = text.trim().replace(SURE, '');
  if (plain === '' || plain.length > MAX_TEXT) return bad([]);
  const exact = exactDate(plain);
  // The mark makes it EDTF as it stands, also where a sheet would leave it open.
  if (plain !== text.trim() && isExact(plain)) return { date: plain };
  const before = beforeOurEra(plain, column);
  if (before !== undefined) return open(before);
  const half = HALF.exec(plain);
  if (half !== null) return open([`${half[1]!}-${half[2] === '1' ? '40' : '41'}`, plain]);
  if (exact !== undefined && !(column?.pair === 'years' && isOpenPair(plain))) return { date: exact };
  const week = isoWeek(plain);
  if (week !== undefined) return { date: week };
  if (isSeasonOrYears(plain)) return seasonOrYears(plain, column);
  const number = dayOfSerial(plain) ?? instantOfNumber(plain);
  if (number !== undefined && parseEdtf(number) !== undefined)
    return isNear(Number(number.slice(0, 4)), column) ? { date: number } : open([number]);
  const folded = foldDate(plain);
  if (LENGTH.test(folded) && !/\d{4}/.test(folded)) return bad([]);
  const said = saidWeek(folded);
  if (said !== undefined) return bad([said]);
  const meanings = meaningsOf(folded);
  const read = meanings.length > 0 ? readMeanings(meanings, options) : readTokens(plain, options);
  const other = numberedDay(plain) ?? decadeOf(plain);
  if (other !== undefined) return open([other, ...(read.date === undefined ? [] : [read.date])]);
  return read.date === undefined && isOldStyle(folded) ? { ...read, readings: read.readings.map(inNewStyle) } : read;
}

/** One of several texts that a cell may stand for; of two centuries, the one that is near to the column. */
function readMeanings(meanings: readonly string[], options: PlainDateOptions): PlainDate {
  const read = meanings.map((meaning) => readTokens(meaning, options));
  const dates = [...new Set(read.flatMap(({ date }) => date ?? []))];
  const near = dates.filter((date) => isNear(Number(/\d{4}/.exec(date)?.[0]), options.column));
  const [only] = near.length === 1 ? near : dates;
  if (only !== undefined && (dates.length === 1 || near.length === 1)) return { date: only };
  if (dates.length > 0) return open(dates);
  const readings = [...new Set(read.flatMap((each) => (each.date === undefined ? each.readings : [])))];
  return { fault: read[0]?.fault ?? 'bad-date', readings: readings.slice(0, MAX_READINGS) };
}

function readTokens(plain: string, { dayOrder, column }: PlainDateOptions): PlainDate {
  const tokens = dateTokens(plain);
  if (tokens === undefined || tokens.length > MAX_TOKENS) return bad([]);
  const settled = settledAnswers(tokens, dayOrder, column);
  const tried = nearest(
    tryAll((choices) => readSigns(tokens, choices), settled),
    tokens,
    column,
  );
  // A column that writes its years first has them first in a short day, too.
  const rankOf = ({ answers: { ends } }: { readonly answers: Answers }): number => Number(ends !== 'year-first');
  const likely = column?.isYearFirst ? tried.toSorted((one, other) => rankOf(one) - rankOf(other)) : tried;
  const dates = [...new Set(likely.map(({ result }) => result))];
  const [first] = dates;
  if (isNoYears(tokens)) {
    const readings = [...daysOf(tokens, settled, column), ...(tokens[0]!.text.startsWith('0') ? [] : dates)];
    return readings.length === 0 ? bad([]) : open(readings);
  }
  if (first === undefined) return bad(nearReadings(tokens, settled, column).slice(0, MAX_READINGS));
  if (dates.length === 1) return { date: first };
  return { fault: isOnlyOrder(tried) ? 'day-order' : 'open-date', readings: dates.slice(0, MAX_READINGS) };
}

/** All readings of a text outside of a sheet, the likelier first; empty if it looks like no date. */
export function plainReadings(text: string): readonly string[] {
  const { date, fault, readings } = { readings: [], ...readPlainDate(text) };
  return fault === undefined ? [date] : readings;
}

/** Whether its author has looked at it: "2035!". */
export function isSure(text: string): boolean {
  return SURE.test(text.trim());
}

/** The same for texts of one form: "10–14 June 2021" and "3–5 May 2020". */
export function formOf(text: string): string {
  const plain = text.trim().replace(SURE, '');
  // One question, whatever its digits: which year `-50` and `-2250` are.
  if (isMinusYear(plain)) return '-0000';
  if (exactDate(plain) !== undefined) return plain.replace(/\d/g, '0');
  // Texts with several meanings are a form of their own.
  const open = meaningsOf(foldDate(plain)).length > 0 ? "'" : '';
  return (
    open +
    (dateTokens(plain) ?? [])
      .map(({ sign, value }) => `${sign === '–' ? '-' : sign}${/[SPQF]/.test(sign) ? value : ''}`)
      .join('')
  );
}

function settledAnswers(
  tokens: readonly DateToken[],
  dayOrder: PlainDateOptions['dayOrder'],
  column: ColumnFacts | undefined,
): Answers {
  const order = dayOrder ?? column?.order;
  // A month is written with a hyphen, as in EDTF, without blanks; a column with `1914-18` leaves `1911-12` open.
  const isMonth =
    column?.pair === undefined &&
    /^Y-N$/.test(signsOf(tokens)) &&
    tokens[2]!.text.length === 2 &&
    !tokens.some(({ gap }) => gap);
  const pair =
    isMonth || column?.pair === 'month' ? 'month' : tokens.some(({ sign }) => sign === '/') ? column?.pair : undefined;
  const isYearLast = tokens.some((_, at) => isDayOfSlashes(tokens, at)) && column?.isYearFirst !== true;
  return {
    ...(order !== undefined && { order }),
    ...(pair !== undefined && { pair }),
    ...(isYearLast && { ends: 'year-last' }),
  };
}

/** Whether two digits from here on can be a day or a month: `13/03/03`, not `45/06/26`. */
function isDayOfSlashes(tokens: readonly DateToken[], at: number): boolean {
  return signsOf(tokens.slice(at)).startsWith('N/N/N') && tokens[at]!.value <= LAST_DAY;
}

/**
 * "-44" is 44 BC to most, and 45 BC to astronomers. In a sheet "-1200" is no clearer, unless other cells are EDTF: that
 * counts as astronomers do.
 */
function beforeOurEra(text: string, column: ColumnFacts | undefined): readonly string[] | undefined {
  const isSheet = column !== undefined && column.hasEdtf !== true;
  const year = isMinusYear(text) && (isSheet || exactDate(text) === undefined) ? Number(text.slice(1)) : 0;
  return year > 0 ? [yearText(1 - year), yearText(-year)] : undefined;
}

/** "194?" and "194-" are a year with a digit that is not known to many. No decade is in the future. */
function decadeOf(text: string): string | undefined {
  const decade = Number(/^(1\d\d|20\d)[?-]$/.exec(text)?.[1]);
  return decade * 10 <= new Date().getUTCFullYear() ? `${decade}X` : undefined;
}

/** Reads two numbers with a slash as a day of the years of their column. */
function daysOf(tokens: readonly DateToken[], settled: Answers, column: ColumnFacts | undefined): readonly string[] {
  const year = column?.years[0];
  if (!/^N\/N$/.test(signsOf(tokens)) || year === undefined) return [];
  const dated = [...tokens, tokens[1]!, { ...tokens[0]!, sign: 'Y', value: year, text: String(year) } as const];
  return tryAll((choices) => readSigns(dated, choices), settled).map(({ result }) => result);
}

/** The years that a number of two digits may be short for, as its column has others. */
function fullYears(tokens: readonly DateToken[]): readonly string[] {
  const number = tokens.find(({ sign }) => sign === 'N')!.value;
  const bases = number < FIRST_OF_LAST_CENTURY ? [2000, 1900] : [1900, 2000];
  return bases.flatMap((base) => {
    const value = base + number;
    const full = tokens.map((token) =>
      token.sign === 'N' ? { ...token, sign: 'Y' as const, value, text: String(value) } : token,
    );
    return tryAll((choices) => readSigns(full, choices), {}).map(({ result }) => result);
  });
}

function isOpenPair(text: string): boolean {
  const [, year, month] = /^\d\d(\d\d)-(\d\d)$/.exec(text) ?? [];
  return month !== undefined && Number(month) > Number(year);
}

/**
 * A year of two digits is that of the column, if only one of its readings lies within its years. Without such years it
 * is completed as spreadsheets do; elsewhere it stays open.
 */
function nearest(
  tried: readonly Tried<string>[],
  tokens: readonly DateToken[],
  column: ColumnFacts | undefined,
): readonly Tried<string>[] {
  if (!tried.some(({ asked }) => asked.has('century'))) return tried;
  const isDecade = tokens.some(({ sign }) => sign === 'D' || sign === 'V');
  if (column === undefined || column.years.length === 0) {
    return isDecade ? tried : tried.filter(({ answers }) => answers.century !== 'other');
  }
  const near = tried.filter(({ result }) => isNear(Number(/\d{4}|\d{3}X/.exec(result)?.[0].replace('X', '5')), column));
  const answers = new Set(near.map(({ answers: { century = 'default' } }) => century));
  return answers.size === 1 ? near : tried;
}

function isNear(year: number, column: ColumnFacts | undefined): boolean {
  const years = column?.years ?? [];
  if (years.length === 0) return false;
  return year >= Math.min(...years) - NEAR_YEARS && year <= Math.max(...years) + NEAR_YEARS;
}

/** Whether the answer about day and month decides alone. */
function isOnlyOrder(tried: readonly Tried<string>[]): boolean {
  const others = new Set(tried.map(({ answers }) => JSON.stringify({ ...answers, order: undefined })));
  return others.size === 1 || tried.every(({ asked }) => asked.size === 1 && asked.has('order'));
}

function seasonOrYears(text: string, column: ColumnFacts | undefined): PlainDate {
  const [year, end] = text.split('-') as [string, string];
  const years = `${year}/${year.slice(0, 2)}${end}`;
  if (column?.pair === 'years') return { date: years };
  // Where the other cells are EDTF, it is a season.
  return column?.hasEdtf === true ? { date: text } : open([years, text]);
}

function open(readings: readonly string[]): PlainDate {
  return { fault: 'open-date', readings: [...new Set(readings)].slice(0, MAX_READINGS) };
}

function bad(readings: readonly string[]): PlainDate {
  return { fault: 'bad-date', readings };
}
