/** A new draft from an input, and the meaning of its columns. */
import {
  guessMapping,
  type AnyMappedField,
  type GroupKind,
  type MappedField,
  type TranslatedField,
} from '../../../src/convert/import/index.js';
import { groupOf } from '../../../src/convert/import/mapping-names.js';
import { FIELDS, openFields, provideColumn } from './fields.js';
import type { MakerDraft } from './maker-draft.js';
import { sheetOf } from './sheet.js';

export function draftOf(
  rows: readonly (readonly string[])[],
  format: MakerDraft['format'],
  nameOf: (number: number) => string,
): MakerDraft {
  const sheet = sheetOf(rows, nameOf);
  return {
    format: readFormat(format, sheet.header),
    sheet,
    mapping: guessMapping(sheet.header, {}, sheet.rows),
    title: '',
  };
}

/**
 * A table of our own with columns that any reader of sheets knows is read as any sheet: dates may be in people's own
 * forms.
 */
function readFormat(format: MakerDraft['format'], header: readonly string[]): MakerDraft['format'] {
  const known = Object.values(guessMapping(header)).length;
  return format === 'csv' && known < header.length ? 'csv' : 'table';
}

/** The meaning of a choice for a column: a field, or a group with the column's name. `undefined`: it is not used. */
export type ColumnChoice = MappedField | TranslatedField | GroupKind | undefined;

/** A column holds one field, and a field is in one column. */
export function withMapped(draft: MakerDraft, column: string, choice: ColumnChoice): MakerDraft {
  const name = groupOf(column)?.name ?? column;
  const field = isGroup(choice) ? (`${choice}:${name}` as const) : choice;
  const kept = [...FIELDS, ...openFields(draft)].filter((known) => draft.mapping[known] !== column && known !== field);
  const mapping = Object.fromEntries(kept.flatMap((known) => pair(known, draft.mapping[known])));
  return { ...draft, mapping: field === undefined ? mapping : { ...mapping, [field]: column } };
}

function isGroup(choice: ColumnChoice): choice is GroupKind {
  return choice === 'category' || choice === 'measure' || choice === 'field';
}

function pair(name: AnyMappedField, column: string | undefined): readonly (readonly [AnyMappedField, string])[] {
  return column === undefined ? [] : [[name, column]];
}

export function fieldOfColumn(draft: MakerDraft, column: string): AnyMappedField | undefined {
  return [...FIELDS, ...openFields(draft)].find((field) => draft.mapping[field] === column);
}

/** Adds a column of a category, a measure or another field. */
export function withGroup(draft: MakerDraft, kind: GroupKind, name: string): MakerDraft {
  return provideColumn(draft, `${kind}:${name}`, name).draft;
}

/** An empty sheet to type into. */
export function emptyDraft(names: readonly [MappedField, string][]): MakerDraft {
  const header = names.map(([, name]) => name);
  return { format: 'table', sheet: { header, rows: [[]] }, mapping: Object.fromEntries(names), title: '' };
}
