/**
 * Language tags as `Intl` accepts them. A page may write anything in `lang`; an invalid tag must not throw.
 *
 * Plain `en` names no country, and `Intl` would take the American order. The project's own English is British.
 */
const FALLBACK = 'en-GB';
const PLAIN_ENGLISH = 'en';
const MAX_LOCALES = 64;

const usable = new Map<string, string>();

/** The tag itself if `Intl` knows its language, else English. */
export function usableLocale(locale: string): string {
  const known = usable.get(locale);
  if (known !== undefined) return known;
  if (usable.size >= MAX_LOCALES) usable.clear();
  const found = findLocale(locale);
  usable.set(locale, found);
  return found;
}

function findLocale(locale: string): string {
  try {
    const supported = Intl.DateTimeFormat.supportedLocalesOf(locale)[0];
    return supported === undefined || supported === PLAIN_ENGLISH ? FALLBACK : supported;
  } catch {
    return FALLBACK;
  }
}
