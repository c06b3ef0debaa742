/**
 * The words of a date, each as one sign, so that the grammar is a list of patterns over signs: "10–14 June 2021" is
 * `N–NMY`.
 *
 *     N H Y L  number of 1 or 2, of 3, of 4, of more digits    o  it is an ordinal    D  decade    X  century
 *     M S Q F  month, season, quarter, half                    R  Roman number        K  day, month and year at once
 *     C P B A  "century", early or late, the two eras          k  time of day         U  a word that is unknown
 */
import { foldDate } from './fold-date.js';
import { respelt } from './spellings.js';
import { dateWord, longestWord, monthBeginning, OTHER_CALENDAR, wordKey } from './word-tables.js';
import type { WordKind } from './word-kinds.js';

export type Sign = Exclude<WordKind, 'O' | '_' | 'n'> | 'Y' | 'H' | 'N' | 'L' | 'o' | 'D' | 'X' | 'R' | 'K' | 'k' | 'U';

export interface DateToken {
  readonly sign: Sign | Punctuation;
  /** A number, a month, the year of a decade, the number of a century. */
  readonly value: number;
  /** The text as it is written. */
  readonly text: string;
  /** A time of day in EDTF ("14:30+02:00"), or a day by its parts ("2014-2-22"). */
  readonly detail?: string;
  /** Whether a blank comes before it. */
  readonly gap: boolean;
}

type Punctuation = '-' | '–' | '/' | '.' | ',' | '?' | '~' | '%' | '(' | ')' | ':';

const PUNCTUATION = '-–/.,?~%():';
const NOON = 12;
const LAST_HOUR = 24;
const HALF = String.raw`(?:\s*([ap])\.?\s?m\b\.?)`;
const ZONE = String.raw`(?:\s*(z|utc|gmt|cest|cet|eest|eet|msk)\b)?\s?([+-]\d\d:?\d\d)?(?:\s*\([^)]*time\))?`;
const CLOCK = new RegExp(
  String.raw`(?:t(?=\d))?(\d{1,2})[:h](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?${HALF}?(?:\s*uhr\b)?${ZONE}(?!\d)`,
  'y',
);
const HOUR = new RegExp(String.raw`(\d{1,2})(?:${HALF}|(?:\.(\d\d))?\s*(?:uhr|h|heures?|o'clock)(?!\p{L}))`, 'yu');
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
};
const CJK = /(\d{1,4})\s?[年년](?!代)\s?(?:(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日일号號])?)?/y;
const CJK_MONTH = /(\d{1,2})\s?[月월]/y;
const CJK_DAY = /(\d{1,2})\s?[日일号號]/y;
const COMPACT = /(?<!\d)(1\d{3}|20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/y;
/** "1990s", "1990er", "1990-е", "90-х": a decade; also "années 1990". */
const DECADE = /(\d{2,4})(?:'?s|ern?|'?l[ae]r|年代|-?(?:е|х|ти|ті|тих|и|і|их|ні|них|ые|ых))(?!\p{L})/uy;
const DECADE_AFTER =
  /(?:(?:annees|ans|decennie|decada|anos|عقد|دهه)\s(?:de\s|los\s)?(?=\d{2,4}(?!\d))|los\s(?=\d0(?!\d)))(\d{1,3}0)(?!\d|\s?[-–/])/uy;
const SHORT_DECADE = /'(\d0)s(?!\p{L})/uy;
const ORDINAL =
  /(\d{1,2})(?:st|nd|rd|th|er|ere|re|eme|e|nde|[ao]|[º°ª]|-?(?:го|ого|ому|му|ше|ша|га|тя|ий|а|я|и|е|ое|й))(?!\p{L})/uy;
const CENTURY =
  /([ivxхі]{1,6}|\d{1,2})(?:th|st|nd|rd|e|eme|er|-?(?:й|и|го|му|м|е|те|ий))?\s?(?:вв?|ст|c|s)\.?(?=$|[\s,)?–-])/uy;
