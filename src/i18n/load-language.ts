/**
 * Languages come when a page asks for one, each in a file of its own. English is built in, and speaks wherever a language
 * has no file.
 */
type LanguageModule =
  | typeof import('./languages/ar.js')
  | typeof import('./languages/de.js')
  | typeof import('./languages/es.js')
  | typeof import('./languages/fr.js')
  | typeof import('./languages/ru.js')
  | typeof import('./languages/uk.js');

/** The element's texts, and the words that connect dates. */
export type Language = LanguageModule['language'];

/** By primary subtag. Each address is written out, so that bundlers find the files. */
const LOADERS: ReadonlyMap<string, () => Promise<LanguageModule>> = new Map<string, () => Promise<LanguageModule>>([
  ['ar', () => import('./languages/ar.js')],
  ['de', () => import('./languages/de.js')],
  ['es', () => import('./languages/es.js')],
  ['fr', () => import('./languages/fr.js')],
  ['ru', () => import('./languages/ru.js')],
  ['uk', () => import('./languages/uk.js')],
]);

/** Languages that are loaded on demand. */
export const LANGUAGES: readonly string[] = [...LOADERS.keys()];

/** `undefined` where English is to be spoken: for English, for languages without a file, for what is no language. */
export function loadLanguage(locale: string): Promise<Language> | undefined {
  return LOADERS.get(primarySubtag(locale))?.().then(({ language }) => language);
}

/** Whether words of the built-in language are right for a locale, so that its dates may be written in the same variety. */
export function isEnglish(locale: string): boolean {
  return primarySubtag(locale) === 'en';
}

function primarySubtag(locale: string): string {
  return locale.split('-', 1)[0]?.toLowerCase() ?? '';
}
