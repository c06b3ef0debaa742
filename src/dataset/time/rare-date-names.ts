/** Names of rare forms of dates: decades, seasons and other parts of a year, distant years. */
import { fillMessage } from '../base/message.js';
import { civilDateOf } from './civil.js';
import { formatNumber, formatYear, formatYearNumber, formatYearSpan } from './date-format.js';
import type { DateRange } from './date-range.js';
import type { DatePhrases, DateWordMessages, SeasonWords } from './date-words-messages.js';

/** Fewer years need no millions. */
const FROM = 10_000;
const FORMAT = {
  style: 'unit',
  unit: 'year',
  unitDisplay: 'long',
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 2,
} as const;
const FRENCH = /(milli(?:on|ard)s?)\sans$/;
const SPANISH = /(mill(?:ón|ones))\saños$/;

/** "8.3 billion years", with the preposition that `Intl` leaves out. Undefined for fewer than tens of thousands. */
export function manyYears(count: number, locale: string): string | undefined {
  if (count < FROM) return undefined;
  return count.toLocaleString(locale, FORMAT).replace(FRENCH, '$1 d’années').replace(SPANISH, '$1 de años');
}

/** "The 30s" of an earlier century would be read as a decade of our time. */
const FIRST_NAMED = 100;
const LAST = 9;

interface DecadeSpeaker {
  readonly locale: string;
  readonly words: DateWordMessages;
  readonly phrases: DatePhrases;
  readonly length: 'long' | 'short';
}

/** "The 1930s": some languages have another ending for some decades, or name both of its years. */
export function decadeName(year: number, { locale, phrases, words, length }: DecadeSpeaker): string {
  const other = words.decades?.find(({ ending }) => String(year).endsWith(ending));
  const values = new Map([
    ['year', formatYearNumber(year, locale)],
    ['last', formatYearNumber(year + LAST, locale)],
  ]);
  return fillMessage(other?.[length] ?? phrases.decade, values);
}

export function isNamedDecade(firstYear: number, lastYear: number): boolean {
  return firstYear >= FIRST_NAMED && firstYear % 10 === 0 && lastYear === firstYear + LAST;
}

// Names of seasons and of the other parts of a year with EDTF codes.

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
const SEASON_CODE = /-[?~%]?(\d\d)[?~%]?$/;
const FIRST_CODE = 21;
const NORTHERN_CODE = 25;
const SOUTHERN_CODE = 29;
const QUARTER_CODE = 33;
const THIRD_CODE = 37;
const HALF_CODE = 40;

interface SeasonSpeaker {
  readonly locale: string;
  readonly words: DateWordMessages;
}

/** `undefined` without the text: March to May is spring or autumn, by the hemisphere. */
export function seasonName(date: DateRange & { readonly text?: string }, speaker: SeasonSpeaker): string | undefined {
  const code = Number(SEASON_CODE.exec(date.text ?? '')?.[1]);
  if (!(code >= FIRST_CODE)) return undefined;
  const { key, number } = partOfYear(code);
  const values = new Map([
    ['year', yearText(date, speaker)],
    ['number', formatNumber(number, speaker.locale)],
  ]);
  const words = speaker.words.seasons[key];
  const name = fillMessage(typeof words === 'string' ? words : words[number - 1]!, values);
  if (code < NORTHERN_CODE || code >= QUARTER_CODE) return name;
  const side = code < SOUTHERN_CODE ? speaker.words.seasons.northern : speaker.words.seasons.southern;
  return fillMessage(side, new Map([['date', name]]));
}

function partOfYear(code: number): { readonly key: keyof SeasonWords; readonly number: number } {
  if (code >= HALF_CODE) return { key: 'half', number: code - HALF_CODE + 1 };
  if (code >= THIRD_CODE) return { key: 'third', number: code - THIRD_CODE + 1 };
  if (code >= QUARTER_CODE) return { key: 'quarter', number: code - QUARTER_CODE + 1 };
  return { key: SEASONS[(code - FIRST_CODE) % SEASONS.length] ?? 'spring', number: 1 };
}

/** A winter lies in two years, and names both. */
function yearText({ min, max }: DateRange, { locale, words: eras }: SeasonSpeaker): string {
  const first = civilDateOf(min).year;
  const last = civilDateOf(max).year;
  return first === last ? formatYear(first, { locale, eras }) : formatYearSpan(first, last, { locale, eras });
}
