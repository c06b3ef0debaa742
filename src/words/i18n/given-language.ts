/** Reads the words that a page gives for a language. Faults are one line each on the console; English takes their place. */
import { englishDateWords } from './english-dates.js';
import { laterEnglish, spokenEnglish } from './english.js';
import { faultsOfText, isPlural, type Text } from './faults-of-text.js';
import type { Catalogue, LanguageWords } from './messages.js';

/** A console with more lines than these hides what matters. */
const MOST_LINES = 20;
/** Names of messages that are listed; the count says how many lack. */
const MOST_NAMES = 8;

/** Words with English behind them: each text is there, and has the placeholders of the English one. */
interface GivenLanguage {
  readonly default: Catalogue;
}

/** Forms of dates that some languages need and English does not. */
const OWN_TO_A_LANGUAGE: ReadonlySet<string> = new Set(['decades', 'asWritten', 'aboutDay', 'someDayBetween']);

export async function givenLanguage(tag: string, words: LanguageWords): Promise<GivenLanguage> {
  await laterEnglish.fetch();
  const { faults, ...module } = readLanguage(tag, words, spokenEnglish);
  for (const fault of faults.slice(0, MOST_LINES)) console.warn(`conflict-timeline: ${fault}`);
  const more = faults.length - MOST_LINES;
  if (more > 0) console.warn(`conflict-timeline: language ${named(tag)}: ${more} more faults`);
  return module;
}

/** The words of a language with English behind them, and what is wrong with them: a line each with path, value and cure. */
export function readLanguage(
  tag: string,
  words: unknown,
  english: object,
): GivenLanguage & { readonly faults: readonly string[] } {
  const about = `language ${named(tag)}`;
  const known = isTag(tag);
  const faults = known ? [] : [`${about}: not a language tag: write it as “pl” or “pt-BR”`];
  const { messages: givenMessages, dateWords: givenDates = {} } = asRecord(words);
  if (!isRecord(givenMessages)) {
    faults.push(`${about}: messages (${shown(givenMessages)}): not an object: give texts by the names of the messages`);
  }
  const read = { locale: known ? tag : 'en', about, faults, lacking: [] as string[] };
  const messages = readWords(asRecord(givenMessages), english, 'messages', read);
  const dateWords = readWords(asRecord(givenDates), englishDateWords, 'dateWords', read);
  const { lacking } = read;
  if (lacking.length > 0) {
    const names = lacking.slice(0, MOST_NAMES).join(', ');
    const others = lacking.length > MOST_NAMES ? ', …' : '';
    faults.push(`${about}: ${lacking.length} texts are English, since they are not given: add ${names}${others}`);
  }
  return { default: { messages, dateWords } as Catalogue, faults };
}

interface Reading {
  readonly locale: string;
  readonly about: string;
  readonly faults: string[];
  readonly lacking: string[];
}

/** Groups have English behind each word. */
function readWords(given: Readonly<Record<string, unknown>>, english: object, path: string, read: Reading): object {
  const { about, faults, lacking } = read;
  const words: Record<string, unknown> = {};
  for (const key of Object.keys(given)) {
    if (key === 'asWritten' && !isRewriting(given[key])) {
      faults.push(
        `${about}: ${path}.${key} (${shown(given[key])}): not a list of pairs: give a pattern and what takes its place`,
      );
    } else if (OWN_TO_A_LANGUAGE.has(key)) words[key] = given[key];
    else if (!Object.hasOwn(english, key)) {
      faults.push(`${about}: ${path}.${key} (${shown(given[key])}): no such text: leave it out, or correct its name`);
    }
  }
  for (const [key, original] of Object.entries(english) as [string, Text | object][]) {
    const at = `${path}.${key}`;
    const value = given[key];
    const isGroup = typeof original === 'object' && !isPlural(original);
    if (isGroup) words[key] = readWords(asRecord(value), original, at, read);
    else if (value === undefined) lacking.push(at);
    else {
      const found = faultsOfText(value, original, read.locale);
      faults.push(...found.map((fault) => `${about}: ${at}${fault.text}`));
      if (!found.some(({ isFatal }) => isFatal)) words[key] = value;
    }
  }
  // The messages of English grow when its parts load, so they stay a prototype.
  return path === 'messages' ? words : { ...english, ...words };
}

/** Pairs of a regular expression and a replacement. */
function isRewriting(value: unknown): boolean {
  try {
    return (
      Array.isArray(value) &&
      value.every(
        (pair: unknown) =>
          Array.isArray(pair) && typeof pair[1] === 'string' && new RegExp(String(pair[0]), 'gu') instanceof RegExp,
      )
    );
  } catch {
    return false;
  }
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function named(tag: unknown): string {
  return `“${String(tag).slice(0, 40)}”`;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `“${value.slice(0, 40)}”`;
  return isPlural(value) ? shown(value.other) : typeof value;
}
