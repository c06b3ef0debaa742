/**
 * A language loads when a page needs it, each in its own file. English is built in, and is used if a language has no
 * file.
 */
import { spokenEnglish } from './english.js';
import type { language as arabic } from './languages/ar.js';
import type { language as german } from './languages/de.js';
import type { language as spanish } from './languages/es.js';
import type { language as french } from './languages/fr.js';
import type { language as russian } from './languages/ru.js';
import type { language as ukrainian } from './languages/uk.js';
import type { Messages } from './messages.js';

/** A file of words. It may lack some of the texts. */
type Given = typeof arabic | typeof german | typeof spanish | typeof french | typeof russian | typeof ukrainian;

/** The element's texts, and the words that connect dates. */
export interface Language {
  readonly messages: Messages;
  readonly dateWords: Given['dateWords'];
}

interface LanguageModule {
  readonly language: Given;
}

/** Keys are primary subtags. Each address is written out, so that bundlers find the files. */
const LOADERS: ReadonlyMap<string, () => Promise<LanguageModule>> = new Map<string, () => Promise<LanguageModule>>([
  ['ar', () => import('./languages/ar.js')],
  ['de', () => import('./languages/de.js')],
  ['es', () => import('./languages/es.js')],
  ['fr', () => import('./languages/fr.js')],
  ['ru', () => import('./languages/ru.js')],
  ['uk', () => import('./languages/uk.js')],
]);

/**
 * `undefined` if the element speaks English: for English, for languages without a file, for a text that is not a
 * language.
 */
export function loadLanguage(locale: string): Promise<Language> | undefined {
  return LOADERS.get(primarySubtag(locale))?.().then(({ language }) => {
    // A text that a language lacks is English.
    const file: Pick<Language, 'dateWords'> & { readonly messages: Partial<Language['messages']> } = language;
    Object.setPrototypeOf(file.messages, spokenEnglish);
    return file as Language;
  });
}

/** Whether words of the built-in language suit a locale, so that its dates may be written in the same variety. */
export function isEnglish(locale: string): boolean {
  return primarySubtag(locale) === 'en';
}

function primarySubtag(locale: string): string {
  return locale.split('-', 1)[0]?.toLowerCase() ?? '';
}
