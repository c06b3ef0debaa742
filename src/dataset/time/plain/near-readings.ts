/**
 * Readings of what is no date as it stands: with a month spelt right, without its unknown words, with a year of its
 * column, or of a part of it.
 */
import { type Answers, tryAll } from './choices.js';
import type { ColumnFacts } from './column-facts.js';
import { type DateToken, signsOf } from './date-tokens.js';
import { LAST_DAY } from './patterns.js';
import { FIRST_OF_LAST_CENTURY } from './spellings.js';
import { readSigns } from './ranges.js';
import { monthWords } from './word-tables.js';

const LAST_MONTH = 12;
const NOON = 12;
const MAX_YEARS = 3;
const MIN_LETTERS = 4;
/** What makes a part of a text a date: a number of two digits beside unknown words is anything. */
const DATING = /[YHKXD]/;

export function nearReadings(
  tokens: readonly DateToken[],
  settled: Answers,
  column: ColumnFacts | undefined,
): readonly string[] {
  const read = (some: readonly DateToken[]): readonly string[] =>
    some.length === 0 || isNoYears(some)
      ? []
      : [...new Set(tryAll((choices) => readSigns(some, choices), settled).map(({ result }) => result))];
  const dated = (some: readonly DateToken[]): readonly string[] => (DATING.test(signsOf(some)) ? read(some) : []);
  const spelt = withoutDoubtfulTime(tokens.map((token) => (token.sign === 'U' ? (monthLike(token) ?? token) : token)));
  const known = withoutEdges(withoutUnknown(spelt));
  const years = (column?.years ?? []).slice(0, MAX_YEARS);
  return [
    ...read(spelt),
    ...dated(known),
    ...read(swapped(known)),
    ...read(withShortYear(known)),
    ...(known.length === 0 ? [] : years.flatMap((year) => read([...known, yearToken(year)]))),
    ...dated(known.filter(({ sign }) => sign !== 'd')),
    ...dated(known.filter(({ sign }) => sign !== 'k')),
    ...longestParts(spelt, dated),
    ...(signsOf(known).match(/Y/g)?.length === 1 ? read(known.filter(({ sign }) => sign === 'Y')) : []),
  ].filter((date, at, all) => all.indexOf(date) === at);
}

/** Two numbers that may be a day and a month, or days of a month: `4/7`, `05/14`, `10–14`; and `36/1939`. */
export function isNoYears(tokens: readonly DateToken[]): boolean {
  const [one, , two] = tokens;
  const signs = signsOf(tokens);
  if (/^N[-–/]N$/.test(signs)) return one!.value <= LAST_DAY && two!.value <= LAST_DAY;
  return /^N[-–/]Y$/.test(signs) && one!.value > LAST_MONTH;
}

/** The longest parts that are dates, whatever stands beside them: "14 October 1066 (O.S.)". */
function longestParts(
  tokens: readonly DateToken[],
  read: (some: readonly DateToken[]) => readonly string[],
): readonly string[] {
  for (let length = tokens.length - 1; length > 0; length--) {
    const found: string[] = [];
    for (let at = 0; at + length <= tokens.length; at++) {
      const part = tokens.slice(at, at + length);
      if (!isJoint(part[0]!) && !isJoint(part.at(-1)!)) found.push(...read(part));
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** An unknown word may say that 8 o'clock is in the evening. */
function withoutDoubtfulTime(tokens: readonly DateToken[]): readonly DateToken[] {
  const isDoubtful = tokens.some(({ sign }) => sign === 'U');
  return isDoubtful ? tokens.filter(({ sign, value }) => sign !== 'k' || value > NOON) : tokens;
}

/** An unknown word goes if it stands alone: the week of "2014-W10" is no month. */
function withoutUnknown(tokens: readonly DateToken[]): readonly DateToken[] {
  const isAlone = (at: number): boolean => {
    const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    return (
      before === undefined ||
      after === undefined ||
      before.sign === 'U' ||
      (token!.gap && (after.gap || after.sign === '.'))
    );
  };
  return tokens.filter(({ sign }, at) => (sign !== 'U' || !isAlone(at)) && sign !== '(' && sign !== ')');
}

/** "Feb-22" is a month of a year as spreadsheets write it. */
function withShortYear(tokens: readonly DateToken[]): readonly DateToken[] {
  if (!/^M[-–]?N$/.test(signsOf(tokens)) || tokens.at(-1)!.text.length !== 2) return [];
  const { value } = tokens.at(-1)!;
  return [tokens[0]!, yearToken((value < FIRST_OF_LAST_CENTURY ? 2000 : 1900) + value)];
}

function isJoint({ sign }: DateToken): boolean {
  return /[-–/.,tu&|]/.test(sign);
}

/** Leaves out what joined an unknown word to the rest. */
function withoutEdges(tokens: readonly DateToken[]): readonly DateToken[] {
  const isEdge = (token: DateToken | undefined): boolean => token !== undefined && isJoint(token);
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
