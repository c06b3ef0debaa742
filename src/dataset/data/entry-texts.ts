/**
 * The texts of an entry: a row each, with its reader. Each of them is searched, may have translations, and is a column
 * of the table of entries, of a table given as columns (`place`), and of CSV, with one for each language (`place:uk`).
 */
import type { EntryTexts } from './dataset.js';
import { linkedText } from './linked-text.js';
import type { Definition, Reader } from './read-record.js';
import { name, text } from './read-value.js';

/** Few summaries have a link. */
const summary: Reader<string> = (value, cursor) =>
  (typeof value === 'string' && value.includes('](') ? linkedText : text)(value, cursor);

export const ENTRY_TEXTS = {
  title: name,
  summary,
  dateNote: text,
  place: text,
  channel: text,
} as const satisfies Definition<EntryTexts>['fields'];

export type TextName = keyof typeof ENTRY_TEXTS;

export const TEXT_NAMES = Object.keys(ENTRY_TEXTS) as TextName[];

/** The texts that a record has. */
export function textsOf(
  record: Readonly<Partial<Record<TextName, string | undefined>>>,
): Partial<Record<TextName, string>> {
  const found: Partial<Record<TextName, string>> = {};
  for (const each of TEXT_NAMES) if (record[each] !== undefined) found[each] = record[each];
  return found;
}
