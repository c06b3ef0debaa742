/**
 * Cells of texts in other languages: `title:uk`, `summary:uk`. The columns are those of the texts in the dataset's
 * language.
 */
import type { Entry } from '../../dataset/data/dataset.js';
import { readProperty } from '../../dataset/data/safe-read.js';

type Cells = Readonly<Record<string, string>>;
type Translated<T> = Readonly<Record<string, T>>;
type Column = 'title' | 'summary' | 'dateNote' | 'place' | 'channel' | 'role' | 'unit';
type Columns<T> = { readonly [Field in keyof T]-?: Column };

export function entryTranslationCells(translations: Entry['translations']): Cells {
  return translationCells(translations, {
    title: 'title',
    summary: 'summary',
    dateNote: 'dateNote',
    place: 'place',
    channel: 'channel',
  });
}

export function translationCells<T extends object>(translations: Translated<T> = {}, columns: Columns<T>): Cells {
  const cells = Object.entries(translations).flatMap(([tag, texts]) =>
    Object.entries(columns as Readonly<Record<string, string>>).flatMap(([field, column]) => {
      const text = readProperty(texts, field);
      return typeof text === 'string' && text !== '' ? [[`${column}:${tag}`, text] as const] : [];
    }),
  );
  return Object.fromEntries(cells);
}
