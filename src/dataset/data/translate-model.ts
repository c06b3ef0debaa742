/**
 * A model in the language of its reader. The dataset's texts in that language replace its own; untranslated texts stay.
 * Rows, ids and order are the same.
 */
import type { Actor, Category, Entry, Quote } from './dataset.js';
import { textsOf } from './entry-texts.js';
import { ownValue, readProperty } from './safe-read.js';
import type { DatasetHead, ShownTranslation, TimelineModel } from './timeline-model.js';

type Translations<T> = Readonly<Record<string, T>> | undefined;

interface Translatable {
  readonly translations?: Readonly<Record<string, object>>;
}

/** The language of a dataset that does not give one. */
const UNKNOWN = 'und';
const HAS_TITLE = 1;
const HAS_SUMMARY = 2;
const IS_KNOWN = 4;

/** The same model if it has nothing in that language, or is in it already. */
export function translateModel(model: TimelineModel, lang: string): TimelineModel {
  const { dataset, entries, count } = model;
  const { lang: own = UNKNOWN } = dataset;
  if (baseOf(own) === baseOf(lang) || !(model.hasTranslations || hasTranslations(dataset))) return model;
  const ofHead = new Set<string>();
  const texts = textsIn(dataset.translations, lang);
  const head = { ...headIn(dataset, lang, own, ofHead), ...given(texts) };
  const known = new Uint8Array(count);
  const bitsOf = (entry: number): number => (known[entry] ||= IS_KNOWN | bitsIn(entries.at(entry), lang));
  const translation: ShownTranslation = {
    lang,
    original: model,
    ofHead,
    title: texts?.title !== undefined,
    description: texts?.description !== undefined,
    titleOf: (entry) => (bitsOf(entry) & HAS_TITLE) !== 0,
    summaryOf: (entry) => (bitsOf(entry) & HAS_SUMMARY) !== 0,
    has: ({ translations }, field) => readProperty(textsIn(translations, lang) ?? {}, field) !== undefined,
  };
  return Object.freeze({
    ...model,
    dataset: head,
    entries: { length: entries.length, at: (row: number) => translated(entries.at(row), lang, own) },
    translation,
  });
}

/** `uk-UA` uses texts for `uk`, and the other way round. */
export function textsIn<T>(translations: Translations<T>, lang: string): T | undefined {
  if (translations === undefined) return undefined;
  const tags = Object.keys(translations);
  const wanted = lang.toLowerCase();
  const tag = tags.find((each) => each.toLowerCase() === wanted) ?? tags.find((each) => baseOf(each) === baseOf(lang));
  return tag === undefined ? undefined : ownValue(translations, tag);
}

function baseOf(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0]!;
}

function bitsIn(entry: Entry | undefined, lang: string): number {
  const texts = textsIn(entry?.translations, lang);
  return (texts?.title === undefined ? 0 : HAS_TITLE) | (texts?.summary === undefined ? 0 : HAS_SUMMARY);
}

/** The dataset's own texts become one of the translations, so a search finds them too. */
function translated(entry: Entry | undefined, lang: string, own: string): Entry | undefined {
  if (entry === undefined) return entry;
  const texts = textsIn(entry.translations, lang);
  const { relations, citations, quotes } = entry;
  const inside = [relations, citations, quotes].some((list) => list?.some((each) => each.translations !== undefined));
  if (texts === undefined && !inside && quotes === undefined) return entry;
  return {
    ...entry,
    ...given(texts),
    ...(texts !== undefined && { translations: { ...entry.translations, [own]: textsOf(entry) } }),
    ...(inside && {
      ...given({
        relations: relations?.map((each) => ({ ...each, ...given(textsIn(each.translations, lang)) })),
        citations: citations?.map((each) => ({ ...each, ...given(textsIn(each.translations, lang)) })),
      }),
    }),
    ...(quotes !== undefined && { quotes: quotes.map((each) => quoteIn(each, lang)) }),
  };
}

/** Words in the reader's language need no translation; others get the one that is for this reader. */
function quoteIn(quote: Quote, lang: string): Quote {
  if (quote.lang !== undefined && baseOf(quote.lang) === baseOf(lang)) return withoutTranslation(quote);
  const { text, translator } = textsIn(quote.translations, lang) ?? {};
  return text === undefined ? quote : { ...quote, translation: { text, lang, ...given({ translator }) } };
}

function withoutTranslation(quote: Quote): Quote {
  const copy: { -readonly [Field in keyof Quote]: Quote[Field] } = { ...quote };
  delete copy.translation;
  return copy;
}

/** Texts of the head in the language; each goes into `found`. */
function headIn(head: DatasetHead, lang: string, own: string, found: Set<string>): DatasetHead {
  const inLanguage = <T extends Translatable>(record: T): T => {
    const texts = given(textsIn(record.translations, lang));
    const fields = Object.keys(texts);
    if (fields.length === 0) return record;
    for (const text of Object.values<unknown>({ ...texts })) if (typeof text === 'string') found.add(text);
    const before = given(Object.fromEntries(fields.map((field) => [field, readProperty(record, field)])));
    return { ...record, ...texts, translations: { ...record.translations, [own]: before } };
  };
  const actor = (record: Actor): Actor =>
    typeof record.role === 'object'
      ? { ...inLanguage(withoutRole(record)), role: record.role.map(inLanguage) }
      : inLanguage(record);
  const category = (record: Category): Category => inLanguage({ ...record, values: record.values.map(inLanguage) });
  const { parties, actors, topics, categories, measures, fields, sources, phases, milestones, series, story } = head;
  return {
    ...head,
    ...given({
      parties: parties?.map(inLanguage),
      actors: actors?.map(actor),
      topics: topics?.map(inLanguage),
      categories: categories?.map(category),
      measures: measures?.map(inLanguage),
      fields: fields?.map(inLanguage),
      sources: sources?.map(inLanguage),
      phases: phases?.map(inLanguage),
      milestones: milestones?.map(inLanguage),
      series: series?.map(inLanguage),
      story: story?.map(inLanguage),
    }),
  };
}

/** Each of several roles has its own translations: one text cannot stand for all. */
function withoutRole(actor: Actor): Actor {
  const names = Object.entries(actor.translations ?? {}).map(([tag, { name }]) => [tag, given({ name })] as const);
  return names.length === 0 ? actor : { ...actor, translations: Object.fromEntries(names) };
}

/** Leaves missing texts out. */
function given<T extends object>(fields: T | undefined): Partial<T> {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined)) as Partial<T>;
}

// Whether the head of a dataset, or anything in it, has a translation.

function hasTranslations(head: DatasetHead): boolean {
  const { parties = [], actors = [], topics = [], categories = [], measures = [], sources = [], story = [] } = head;
  const { fields = [], phases = [], milestones = [], series = [] } = head;
  const values = categories.flatMap((category) => category.values);
  const roles = actors.flatMap(({ role }) => (typeof role === 'object' ? role : []));
  return [
    [head],
    parties,
    actors,
    roles,
    topics,
    categories,
    values,
    measures,
    fields,
    sources,
    phases,
    milestones,
    series,
    story,
  ].some((records) => records.some(({ translations }) => translations !== undefined));
}
