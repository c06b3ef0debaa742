/** The place for the readers of rare fields: categories, measures, locations, media. */
import { Code } from '../base/code.js';
import type * as fieldReaders from './field-readers.js';
import type { Reader } from './read-record.js';
import type { DatasetHead } from './timeline-model.js';
import type { Translations } from './translations.js';

type FieldReaders = typeof fieldReaders;

export const fieldCode = new Code<FieldReaders>();

/** A reader that is made when the field first occurs. Throws `MissingCode` if its code has not loaded. */
export function laterReader<T>(readerOf: (code: FieldReaders) => Reader<T>): Reader<T> {
  let read: Reader<T> | undefined;
  return (value, cursor) => (read ??= readerOf(fieldCode.get()))(value, cursor);
}

/** Phases and milestones that no entry reaches, if the dataset has any. */
export function checkTimes(
  head: object,
  { phases, milestones }: DatasetHead,
  ...rest: Rest<Parameters<FieldReaders['reportOutside']>>
): void {
  if (phases ?? milestones) fieldCode.get().reportOutside(head, ...rest);
}

type Rest<List extends readonly unknown[]> = List extends readonly [unknown, ...infer Others] ? Others : never;

/** Texts in other languages, of a kind of record. */
export function inOthers<Kind extends keyof FieldReaders['translations']>(kind: Kind): Reader<Translations<Kind>> {
  return laterReader((code) => code.translations[kind]);
}
