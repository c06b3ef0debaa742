/** Readings of what is no date as it stands: without its unknown words, with a month spelt right, with a year. */
import { tryAll, type Answers } from './choices.js';
import type { ColumnFacts } from './column-facts.js';
import { signsOf, type DateToken } from './date-tokens.js';
import { FIRST_OF_LAST_CENTURY } from './patterns.js';
import { readSigns } from './ranges.js';
import { monthWords } from './word-tables.js';

const MAX_YEARS = 3;
const MIN_LETTERS = 4;

export function nearReadings(
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
