/** Cells of texts in other languages: `title:uk`, `summary:uk`. */
import type { Dataset, Entry, Party } from '../data/dataset.js';

type Cells = Readonly<Record<string, string>>;
type Texts = readonly (readonly [column: 'title' | 'summary', text: string | undefined])[];

export function translationCells(translations: Entry['translations']): Cells {
  return cellsOf(translations, ({ title, summary }) => [
    ['title', title],
    ['summary', summary],
  ]);
}

export function headTranslationCells(translations: Dataset['translations']): Cells {
  return cellsOf(translations, ({ title, description }) => [
    ['title', title],
    ['summary', description],
  ]);
}

export function nameTranslationCells(translations: Party['translations']): Cells {
  return cellsOf(translations, ({ name }) => [['title', name]]);
}

function cellsOf<T>(translations: Readonly<Record<string, T>> = {}, textsOf: (texts: T) => Texts): Cells {
  const cells = Object.entries(translations).flatMap(([tag, texts]) =>
    textsOf(texts).flatMap(([column, text]) => (text ? [[`${column}:${tag}`, text] as const] : [])),
  );
  return Object.fromEntries(cells);
}
