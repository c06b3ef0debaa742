/** The forms of one date, as patterns over signs (`date-tokens.ts`). */
import type { Choices } from './choices.js';
import type { DateToken } from './date-tokens.js';
import { FIRST_OF_LAST_CENTURY } from './spellings.js';

type Unit = 'number' | 'day' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** A part of a date as it is written: what it gives, and what it leaves to the rest of the text. */
export interface Piece {
  readonly unit: Unit;
  /** Astronomers' count: 1 BC is 0. A decade gives its first year. */
  readonly year?: number | undefined;
  /** The digits of the year, as they are written. */
  readonly digits?: string | undefined;
  /** The code of a season, a quarter or a half in EDTF, or the number of a century. */
  readonly number?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** "14:30+02:00". */
  readonly clock?: string | undefined;
  /** Which part of it, from 0, of how many. */
  readonly part?: { readonly at: number; readonly of: 2 | 3 } | undefined;
  readonly era?: 'bc' | 'ad' | undefined;
  readonly isAbout?: boolean;
  readonly isUnsure?: boolean;
  /** The day of the week that stands beside it: Monday is 1. */
  readonly weekday?: number | undefined;
}

export interface Reading {
  readonly choices: Choices;
  readonly era: Piece['era'];
}

/** Gets the tokens that are no punctuation. */
type Read = (tokens: readonly DateToken[], reading: Reading, signs: string) => Piece | undefined;

const LAST_MONTH = 12;
export const LAST_DAY = 31;
const WINTER = 24;
const FIRST_QUARTER = 33;
const FIRST_HALF = 40;
const LAST_CENTURY = 30;

export const PATTERNS: readonly (readonly [RegExp, Read])[] = [
  [/^No?\.?[-–/.,]?M[-–/.,]?[YH]$/, ([day, month, year], reading) => dayOf(year, month!.value, day, reading)],
  [/^(?:M|S)[.,]?N$/, (tokens, reading) => beforeEra(tokens, reading)],
  [/^No?\.?[-–/.,]?M[-–/.,]?N$/, ([day, month, year], reading) => dayOf(year, month!.value, day, reading)],
  [/^M[.,]?No?[.,]?[YH]$/, ([month, day, year], reading) => dayOf(year, month!.value, day, reading)],
  [/^M([-/])No?\1Y$/, ([month, day, year], reading) => dayOf(year, month!.value, day, reading)],
  [/^M[.,]?No?,N$/, ([month, day, year], reading) => dayOf(year, month!.value, day, reading)],
  [/^M[-–/.,]?[YH]$/, ([month, year], reading) => monthOf(year, month!.value, reading)],
  [/^Y[-–/.,]?M$/, ([year, month], reading) => monthOf(year, month!.value, reading)],
  [/^Y[-–/.,]?M[-–/.,]?No?\.?$/, ([year, month, day], reading) => dayOf(year, month!.value, day, reading)],
  [/^[YH]([-–/.])N\1N\.?$/, ([year, month, day], reading) => dayOf(year, month!.value, day, reading)],
  [/^N\.N\.[YH]$/, ([day, month, year], reading) => dayOf(year, month!.value, day, reading)],
  [/^N([-–/])N\1[YH]$|^NNY$/, byOrder],
  [/^N\.N\.N$/, ([day, month, year], reading) => dayOf(year, month!.value, day, reading)],
  [/^N([-/])N\1N$/, byEnds],
  [/^N[-./]?R[-./]?[YH]$/, ([day, month, year], reading) => dayOf(year, month!.value, day, reading)],
  [/^N[-–/.]Y$/, ([month, year], reading) => monthOf(year, month!.value, reading)],
  [/^Y[-–/.]N$/, monthOfPair],
  [/^K$/, ([token], reading) => wholeOf(token!, reading)],
  [/^L$/, () => undefined],
  [/^[YHN]$/, ([year], reading) => yearPiece(year!, reading)],
  [/^S[-–/,]?[YH]$/, ([season, year], reading) => seasonOf(season!.value, year!, reading)],
  [/^[YH][-–/,]?S$/, ([year, season], reading) => seasonOf(season!.value, year!, reading)],
  [/^S,?Y[-–/][YN]$/, ([season, year, next]) => longSeason(season!.value, year!, next!)],
  [/^S$/, ([season]) => ({ unit: 'season', number: season!.value })],
  [/^(?:Q[-–/,]?|[NR]o?\.?Q,?|Q[NR]o?,?)[YH]$|^[YH][-–/,]?(?:[NR]o?\.?Q|Q[NR]?o?)$/, quarterOf],
  [/^(?:F[-–/,]?|[NR]o?\.?F,?|F[NR]o?,?)[YH]$|^[YH][-–/,]?(?:[NR]o?\.?F|F[NR]?o?)$/, halfOf],
  [/^(?:Q|[NR]o?\.?Q|Q[NR]o?)$/, (tokens) => quarterOf(tokens)],
  [/^V$/, ([tens], reading) => decadeOf({ ...tens!, text: String(tens!.value) }, reading)],
  [/^D$/, ([decade], reading) => decadeOf(decade!, reading)],
  [/^V(?:C?[NRX]o?C?)$/, ([tens, ...others]) => tensOf(tens!, others)],
  [/^X$/, ([century]) => centuryOf(century!.value)],
  [/^(?:[NR]o?\.?C|C[NR]o?)$/, (tokens) => centuryOf(tokens.find(({ sign }) => sign !== 'C')!.value)],
  // The rest is completed by the other end of a range.
  [/^R$/, ([number]) => ({ unit: 'number', digits: String(number!.value), number: number!.value })],
  [/^No\.?$|^N\.$/, ([number]) => ({ unit: 'number', digits: number!.text, number: number!.value })],
  [/^No?\.?[-–/]?M$/, ([day, month]) => partOfDay(day!, month!.value)],
  [/^M[-–/]?No?\.?$/, ([month, day]) => partOfDay(day!, month!.value)],
  [/^N\.N\.?$/, ([day, month]) => partOfDay(day!, month!.value)],
  [/^M$/, ([month]) => ({ unit: 'month', month: month!.value })],
  [
    /^No?\.?,?Y$/,
    ([day, year]) =>
      day!.value <= LAST_DAY ? { unit: 'day', day: day!.value, ...yearAndDigits(year!, undefined) } : undefined,
  ],
];

