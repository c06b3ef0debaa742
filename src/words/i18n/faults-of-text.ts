/** What is wrong with a text of a language: forms of numbers, and placeholders. */
import type { PluralForms } from '../../dataset/base/message.js';

export type Text = string | PluralForms;

interface TextFault {
  /** What follows the path of the text. */
  readonly text: string;
  /** English takes its place: without a number or a name a text says something else. */
  readonly isFatal: boolean;
}

/** Counts of which each language has each of its plural categories, fractions aside. */
const COUNTS = [...Array.from({ length: 102 }, (_, count) => count), 1_000_000];
/** Filled in by some languages besides what English fills in. */
const MORE: ReadonlySet<string> = new Set(['last']);

export function isPlural(value: unknown): value is PluralForms {
  return typeof value === 'object' && value !== null && 'other' in value;
}

export function faultsOfText(given: unknown, original: Text, locale: string): readonly TextFault[] {
  if (typeof original === 'string') {
    // Names of quarters are a list where an ordinal is a word.
    if (Array.isArray(given) && given.every((part) => typeof part === 'string')) return [];
    return typeof given === 'string' && given.trim() !== ''
      ? faultsOfForm(given, original)
      : [fatal(` (${typeof given}): not a text: write one`)];
  }
  if (!isPlural(given) || typeof given.other !== 'string') {
    return [fatal(` (${typeof given}): this text changes with its number: give its forms, “other” at least`)];
  }
  const rules = new Intl.PluralRules(locale);
  const forms = given as unknown as Readonly<Record<string, unknown>>;
  const missing = rules.resolvedOptions().pluralCategories.filter((category) => forms[category] === undefined);
  const lacks = missing.map((category) => ({
    text: `.${category}: the language asks for this form: add it; “other” takes its place`,
    isFatal: false,
  }));
  const wrong = Object.entries(forms).flatMap(([category, form]) =>
    typeof form === 'string'
      ? faultsOfForm(form, original.other, saysTheNumber(rules, category)).map(({ text, isFatal }) => ({
          text: `.${category}${text}`,
          isFatal,
        }))
      : [fatal(`.${category} (${typeof form}): not a text: write one`)],
  );
  return [...lacks, ...wrong];
}

/** `mayOmit`: the noun says the number: "يومان". */
function faultsOfForm(text: string, original: string, mayOmit = false): readonly TextFault[] {
  const has = new Set(placeholders(text));
  const wanted = placeholders(original);
  const missing = wanted.filter((name) => !has.has(name) && !(mayOmit && name === 'count'));
  const unknown = [...has].filter((name) => !wanted.includes(name) && !MORE.has(name));
  return [
    ...missing.map((name) => fatal(` (“${text}”): {${name}} is missing: write it where it belongs`)),
    ...unknown.map((name) => fatal(` (“${text}”): nothing fills in {${name}}: leave it out, or correct its name`)),
  ];
}

function fatal(text: string): TextFault {
  return { text: `${text}; English takes its place`, isFatal: true };
}

function placeholders(template: string): readonly string[] {
  return [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))];
}

/** Whether the form is for one number alone: Ukrainian "one" is also 21. */
function saysTheNumber(rules: Intl.PluralRules, category: string): boolean {
  return COUNTS.filter((count) => rules.select(count) === category).length === 1;
}
