/**
 * A language loads when a page needs it, each in its own file. English is built in, and is used if a language has no
 * file.
 */
import { Late } from '../../dataset/base/late.js';
import { spokenEnglish } from './english.js';
import type { Catalogue, LanguageWords, Messages } from './messages.js';

/** The element's texts, and the words that connect dates. */
export interface Language {
  readonly messages: Messages;
  readonly dateWords: Catalogue['dateWords'];
}

interface LanguageModule {
  readonly default: Catalogue;
}

/** Keys are tags in lower case. Each address is written out, so that bundlers find the files. */
const LOADERS = new Map<string, () => Promise<LanguageModule>>([
  ['ar', () => import('./languages/ar.json', { with: { type: 'json' } })],
  ['de', () => import('./languages/de.json', { with: { type: 'json' } })],
  ['es', () => import('./languages/es.json', { with: { type: 'json' } })],
  ['fa', () => import('./languages/fa.json', { with: { type: 'json' } })],
  ['fr', () => import('./languages/fr.json', { with: { type: 'json' } })],
  ['he', () => import('./languages/he.json', { with: { type: 'json' } })],
  ['pl', () => import('./languages/pl.json', { with: { type: 'json' } })],
  ['ru', () => import('./languages/ru.json', { with: { type: 'json' } })],
  ['tr', () => import('./languages/tr.json', { with: { type: 'json' } })],
  ['uk', () => import('./languages/uk.json', { with: { type: 'json' } })],
  ['zh', () => import('./languages/zh.json', { with: { type: 'json' } })],
]);

/** What is called when a page has registered a language. */
export const languageListeners = new Set<() => void>();

/**
 * Gives the element a language at run time, or other words for one that it has. The element speaks it wherever `lang`
 * is this tag or begins with it. What the words lack is English; faults in them are lines on the console.
 */
export function registerLanguage(tag: string, words: LanguageWords): void {
  const given = new Late(async () => (await import('./given-language.js')).givenLanguage(tag, words));
  LOADERS.set(tag.toLowerCase(), () => given.fetch());
  // Its faults are told at once, in whatever language the page is. A part that cannot be loaded is asked for again.
  given.fetch().catch(() => undefined);
  for (const listener of languageListeners) listener();
}

/**
 * `undefined` if the element speaks English: for English, for languages without a file, for a text that is not a
 * language.
 */
export function loadLanguage(locale: string): Promise<Language> | undefined {
  return loaderOf(locale)?.().then(({ default: { messages, dateWords } }) => {
    // A text that a language lacks is English.
    Object.setPrototypeOf(messages, spokenEnglish);
    return { messages: messages as Messages, dateWords };
  });
}

/** `zh-Hant` before `zh`. */
function loaderOf(locale: string): (() => Promise<LanguageModule>) | undefined {
  for (let tag = locale.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(tag.lastIndexOf('-'), 0))) {
    const found = LOADERS.get(tag);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether words of the built-in language suit a locale, so that its dates may be written in the same variety. */
export function isEnglish(locale: string): boolean {
  return primarySubtag(locale) === 'en';
}

function primarySubtag(locale: string): string {
  return locale.split('-', 1)[0]?.toLowerCase() ?? '';
}
