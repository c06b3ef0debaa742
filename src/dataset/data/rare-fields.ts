/** Rare fields: categories, measures, locations, media, texts in other languages. Their readers load with the first. */
import { Late } from '../base/late.js';
import { loadAgain } from '../base/load-again.js';
import type * as fieldReaders from './field-readers.js';
import type { Reader } from './read-record.js';
import type { Translations } from './translations.js';

type FieldReaders = typeof fieldReaders;

export const rareFields = new Late<FieldReaders>(() => loadAgain(loadFields, 'categories'));

function loadFields(): Promise<FieldReaders> {
  return import('./field-readers.js');
}

/** A reader that is made when the field first occurs. If its code has not loaded, the reading lacks it. */
export function laterReader<T>(readerOf: (code: FieldReaders) => Reader<T>): Reader<T> {
  let read: Reader<T> | undefined;
  return (value, cursor) => {
    read ??= rareFields.now && readerOf(rareFields.now);
    if (read === undefined) cursor.lack();
    return read?.(value, cursor);
  };
}

/** Phases, milestones and series that no entry reaches: if the dataset has any, their readers have loaded. */
export function checkTimes(...given: Parameters<FieldReaders['reportOutside']>): void {
  rareFields.now?.reportOutside(...given);
}

/** Texts in other languages, of a kind of record. */
export function inOthers<Kind extends keyof FieldReaders['translations']>(kind: Kind): Reader<Translations<Kind>> {
  return laterReader((code) => code.translations[kind]);
}
