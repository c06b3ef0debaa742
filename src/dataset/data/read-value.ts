/** Readers of single values: text, names, dates, addresses, words of a fixed list. */
import { dateText, isDateEnd, parseDate, type DateEnds, type DateValue } from '../time/date-ends.js';
import { parseEdtf } from '../time/edtf.js';
import { isKnownZone } from '../time/zone.js';
import { record, type Reader } from './read-record.js';
import { safeUrl } from './safe-url.js';
import { cutText, MAX_TEXT } from './short-text.js';
import { isRecord, readProperty } from './safe-read.js';

const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const NOT_BLANK = /\S/;
const MAX_LANGUAGE = 100;

export const text: Reader<string> = (value, cursor) => {
  if (typeof value === 'string') {
    if (value.length <= MAX_TEXT) return value;
    cursor.report({ code: 'too-long', severity: 'warning', value, detail: `${MAX_TEXT} characters` });
    return cutText(value, MAX_TEXT);
  }
  if (typeof value === 'number' && Number.isFinite(value)) {
    cursor.report({ code: 'wrong-type', severity: 'warning', value, detail: 'text' });
    return String(value);
  }
  cursor.report({ code: 'wrong-type', value, detail: 'text' });
  return undefined;
};

/** An IANA zone that the engine knows. */
export const timeZone: Reader<string> = (value, cursor) => {
  const result = text(value, cursor);
  if (result === undefined || isKnownZone(result)) return result;
  cursor.report({ code: 'wrong-value', value, detail: 'a time zone, such as Europe/Kyiv' });
  return undefined;
};

/** Text with content: an id, a name, a title. */
export const name: Reader<string> = (value, cursor) => {
  const result = text(value, cursor);
  if (result === undefined || isLetter(result.charCodeAt(0)) || NOT_BLANK.test(result)) return result;
  cursor.report({ code: 'missing', value });
  return undefined;
};

/** Most texts begin with an ASCII character, and a pattern takes ten times as long. */
function isLetter(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

export const flag: Reader<boolean> = (value, cursor) => {
  if (typeof value === 'boolean') return value;
  cursor.report({ code: 'wrong-type', value, detail: 'true or false' });
  return undefined;
};

export const finite = numberThat(Number.isFinite, 'a number');

/** A number from 0 to 1. */
export const share = numberWithin(0, 1);

export function numberWithin(least: number, most: number): Reader<number> {
  return numberThat((value) => value >= least && value <= most, `a number from ${least} to ${most}`);
}

export function wholeNumber(least: number, most: number): Reader<number> {
  return numberThat(
    (value) => Number.isInteger(value) && value >= least && value <= most,
    `a whole number from ${least} to ${most}`,
  );
}

function numberThat(fits: (value: number) => boolean, detail: string): Reader<number> {
  return (value, cursor) => {
    if (typeof value === 'number' && fits(value)) return value;
    cursor.report({ code: 'wrong-value', value, detail });
    return undefined;
  };
}

/** An EDTF date as written. */
export const date: Reader<string> = (value, cursor) => {
  const result = text(value, cursor);
  if (result === undefined || parseEdtf(result) !== undefined) return result;
  if (isReversed(result)) cursor.report({ code: 'date-order', value, cure: ({ orderCure }) => orderCure(result) });
  else cursor.report({ code: 'bad-date', value, cure: ({ dateCure }) => dateCure(result) });
  return undefined;
};

/** An end of a date: an EDTF date, `..`, or an empty text. */
const dateEnd: Reader<string> = (value, cursor) => {
  const result = text(value, cursor);
  if (result === undefined || isDateEnd(result)) return result;
  cursor.report({ code: 'bad-date', value, cure: ({ dateCure }) => dateCure(result) });
  return undefined;
};

/** A date that has a place: no open or unknown beginning. */
export const knownDate: Reader<string> = (value, cursor) => {
  const result = date(value, cursor);
  if (result === undefined || Number.isFinite(parseEdtf(result)?.min)) return result;
  cursor.report({ code: 'wrong-value', value, detail: 'a date that has a beginning' });
  return undefined;
};

/**
 * The address stays as written, even a bad one: its text is shown. Only `safeUrl` may make it a link. Blanks around it
 * are dropped, as in a browser, and one of blanks alone is missing.
 */
export const address: Reader<string> = (value, cursor) => {
  const result = name(value, cursor);
  const trimmed = result?.trim();
  if (trimmed === undefined || safeUrl(trimmed) !== undefined) return trimmed;
  cursor.report({ code: 'bad-url', value, cure: ({ addressCure }) => addressCure(trimmed) });
  return result;
};

export const colour: Reader<string> = (value, cursor) => {
  const result = text(value, cursor);
  if (result === undefined || COLOUR.test(result)) return result;
  cursor.report({ code: 'bad-colour', value });
  return undefined;
};

export const language: Reader<string> = (value, cursor) => {
  const result = text(value, cursor);
  if (result === undefined || isLanguage(result)) return result;
  cursor.report({ code: 'wrong-value', value, detail: 'a language tag like "en"' });
  return undefined;
};

/** One of a fixed list of words, given as a record so that the compiler checks that none is missing. */
export function oneOf<Word extends string>(words: Readonly<Record<Word, unknown>>): Reader<Word> {
  const known = new Map<unknown, Word>((Object.keys(words) as Word[]).map((word) => [word, word]));
  const detail = `one of ${[...known.values()].join(', ')}`;
  return (value, cursor) => {
    const word = known.get(value);
    if (word === undefined)
      cursor.report({
        code: 'wrong-value',
        value,
        detail,
        cure: ({ wordCure }) => wordCure(value, known.values()),
      });
    return word;
  };
}

/** `2022-03/2022-01`: both ends are dates, so only their order can be wrong. */
function isReversed(interval: string): boolean {
  const [start, end, more] = interval.split('/', 3);
  if (more !== undefined) return false;
  const from = parseEdtf(start);
  const to = parseEdtf(end);
  return from !== undefined && to !== undefined && from.min > to.max;
}

/** `Intl` throws on an invalid language tag, here as later in words for dates. */
export function isLanguage(tag: string): boolean {
  if (tag.length > MAX_LANGUAGE) return false;
  try {
    Intl.getCanonicalLocales(tag);
    return true;
  } catch {
    return false;
  }
}

// Reads when something was: an EDTF date, or two ends.

const dateEnds = record<DateEnds>({
  kind: 'date',
  fields: { start: dateEnd, end: dateEnd },
  required: ['start', 'end'],
});

/** An EDTF date, or two ends, each an EDTF date. */
export const whenever: Reader<DateValue> = (value, cursor) => {
  if (!isRecord(value)) return date(value, cursor);
  if (['start', 'end'].every((key) => readProperty(value, key) === undefined)) {
    cursor.report({ code: 'wrong-type', value, detail: 'a date, or an object with a start and an end' });
    return undefined;
  }
  const ends = dateEnds(value, cursor);
  if (ends === undefined || parseDate(ends) !== undefined) return ends;
  cursor.report({ code: 'date-order', value, cure: ({ orderCure }) => orderCure(dateText(ends)) });
  return undefined;
};
