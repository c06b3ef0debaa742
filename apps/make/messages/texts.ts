/** Fills the messages of one language, and names its dates. */
import { fillMessage, pickPlural } from '../../../src/dataset/base/message.js';
import { parseEdtf } from '../../../src/dataset/data/index.js';
import type { RelationType, Status } from '../../../src/dataset/data/dataset.js';
import { RELATION_TABLE } from '../../../src/dataset/data/relation-types.js';
import type { AnyMappedField, MappedField } from '../../../src/convert/import/index.js';
import { groupOf } from '../../../src/convert/import/mapping-names.js';
import { translatedOf } from '../../../src/convert/import/translated-columns.js';
import { english as elementEnglish } from '../../../src/words/i18n/en.js';
import { loadLanguage } from '../../../src/words/i18n/load-language.js';
import { dateWords } from '../../../src/dataset/time/date-words.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';
import english from './languages/en.json' with { type: 'json' };
import type { MakerMessages, PlainKey, PluralKey } from './messages.js';
import { labelled } from '../../../src/words/i18n/join-sentences.js';

export const LANGUAGES = [
  ['en', 'English'],
  ['uk', 'Українська'],
  ['ru', 'Русский'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['es', 'Español'],
  ['ar', 'العربية'],
  ['fa', 'فارسی'],
  ['he', 'עברית'],
  ['pl', 'Polski'],
  ['tr', 'Türkçe'],
  ['zh', '中文'],
] as const;
export type Lang = (typeof LANGUAGES)[number][0];

const FROM_THE_RIGHT: ReadonlySet<Lang> = new Set<Lang>(['ar', 'fa', 'he']);

const LOADERS: Readonly<Record<Exclude<Lang, 'en'>, () => Promise<{ readonly default: MakerMessages }>>> = {
  uk: () => import('./languages/uk.json', { with: { type: 'json' } }),
  ru: () => import('./languages/ru.json', { with: { type: 'json' } }),
  de: () => import('./languages/de.json', { with: { type: 'json' } }),
  fr: () => import('./languages/fr.json', { with: { type: 'json' } }),
  es: () => import('./languages/es.json', { with: { type: 'json' } }),
  ar: () => import('./languages/ar.json', { with: { type: 'json' } }),
  fa: () => import('./languages/fa.json', { with: { type: 'json' } }),
  he: () => import('./languages/he.json', { with: { type: 'json' } }),
  pl: () => import('./languages/pl.json', { with: { type: 'json' } }),
  tr: () => import('./languages/tr.json', { with: { type: 'json' } }),
  zh: () => import('./languages/zh.json', { with: { type: 'json' } }),
};

type Params = Readonly<Record<string, string | number>>;

export interface MakerTexts {
  readonly lang: Lang;
  readonly dir: 'ltr' | 'rtl';
  readonly messages: MakerMessages;
  readonly text: (key: PlainKey, params?: Params) => string;
  readonly count: (key: PluralKey, count: number, params?: Params) => string;
  readonly number: (value: number) => string;
  /** The readers' words for a date; undefined for a text that is not one. */
  readonly date: (edtf: string) => string | undefined;
  readonly months: () => readonly string[];
  /** The words of the timeline. */
  readonly status: (status: Status) => string;
  readonly relation: (type: RelationType) => string;
  /** The name of a field: a category, a measure or another field has its own. */
  readonly field: (field: AnyMappedField) => string;
  /** The name of a language, or its tag if it has none. */
  readonly language: (tag: string) => string;
}

export async function loadTexts(lang: Lang): Promise<MakerTexts> {
  const [messages, element] = await Promise.all([
    lang === 'en' ? english : LOADERS[lang]().then((module) => module.default),
    loadLanguage(lang) ?? { messages: elementEnglish, dateWords: englishDateWords },
  ]);
  const statuses: Readonly<Record<Status, string>> = {
    established: element.messages.statusEstablished,
    reported: element.messages.statusReported,
    claimed: element.messages.statusClaimed,
    disputed: element.messages.statusDisputed,
    retracted: element.messages.statusRetracted,
  };
  const digits = new Intl.NumberFormat(lang);
  const valuesOf = (params: Params): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? digits.format(value) : value]),
    );
  return {
    lang,
    dir: FROM_THE_RIGHT.has(lang) ? 'rtl' : 'ltr',
    messages,
    text: (key, params = {}) => fillMessage(messages[key], valuesOf(params)),
    count: (key, count, params = {}) =>
      fillMessage(pickPlural(messages[key], count, lang), valuesOf({ ...params, count })),
    number: (value) => digits.format(value),
    date: (edtf) => {
      const date = parseEdtf(edtf);
      return date === undefined
        ? undefined
        : dateWords(date, { locale: lang, timeZone: 'UTC', words: element.dateWords });
    },
    months: () => {
      const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC', calendar: 'gregory' });
      return Array.from({ length: 12 }, (_, at) => format.format(Date.UTC(2000, at, 15)));
    },
    status: (status) => statuses[status],
    relation: (type) => element.messages[RELATION_TABLE[type].words[0]].replace(/[:：]$/, ''),
    field: (field) => {
      const translated = translatedOf(field);
      if (translated !== undefined) return labelled(messages.fields[translated.field], translated.tag, lang);
      return groupOf(field)?.name ?? messages.fields[field as MappedField];
    },
    language: (tag) => languageName(tag, lang),
  };
}

function languageName(tag: string, lang: Lang): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A text that is not a tag is shown as it is.
    return tag;
  }
}

/** The language of the reader, if it is one of ours. */
export function ownLanguage(wanted: readonly string[]): Lang {
  const known = wanted.map((tag) => tag.split('-', 1)[0]?.toLowerCase());
  return LANGUAGES.find(([lang]) => lang === known.find((one) => LANGUAGES.some(([own]) => own === one)))?.[0] ?? 'en';
}
