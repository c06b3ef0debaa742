/**
 * Other spellings of what the grammar knows, on folded text (`fold-date.ts`), and those with two meanings: each is read,
 * and a text that can be read in both ways is a question.
 */
import { dateWord, wordKey } from './word-tables.js';

/** Spreadsheets complete 00 to 29 to years of this century, 30 to 99 to those of the last. */
export const FIRST_OF_LAST_CENTURY = 30;

const TENS = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

type Same = string | ((text: string, part: string) => string);

const SAME: readonly (readonly [RegExp, Same])[] = [
  [/\s*(?:→|⇒|->|=>|…)\s*/g, ' – '],
  // Two or three full stops between two dates; behind a century they stand for its years: `19..`.
  [/(?<=\d{4}(?:-\d\d){0,2})\s?\.{2,3}\s?(?=\d{4})/g, ' – '],
  [/(?<=[\p{L}\d])\s*&\s*(?=[\p{L}\d])/gu, ' and '],
  [/^\s*(?:<=|≤)\s*/, 'until '],
  [/^\s*(?:>=|≥)\s*/, 'since '],
  [/^\s*<\s*/, 'before '],
  [/^\s*>\s*/, 'after '],
  [/^\s*≈\s*/, 'c. '],
  [/(?<!\p{L})ok\. ?(?=\d)/gu, 'c. '],
  // Polish years are a decade if their number has two digits.
  [/(?<!\p{L})(?:w )?lata(?:ch)? (?=\d{4})/gu, ''],
  [/(?<!\p{L})(?:w )?lata(?:ch)? ([2-9]0)\.?(?!\d)/gu, (_, tens: string) => TENS[Number(tens) / 10 - 2]!],
  // The sign is "before" behind a date.
  [/(?<![\p{L}\d])前(?=\d)/gu, '公元前'],
  // Quarters and halves as tables of numbers name them: `2014Q1`, `1Q2014`, `2014-H1`, `2H 2014`.
  [/(?<!\d)(\d{4})[- ]?([qh])([1-4])(?![\p{L}\d])/gu, '$2$3 $1'],
  [/(?<![\p{L}\d])([1-4])([qh])[- ]?(\d{4}|'\d\d)(?!\d)/gu, '$2$1 $3'],
  [/(?<![\p{L}\d])t([1-4]) (?=\d{4}(?!\d))/gu, 'q$1 '],
  [/(?<![\p{L}\d])s([12]) (?=\d{4}(?!\d))/gu, 'h$1 '],
  [/(?<![\p{L}\d])c(\d{1,2})(?:th|st|nd|rd)(?!\p{L})/gu, '$1th century'],
  // A year that a program wrote as a number with decimals.
  [/^(\d{3,4})\.0{1,2}$/, '$1'],
  // Arabic letters for before and after noon; the second also stands for our era.
  [/(?<=\d{1,2}:\d\d) ?(?:م|مساء)(?!\p{L})/gu, ' pm'],
  [/(?<=\d{1,2}:\d\d) ?(?:ص|صباحا)(?!\p{L})/gu, ' am'],
  // Databases leave the minutes of a zone away.
  [/(?<=\d:\d\d:\d\d(?:\.\d+)?)([+-]\d\d)$/, '$1:00'],
];

/** Offsets west of Greenwich that clocks have: `10:00-11:30` is an hour and a half. */
const WEST = new Set('01:00 02:00 02:30 03:00 03:30 04:00 05:00 06:00 07:00 08:00 09:00 09:30 10:00 11:00'.split(' '));

type Meanings = (match: RegExpExecArray) => readonly string[];

const OPEN: readonly (readonly [RegExp, Meanings])[] = [
  // One time of day to another, or a time in a zone.
  [
    /(\d{1,2}:\d\d) ?-(\d\d:\d\d)(?![\d:])/,
    ([, from, to]) => [`${from}–${to}`, ...(WEST.has(to!) ? [`${from} gmt-${to}`] : [])],
  ],
  // Blanks around the second hyphen alone: two months, or a day.
  [
    /^(\d{4})-(\d{1,2})(?: -|- | - )(\d{1,2})$/,
    ([, year, month, other]) => [`${year}-${month} – ${year}-${other}`, `${year}-${month}-${other}`],
  ],
  // A day of the year behind it, or a month of an earlier year until then: `Dec 13 - 2015`.
  [
    /^(\p{L}[\p{L}. ]*) ?(\d\d),? ?[-–/] ?(\d\d)(\d\d)$/u,
    ([, month, number, century, year]) => [
      ...(dateWord(wordKey(month!))?.kind === 'M' ? [`${month} ${number}, ${century}${year}`] : []),
      ...(dateWord(wordKey(month!))?.kind === 'M' && Number(number) < Number(year)
        ? [`${month} ${century}${number} – ${century}${year}`]
        : []),
    ],
  ],
  // Middle, or August.
  [/(?<!\p{L})сер\.?(?= ?[\divxх])/u, () => ['середина', 'серпень']],
  [/(?<!\p{L})c(\d{1,2})(?![\p{L}\d])/u, ([, number]) => [`${number}th century`, `c. ${number}`]],
  [/(?<![\p{L}\d])(\d{1,2}) ?c\.?$/u, ([, number]) => [`${number}th century`, `c. ${number}`]],
  // The likelier century first, as spreadsheets complete it.
  [
    /(?<!\d)'(\d\d)(?![\d\p{L}'])/u,
    ([, year]) => {
      const [one, other] = Number(year) < FIRST_OF_LAST_CENTURY ? [20, 19] : [19, 20];
      return [` ${one}${year}`, ` ${other}${year}`];
    },
  ],
];

/** Some sign of the spellings above: most cells have none. */
const HAS_SAME = /[→⇒>=…<≤≥≈&前]|ok\.|lata|\.\.|\.0|[qhtsc]\d|\d[qh]|:\d\d(?:[+-]\d\d$| ?[مص])/u;
const IS_OPEN = /'|\d(?: -|- )|\d,? ?[-–/] ?\d{4}$|c\d|\d ?c|сер|:\d\d ?-/u;

export function respelt(folded: string): string {
  if (!HAS_SAME.test(folded)) return folded;
  return SAME.reduce(
    (text, [pattern, same]) => (typeof same === 'string' ? text.replace(pattern, same) : text.replace(pattern, same)),
    folded,
  ).trim();
}

/** The texts that a folded text may stand for; empty if it has one meaning. */
export function meaningsOf(folded: string): readonly string[] {
  if (!IS_OPEN.test(folded)) return [];
  for (const [pattern, meanings] of OPEN) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const [before, after] = [folded.slice(0, match.index), folded.slice(match.index + match[0].length)];
    return meanings(match).map((meaning) => `${before}${meaning}${after}`);
  }
  return [];
}
