/** Fills messages in one language. */
import type { Messages, PlainKey, PluralKey } from './messages.js';

export type Params = Readonly<Record<string, string | number>>;

export interface Texts {
  readonly locale: string;
  text(key: PlainKey, params?: Params): string;
  /** `count` chooses the plural form and is written with the locale's digits. */
  count(key: PluralKey, count: number, params?: Params): string;
}

export function createTexts(messages: Messages, locale: string): Texts {
  const usable = usableLocale(locale);
  const rules = new Intl.PluralRules(usable);
  const digits = new Intl.NumberFormat(usable);
  return {
    locale: usable,
    text: (key, params = {}) => fill(messages[key], params),
    count: (key, count, params = {}) => {
      const forms = messages[key];
      return fill(forms[rules.select(count)] ?? forms.other, { ...params, count: digits.format(count) });
    },
  };
}

/** The locale itself, or English where it is no locale at all. */
export function usableLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function fill(template: string, params: Params): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? whole : String(value);
  });
}
