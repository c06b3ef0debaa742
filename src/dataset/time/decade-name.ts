/** "The 1930s": some languages have another ending for some decades, or name both of its years. */
import { fillMessage } from '../base/message.js';
import { formatYearNumber } from './date-format.js';
import type { DatePhrases, DateWordMessages } from './date-words-messages.js';

/** "The 30s" of an earlier century would be read as a decade of our time. */
const FIRST_NAMED = 100;
const LAST = 9;

interface DecadeSpeaker {
  readonly locale: string;
  readonly words: DateWordMessages;
  readonly phrases: DatePhrases;
  readonly length: 'long' | 'short';
}

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
