/**
 * Dates as people write them, in seven languages: one EDTF value, or a question with its readings. It never guesses: a
 * text with two readings that its column does not tell apart is a question.
 */
import { type Answers, type Tried, tryAll } from './choices.js';
import type { ColumnFacts } from './column-facts.js';
import { type DateToken, dateTokens, signsOf } from './date-tokens.js';
import { exactDate, isExact, isSeasonOrYears } from './exact-date.js';
import { FIRST_OF_LAST_CENTURY } from './patterns.js';
import { yearText } from './piece-edtf.js';
import { readSigns } from './ranges.js';
import { monthWords } from './word-tables.js';

// Readings of what is no date as it stands: without its unknown words, with a month spelt right, with a year.

const MAX_YEARS = 3;
const MIN_LETTERS = 4;

function nearReadings(
  tokens: readonly DateToken[],
  settled: Answers,
  column: ColumnFacts | undefined,
): readonly string[] {
  const read = (some: readonly DateToken[]): readonly string[] =>
    some.length === 0
      ? []
      : [...new Set(tryAll((choices) => readSigns(some, choices), settled).map(({ result }) => result))];
  const spelt = tokens.map((token) => (token.sign === 'U' ? (monthLike(token) ?? token) : token));
  const known = withoutEdges(spelt.filter(({ sign }) => sign !== 'U' && sign !== '(' && sign !== ')'));
  const years = (column?.years ?? []).slice(0, MAX_YEARS);
  return [
    ...read(spelt),
    ...read(known),
    ...read(swapped(known)),
    ...read(withShortYear(known)),
    ...(known.length === 0 ? [] : years.flatMap((year) => read([...known, yearToken(year)]))),
    ...read(known.filter(({ sign }) => sign !== 'd')),
    ...read(known.filter(({ sign }) => sign !== 'k')),
    ...(signsOf(known).match(/Y/g)?.length === 1 ? read(known.filter(({ sign }) => sign === 'Y')) : []),
  ].filter((date, at, all) => all.indexOf(date) === at);
}

/** "Feb-22" is a month of a year as spreadsheets write it. */
function withShortYear(tokens: readonly DateToken[]): readonly DateToken[] {
  if (!/^M[-–]?N$/.test(signsOf(tokens)) || tokens.at(-1)!.text.length !== 2) return [];
  const { value } = tokens.at(-1)!;
  return [tokens[0]!, yearToken((value < FIRST_OF_LAST_CENTURY ? 2000 : 1900) + value)];
}

/** Without what joined an unknown word to the rest. */
function withoutEdges(tokens: readonly DateToken[]): readonly DateToken[] {
  const isEdge = (token: DateToken | undefined): boolean => token !== undefined && /[-–/.,tu&|]/.test(token.sign);
  // A minus is no edge: it makes another year.
  const [from, to] = [
    isEdge(tokens[0]) && !/[-–]/.test(tokens[0]!.sign) ? 1 : 0,
    isEdge(tokens.at(-1)) ? -1 : undefined,
  ];
  return from === 0 && to === undefined ? tokens : tokens.slice(from, to);
}

/** The two ends of a range in the other order. */
function swapped(tokens: readonly DateToken[]): readonly DateToken[] {
  const at = tokens.findIndex(({ sign }) => /[–t-]/.test(sign));
  const [first, last] = [tokens.slice(0, at), tokens.slice(at + 1)];
  if (at < 1) return [];
  if (!/^Y[–-]N$/.test(signsOf(tokens))) return [...last, tokens[at]!, ...first];
  const year = first[0]!.value;
  return [yearToken(year - (year % 100) + last[0]!.value), tokens[at]!, ...first];
}

function yearToken(year: number): DateToken {
  return { sign: 'Y', value: year, text: String(year), gap: true };
}

/** A month with one letter wrong, missing, added, or two in the wrong order: "Febuary". */
function monthLike(token: DateToken): DateToken | undefined {
  const { text } = token;
  if (text.length < MIN_LETTERS) return undefined;
  const found = new Set<number>();
  for (const [name, month] of monthWords()) if (name.length >= MIN_LETTERS && isOneOff(text, name)) found.add(month);
  return found.size === 1 ? { ...token, sign: 'M', value: [...found][0]! } : undefined;
}

