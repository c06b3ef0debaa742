/** The name of a language in the words of the page; undefined if it is that of the page, or has no name there. */
export function foreignLanguage(lang: string | undefined, locale: string): string | undefined {
  if (lang === undefined || lang === 'und' || baseOf(lang) === baseOf(locale)) return undefined;
  return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(lang);
}

const baseOf = (tag: string): string => tag.toLowerCase().split('-', 1)[0]!;