/** "March 44 BC": without an era, the number may be a day. */
function beforeEra([named, year]: readonly DateToken[], reading: Reading): Piece | undefined {
  if (reading.era === undefined) return undefined;
  return named!.sign === 'M' ? monthOf(year, named!.value, reading) : seasonOf(named!.value, year!, reading);
}

/** Two digits of a year may also come first. Between slashes they rarely do: `settledAnswers` says when. */
function byEnds([one, two, three]: readonly DateToken[], reading: Reading): Piece | undefined {
  if (reading.choices.pick('ends') === 'year-last') return byOrder([one!, two!, three!], reading);
  return dayOf(one, two!.value, three, reading);
}

/** The day and the month in either order, if both can be months. */
function byOrder([one, two, year]: readonly DateToken[], reading: Reading): Piece | undefined {
  const isDayFirst = reading.choices.pick('order') === 'day-first';
  const [day, month] = isDayFirst ? [one, two] : [two, one];
  return dayOf(year, month!.value, day, reading);
}

function dayOf(
  year: DateToken | undefined,
  month: number,
  day: DateToken | undefined,
  reading: Reading,
): Piece | undefined {
  if (year === undefined || day === undefined || !isMonth(month) || !isDay(day.value)) return undefined;
  const given = year.sign === 'N' ? shortYear(year, reading) : yearAndDigits(year, reading.era);
  return given && { unit: 'day', ...given, month, day: day.value };
}

function monthOf(year: DateToken | undefined, month: number, { era }: Reading): Piece | undefined {
  return year === undefined || !isMonth(month) ? undefined : { unit: 'month', ...yearAndDigits(year, era), month };
}

/**
 * `2022-11` is a month. Two digits after a slash, or after a long dash, may also be a second year: `1911/12`. A long
 * dash with a later second half is a range.
 */
function monthOfPair([year, month]: readonly DateToken[], reading: Reading, signs: string): Piece | undefined {
  const isLong = signs[1] === '–';
  const isLater = month!.value > year!.value % 10 ** month!.text.length;
  if (!isMonth(month!.value) || (isLong && isLater)) return undefined;
  if ((isLong || isLater) && reading.choices.pick('pair') === 'years') return undefined;
  return monthOf(year, month!.value, reading);
}

function wholeOf({ detail = '' }: DateToken, { era }: Reading): Piece | undefined {
  const [year, month, day] = detail.split('-').map(Number) as [number, number?, number?];
  const given = { year: yearOf(year, era), digits: detail.split('-')[0] };
  if (month === undefined) return { unit: 'year', ...given };
  if (!isMonth(month)) return undefined;
  if (day === undefined) return { unit: 'month', ...given, month };
  return isDay(day) ? { unit: 'day', ...given, month, day } : undefined;
}

