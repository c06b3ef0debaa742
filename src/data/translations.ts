/** Texts in other languages, by the tag of the language. */
import type { EntryTexts, HeadTexts, NameTexts } from './dataset.js';
import { readMap } from './read-map.js';
import { record, type Reader } from './read-record.js';
import { isLanguage, language, name, text } from './read-value.js';

const NOTHING = (): undefined => undefined;

/** A key that is no tag is reported, and what stands there is left out. */
function byLanguage<T extends object>(texts: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return readMap<T>({ any: language }, (tag) => (isLanguage(tag) ? texts : NOTHING));
}

export const headTranslations = byLanguage(
  record<HeadTexts>({ kind: 'translation', fields: { title: text, description: text }, required: [] }),
);

export const nameTranslations = byLanguage(record<NameTexts>({ kind: 'translation', fields: { name }, required: [] }));

export const entryTranslations = byLanguage(
  record<EntryTexts>({ kind: 'translation', fields: { title: name, summary: text }, required: [] }),
);
