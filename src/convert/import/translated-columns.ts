/** Columns of a sheet with a title or a summary in another language: `title:uk`, or with the author's name for it. */
import type { EntryTexts } from '../../dataset/data/dataset.js';
import type { AnyMappedField, TranslatedField } from './imported.js';

/** Begins in lower case, as tags of languages do: `Event: UN` has no language. */
const TAG = /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/;

export interface Translated {
  readonly field: 'title' | 'summary';
  readonly tag: string;
}

/** `named`: the field behind a name before the colon. */
export function translatedOf(
  name: string,
  named: (name: string) => string | undefined = (plain) => plain,
): Translated | undefined {
  const colon = name.lastIndexOf(':');
  const tag = name.slice(colon + 1).trim();
  if (colon < 0 || !TAG.test(tag)) return undefined;
  const field = named(name.slice(0, colon).trim());
  return field === 'title' || field === 'summary' ? { field, tag } : undefined;
}

export function translatedField({ field, tag }: Translated): TranslatedField {
  return `${field}:${tag}`;
}

/** Texts by language from these columns; undefined if a row has none. */
export function translationsOf(
  columns: Readonly<Partial<Record<AnyMappedField, string>>>,
): (textOf: (column: string) => string) => Readonly<Record<string, EntryTexts>> | undefined {
  const translated = Object.entries(columns).flatMap(([name, column]: [string, string | undefined]) => {
    const one = translatedOf(name);
    return one === undefined || column === undefined ? [] : [{ ...one, column }];
  });
  return (textOf) => {
    const byTag = new Map<string, EntryTexts>();
    for (const { field, tag, column } of translated) {
      const text = textOf(column);
      if (text !== '') byTag.set(tag, { ...byTag.get(tag), [field]: text });
    }
    return byTag.size === 0 ? undefined : Object.fromEntries(byTag);
  };
}