function isOneOff(one: string, two: string): boolean {
  if (Math.abs(one.length - two.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === two[at]) at++;
  const [rest, other] = [one.slice(at), two.slice(at)];
  if (rest.slice(1) === other.slice(1) || rest.slice(1) === other || rest === other.slice(1)) return true;
  return rest.startsWith(other[1] ?? '') && rest[1] === other[0] && rest.slice(2) === other.slice(2);
}

// Days as spreadsheets count them.

const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const DAY_LENGTH = 10;
const FIRST_LIKELY = 20_000;
const LAST_LIKELY = 60_000;

/** If a number is likely to be one: from 1954 to 2064. */
export function dayOfSerial(text: string): string | undefined {
  const number = /^\d{5}$/.test(text.trim()) ? Number(text) : 0;
  if (number < FIRST_LIKELY || number > LAST_LIKELY) return undefined;
  return new Date(DAY_ZERO + number * DAY_MS).toISOString().slice(0, DAY_LENGTH);
}

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
/** Somebody has looked at the date: it is meant as it stands. */
const SURE = /\s*!+$/;
/** Years that stand a little outside of a column belong to it. */
const NEAR_YEARS = 5;

export function readPlainDate(text: string, { dayOrder, column }: PlainDateOptions = {}): PlainDate {
  const plain = text.trim().replace(SURE, '');
  if (plain === '' || plain.length > MAX_TEXT) return bad([]);
  const exact = exactDate(plain);
  // With its mark it is EDTF as it stands, also where a sheet would leave it open.
  if (plain !== text.trim() && isExact(plain)) return { date: plain };
  if (exact !== undefined && !(column?.pair === 'years' && isOpenPair(plain))) return { date: exact };
  if (isSeasonOrYears(plain)) return seasonOrYears(plain, column);
  const tokens = dateTokens(plain);
  if (tokens === undefined || tokens.length > MAX_TOKENS) return bad([]);
  const before = beforeOurEra(plain);
  if (before !== undefined) return open(before);
  const serial = signsOf(tokens) === 'L' ? dayOfSerial(plain) : undefined;
  if (serial !== undefined) return isNear(Number(serial.slice(0, 4)), column) ? { date: serial } : open([serial]);
  const settled = settledAnswers(tokens, dayOrder, column);
  const tried = nearest(
    tryAll((choices) => readSigns(tokens, choices), settled),
    tokens,
    column,
  );
  const dates = [...new Set(tried.map(({ result }) => result))];
  const [first] = dates;
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
  if (exactDate(plain) !== undefined) return plain.replace(/\d/g, '0');
  return (dateTokens(plain) ?? [])
    .map(({ sign, value }) => `${sign === '–' ? '-' : sign}${/[SPQF]/.test(sign) ? value : ''}`)
    .join('');
}

function settledAnswers(
  tokens: readonly DateToken[],
  dayOrder: PlainDateOptions['dayOrder'],
  column: ColumnFacts | undefined,
): Answers {
  const order = dayOrder ?? column?.order;
  // A month is written with a hyphen, as in EDTF; a column with `1914-18` leaves `1911-12` open.
  const isMonth = column?.pair === undefined && /^Y-N$/.test(signsOf(tokens));
  const pair =
    isMonth || column?.pair === 'month' ? 'month' : tokens.some(({ sign }) => sign === '/') ? column?.pair : undefined;
  return { ...(order !== undefined && { order }), ...(pair !== undefined && { pair }) };
}

/** "-44" is 44 BC to most, and 45 BC to astronomers. */
function beforeOurEra(text: string): readonly string[] | undefined {
  const year = Number(/^[-−](\d{1,3})$/.exec(text)?.[1]);
  return year > 0 ? [yearText(1 - year), yearText(-year)] : undefined;
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
  const isDecade = tokens.some(({ sign }) => sign === 'D');
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
  return column?.pair === 'years' ? { date: years } : open([years, text]);
}

function open(readings: readonly string[]): PlainDate {
  return { fault: 'open-date', readings: readings.slice(0, MAX_READINGS) };
}

function bad(readings: readonly string[]): PlainDate {
  return { fault: 'bad-date', readings };
}
