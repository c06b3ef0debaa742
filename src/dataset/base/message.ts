/** Messages are data: templates with `{names}`, and objects of plural forms. No message is code. */
import { usableLocale } from './locale.js';

const PLACEHOLDER = /\{(\w+)\}/g;

/** Forms of one message by the plural categories of its language; every language has `other`. */
export interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Values go in as they are and are not read again. A placeholder without a value stays, so that the gap is visible. */
export function fillMessage(template: string, values: ReadonlyMap<string, string>): string {
  return template.replace(PLACEHOLDER, (whole, name: string) => values.get(name) ?? whole);
}

export function pickPlural(forms: PluralForms, count: number, locale: string): string {
  return forms[pluralRules(locale).select(count)] ?? forms.other;
}

const rules = new Map<string, Intl.PluralRules>();
const MAX_RULES = 64;

function pluralRules(locale: string): Intl.PluralRules {
  const tag = usableLocale(locale);
  const known = rules.get(tag);
  if (known !== undefined) return known;
  if (rules.size >= MAX_RULES) rules.clear();
  const created = new Intl.PluralRules(tag);
  rules.set(tag, created);
  return created;
}