const CENTURY_AFTER = /s(?:ig)?\.?\s?([ivx]{1,5})(?!\p{L})/uy;
const QUARTER = /(?:([1-4])\s?[qk]|[qkт]\s?([1-4])|[qk]u?a?r?t?\.?\s?([1-4]))(?![\p{L}\d])/uy;
const HALF_YEAR = /h([12])(?![\p{L}\d])/uy;
const CENTURY_MASK = /(\d\d)(?:\?\?|--|__|xx|\.\.)(?!\d)/y;
const ROMAN = /([ivxхі]+)(?:e|eme|er)?(?![\p{L}'])/uy;
const NUMBER = /\d+/y;
const LETTERS = /\p{L}[\p{L}'-]*/uy;
/** Words of one letter, such as the Spanish "y", that join two dates. */
const JOINING: ReadonlySet<string> = new Set('&|ts');
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** Undefined for a calendar that is not ours. */
export function dateTokens(text: string): readonly DateToken[] | undefined {
  const folded = respelt(foldDate(text)).replace(/^["'“”„«»]+|["“”„«»;!]+$/g, '');
  if (OTHER_CALENDAR.test(folded)) return undefined;
  const tokens: DateToken[] = [];
  for (let at = 0; at < folded.length;) {
    if (folded[at] === ' ') {
      at++;
      continue;
    }
    const gap = folded[at - 1] === ' ';
    const { length, tokens: found } = tokenAt(folded, at);
    tokens.push(...found.map((token) => ({ ...token, gap })));
    at += length;
  }
  return withoutTwinMonths(tokens);
}

/** A month by both of its names is one: "5 أيار/مايو 2014", "May (mai) 2014". */
function withoutTwinMonths(tokens: readonly DateToken[]): readonly DateToken[] {
  const isTwin = (at: number, other: number): boolean =>
    tokens[at]?.sign === 'M' && tokens[other]?.sign === 'M' && tokens[at].value === tokens[other].value;
  return tokens.filter(({ sign }, at) => {
    if (sign === 'M') return !(/[/(]/.test(tokens[at - 1]?.sign ?? '') && isTwin(at, at - 2));
    if (sign === '/' || sign === '(') return !isTwin(at - 1, at + 1);
    return !(sign === ')' && tokens[at - 2]?.sign === '(' && isTwin(at - 1, at - 3));
  });
}

export function signsOf(tokens: readonly DateToken[]): string {
  return tokens.map(({ sign }) => sign).join('');
}

interface Found {
  readonly length: number;
  readonly tokens: readonly Omit<DateToken, 'gap'>[];
}

function tokenAt(text: string, at: number): Found {
  // Chinese has no blanks.
  const isAfterLetter = /(?!\p{Script=Han})[\p{L}\d]/u.test(text[at - 1] ?? '');
  const word = wordAt(text, at);
  for (const [pattern, read] of isAfterLetter ? INNER : READERS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const found = match === null ? undefined : read(match);
    if (found !== undefined && match![0].length > (word?.length ?? 0))
      return { length: match![0].length, tokens: found };
  }
  if (word !== undefined) return word;
  const sign = text[at]!;
  if (PUNCTUATION.includes(sign)) return one(1, sign as Punctuation, 0, sign);
  LETTERS.lastIndex = at;
  const unknown = LETTERS.exec(text)?.[0] ?? sign;
  const month = monthBeginning(unknown.replace(/-$/, ''));
  if (month === undefined) return one(unknown.length, 'U', 0, unknown);
  const dot = text[at + unknown.length] === '.' ? 1 : 0;
  return one(unknown.length + dot, 'M', month, unknown);
}

type Reader = readonly [RegExp, (match: RegExpExecArray) => readonly Omit<DateToken, 'gap'>[] | undefined];

const NUMBERS: Reader = [
  NUMBER,
  ([text]) => [
    {
      sign: text.length > 4 ? 'L' : text.length === 4 ? 'Y' : text.length === 3 ? 'H' : 'N',
      value: Number(text),
      text,
    },
  ],
];
const TIMES: Reader = [
  CLOCK,
  ([text, hour, minute, second, half, zone, offset]) => clock(text, { hour, minute, second, half, zone, offset }),
];

/** Readers after a letter or a digit: "2014-02-22T14:30". */
const INNER: readonly Reader[] = [TIMES, NUMBERS];

const READERS: readonly Reader[] = [
  [
    CJK,
    ([text, year, month, day]) => [
      { sign: 'K', value: Number(year), text, detail: [year, month, day].filter(Boolean).join('-') },
    ],
  ],
  [CJK_MONTH, ([text, month]) => (Number(month) <= 12 ? [{ sign: 'M', value: Number(month), text }] : undefined)],
  [CJK_DAY, ([, day]) => [{ sign: 'N', value: Number(day), text: day! }]],
  [
    COMPACT,
    ([text, year, month, day]) => [{ sign: 'K', value: Number(year), text, detail: `${year}-${month}-${day}` }],
  ],
  TIMES,
  [HOUR, ([text, hour, half, minute]) => clock(text, { hour, minute: minute ?? '00', half })],
  [DECADE_AFTER, ([text, year]) => [{ sign: 'D', value: Number(year), text: year!, detail: text }]],
  [SHORT_DECADE, ([text, year]) => [{ sign: 'D', value: Number(year), text: year!, detail: text }]],
  [
    DECADE,
    ([text, year]) => (isDecade(year!) ? [{ sign: 'D', value: Number(year), text: year!, detail: text }] : undefined),
  ],
  [CENTURY_MASK, ([text, digits]) => [{ sign: 'X', value: Number(digits) + 1, text, detail: 'mask' }]],
  [
    CENTURY,
    ([text, number]) => (isCentury(text, number!) ? [{ sign: 'X', value: numberOf(number!), text }] : undefined),
  ],
  [CENTURY_AFTER, ([text, number]) => [{ sign: 'X', value: numberOf(number!), text }]],
  [QUARTER, ([text, one, two, three]) => [{ sign: 'Q', value: Number(one ?? two ?? three), text }]],
  [HALF_YEAR, ([text, number]) => [{ sign: 'F', value: Number(number), text }]],
  [
    ORDINAL,
    ([text, number]) => [
      { sign: 'N', value: Number(number), text: number! },
      { sign: 'o', value: 0, text },
    ],
  ],
  NUMBERS,
  [
    ROMAN,
    ([text, letters]) => {
      const value = numberOf(letters!);
      // One Cyrillic letter is "and".
      return Number.isNaN(value) || text === 'і' ? undefined : [{ sign: 'R', value, text }];
    },
  ],
];

function isDecade(year: string): boolean {
  return Number(year) % 10 === 0;
}

/** "14 c." and "14 s." without an ending may be anything. */
function isCentury(text: string, number: string): boolean {
  const isRoman = /^[ivxхі]/.test(number);
  const value = numberOf(number);
  if (!(value >= 1 && value <= 30)) return false;
  return isRoman
    ? text.length > number.length
    : /^\d+(?:th|st|nd|rd|-?\p{L}+\s)/u.test(text) || /(?:ст|вв?)\.?$/.test(text);
}

interface ClockParts {
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second?: string | undefined;
  readonly half?: string | undefined;
  readonly zone?: string | undefined;
  readonly offset?: string | undefined;
}

function clock(text: string, { hour, minute, second, half, zone, offset }: ClockParts): Found['tokens'] | undefined {
  const given = Number(hour);
  if (given > LAST_HOUR || Number(minute) > 59 || (half !== undefined && (given === 0 || given > NOON)))
    return undefined;
  const hours = half === undefined ? given : (given % NOON) + (half === 'p' ? NOON : 0);
  const east = offset === undefined ? (zone === undefined ? '' : ZONES[zone]!) : zoneText(offset);
  const detail = `${two(hours)}:${two(Number(minute))}${second === undefined ? '' : `:${second}`}${east}`;
  return [{ sign: 'k', value: hours, text, detail }];
}

function zoneText(offset: string): string {
  const plain = offset.replace(':', '');
  return /^[+-]0000$/.test(plain) ? 'Z' : `${plain.slice(0, 3)}:${plain.slice(3)}`;
}

/** The longest word of the tables at this place, with its full stops and blanks. */
function wordAt(text: string, at: number): Found | undefined {
  const rest = /^[\p{L}][\p{L}.' -]*/u.exec(text.slice(at, at + 2 * longestWord()))?.[0] ?? '';
  for (let length = rest.length; length > 0; length--) {
    const isEnd = !/\p{L}/u.test(text[at + length] ?? '') || /['\-\p{Script=Han}]/u.test(text[at + length - 1]!);
    if (!isEnd || text[at + length - 1] === ' ') continue;
    const part = rest.slice(0, length);
    const found =
      dateWord(wordKey(part)) ?? (part.endsWith('-') ? undefined : dateWord(wordKey(part.replace(/^l'|^d'/, ''))));
    if (found === undefined) continue;
    // "1y 497" counts years: it is not 1 and 497.
    if (length === 1 && JOINING.has(found.kind) && /\d/.test(text[at - 1] ?? '')) return undefined;
    // German "des" is "of the"; French "dès" begins a date.
    if (found.kind === '_' || (part === 'des' && at > 0)) return { length, tokens: [] };
    if (found.kind === 'O')
      return {
        length,
        tokens: [
          { sign: 'N', value: found.value, text: String(found.value) },
          { sign: 'o', value: 0, text: part },
        ],
      };
    if (found.kind === 'n') return one(length, 'k', found.value, part, `${found.value}:00`);
    return one(length, found.kind, found.value, part);
  }
  return undefined;
}

function one(length: number, sign: DateToken['sign'], value: number, text: string, detail?: string): Found {
  return { length, tokens: [{ sign, value, text, ...(detail !== undefined && { detail }) }] };
}

/** NaN for letters that are no number. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const letters = text.replaceAll('х', 'x').replaceAll('і', 'i').match(/./g) ?? [];
  if (!/^x{0,3}(?:ix|iv|v?i{0,3})$/.test(letters.join(''))) return Number.NaN;
  return letters.reduce((sum, letter, at) => {
    const value = ROMAN_VALUES[letter]!;
    return sum + (value < (ROMAN_VALUES[letters[at + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
