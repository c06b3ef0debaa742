/**
 * A language loads when a page needs it, each in its own file. English is built in, and is used if a language has no
 * file.
 */
import { Late } from '../../dataset/base/late.js';
import { spokenEnglish } from './english.js';
import type { language as arabic } from './languages/ar.js';
import type { language as german } from './languages/de.js';
import type { language as spanish } from './languages/es.js';
import type { language as farsi } from './languages/fa.js';
import type { language as french } from './languages/fr.js';
import type { language as hebrew } from './languages/he.js';
import type { language as polish } from './languages/pl.js';
import type { language as russian } from './languages/ru.js';
import type { language as turkish } from './languages/tr.js';
import type { language as ukrainian } from './languages/uk.js';
import type { language as chinese } from './languages/zh.js';
import type { LanguageWords, Messages } from './messages.js';

/** A file of words. It may lack some of the texts. */
type Given =
  | typeof arabic
  | typeof german
  | typeof spanish
  | typeof farsi
  | typeof french
  | typeof hebrew
  | typeof polish
  | typeof russian
  | typeof turkish
  | typeof ukrainian
  | typeof chinese;

/** The element's texts, and the words that connect dates. */
export interface Language {
  readonly messages: Messages;
  readonly dateWords: Given['dateWords'];
}

interface LanguageModule {
  readonly language: Given;
}

/** Keys are tags in lower case. Each address is written out, so that bundlers find the files. */
const LOADERS = new Map<string, () => Promise<LanguageModule>>([
  ['ar', () => import('./languages/ar.js')],
  ['de', () => import('./languages/de.js')],
  ['es', () => import('./languages/es.js')],
  ['fa', () => import('./languages/fa.js')],
  ['fr', () => import('./languages/fr.js')],
  ['he', () => import('./languages/he.js')],
  ['pl', () => import('./languages/pl.js')],
  ['ru', () => import('./languages/ru.js')],
  ['tr', () => import('./languages/tr.js')],
  ['uk', () => import('./languages/uk.js')],
  ['zh', () => import('./languages/zh.js')],
]);

/** What is called when a page has registered a language. */
export const languageListeners = new Set<() => void>();

/**
 * Gives the element a language at run time, or other words for one that it has. The element speaks it wherever `lang`
 * is this tag or begins with it. What the words lack is English; faults in them are lines on the console.
 */
export function registerLanguage(tag: string, words: LanguageWords): void {
  const given = new Late(async () => (await import('./given-language.js')).givenLanguage(tag, words));
  LOADERS.set(tag.toLowerCase(), () => given.fetch() as Promise<LanguageModule>);
  // Its faults are told at once, in whatever language the page is. A part that cannot be loaded is asked for again.
  given.fetch().catch(() => undefined);
  for (const listener of languageListeners) listener();
}

/**
 * `undefined` if the element speaks English: for English, for languages without a file, for a text that is not a
 * language.
 */
export function loadLanguage(locale: string): Promise<Language> | undefined {
  return loaderOf(locale)?.().then(({ language }) => {
    // A text that a language lacks is English.
    const file: Pick<Language, 'dateWords'> & { readonly messages: Partial<Language['messages']> } = language;
    Object.setPrototypeOf(file.messages, spokenEnglish);
    return file as Language;
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