function yearPiece(token: DateToken, { era }: Reading): Piece | undefined {
  if (token.value === 0) return undefined;
  return { unit: 'year', ...yearAndDigits(token, era) };
}

/** A year of two digits. */
function shortYear({ value, text }: DateToken, { choices, era }: Reading): Pick<Piece, 'year' | 'digits'> | undefined {
  if (era !== undefined) return { year: yearOf(value, era), digits: text };
  if (text.length !== 2) return undefined;
  const likely = value < FIRST_OF_LAST_CENTURY ? 2000 : 1900;
  const base = choices.pick('century') === 'default' ? likely : 3900 - likely;
  return { year: base + value, digits: String(base + value) };
}

function seasonOf(code: number, year: DateToken, { choices, era }: Reading): Piece | undefined {
  const given = yearAndDigits(year, era);
  if (code !== WINTER) return { unit: 'season', number: code, ...given };
  const back = choices.pick('winter') === 'ends' ? 1 : 0;
  return { unit: 'season', number: code, ...given, year: given.year - back };
}

/** Winter 2013–14. */
function longSeason(code: number, year: DateToken, next: DateToken): Piece | undefined {
  const follows = next.sign === 'Y' ? next.value === year.value + 1 : next.value === (year.value + 1) % 100;
  return code === WINTER && follows ? { unit: 'season', number: code, ...yearAndDigits(year, undefined) } : undefined;
}

function quarterOf(tokens: readonly DateToken[], reading?: Reading): Piece | undefined {
  return partOfYear('quarter', 'Q', FIRST_QUARTER, 4, tokens, reading);
}

function halfOf(tokens: readonly DateToken[], reading?: Reading): Piece | undefined {
  return partOfYear('half', 'F', FIRST_HALF, 2, tokens, reading);
}

function partOfYear(
  unit: 'quarter' | 'half',
  sign: 'Q' | 'F',
  first: number,
  count: number,
  tokens: readonly DateToken[],
  reading?: Reading,
): Piece | undefined {
  const named = tokens.find((token) => token.sign === sign)!.value;
  const year = tokens.find((token) => token.sign === 'Y' || token.sign === 'H');
  const number = named > 0 ? named : tokens.find((token) => token.sign === 'N' || token.sign === 'R')?.value;
  if (number === undefined || number < 1 || number > count) return undefined;
  return { unit, number: first + number - 1, ...(year !== undefined && yearAndDigits(year, reading?.era)) };
}

function decadeOf({ value, text }: DateToken, { choices, era }: Reading): Piece | undefined {
  if (text.length === 2) {
    if (era !== undefined) return undefined;
    // "The 90s" are those of the last century, or of another one.
    const base = choices.pick('century') === 'default' ? 1900 : 1800;
    return { unit: 'decade', year: base + value, digits: String(base + value) };
  }
  if (era === 'bc') return { unit: 'decade', year: 1 - value - 9, digits: text };
  if (value % 100 === 0 && text.length === 4 && choices.pick('hundred') === 'century')
    return { unit: 'century', number: value / 100 + 1 };
  return { unit: 'decade', year: value, digits: text };
}

/** The nineties of the twentieth century. */
function tensOf(tens: DateToken, others: readonly DateToken[]): Piece | undefined {
  const century = others.find(({ sign }) => sign !== 'C')?.value;
  if (century === undefined || century < 1 || century > LAST_CENTURY) return undefined;
  return { unit: 'decade', year: (century - 1) * 100 + tens.value };
}

function centuryOf(number: number): Piece | undefined {
  return number >= 1 && number <= LAST_CENTURY ? { unit: 'century', number } : undefined;
}

function partOfDay(day: DateToken, month: number): Piece | undefined {
  return isMonth(month) && isDay(day.value) ? { unit: 'day', day: day.value, month } : undefined;
}

function yearAndDigits(
  { value, text }: DateToken,
  era: Piece['era'],
): { readonly year: number; readonly digits: string } {
  return { year: yearOf(value, era), digits: text };
}

const isMonth = (number: number): boolean => number >= 1 && number <= LAST_MONTH;
const isDay = (number: number): boolean => number >= 1 && number <= LAST_DAY;

/** A year as people count, as astronomers count it. */
export function yearOf(written: number, era: Piece['era']): number {
  return era === 'bc' ? 1 - written : written;
}
