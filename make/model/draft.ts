/** What is being made, from what came in; and what its columns hold. */
import { guessMapping, type MappedField } from '../../src/import/index.js';
import { FIELDS } from './fields.js';
import type { MakerDraft } from './maker-draft.js';
import { sheetOf } from './sheet.js';

export function draftOf(
  rows: readonly (readonly string[])[],
  format: MakerDraft['format'],
  nameOf: (number: number) => string,
): MakerDraft {
  const sheet = sheetOf(rows, nameOf);
  return { format: readFormat(format, sheet.header), sheet, mapping: guessMapping(sheet.header), title: '' };
}

/** A table of our own whose columns any reader of sheets knows is read as any sheet: dates may be as people write them. */
function readFormat(format: MakerDraft['format'], header: readonly string[]): MakerDraft['format'] {
  const known = Object.values(guessMapping(header)).length;
  return format === 'csv' && known < header.length ? 'csv' : 'table';
}

/** A column holds one field, and a field is in one column. `field` undefined: the column is not used. */
export function withMapped(draft: MakerDraft, column: string, field: MappedField | undefined): MakerDraft {
  const kept = FIELDS.filter((name) => draft.mapping[name] !== column && name !== field);
  const mapping = Object.fromEntries(kept.flatMap((name) => pair(name, draft.mapping[name])));
  return { ...draft, mapping: field === undefined ? mapping : { ...mapping, [field]: column } };
}

function pair(name: MappedField, column: string | undefined): readonly (readonly [MappedField, string])[] {
  return column === undefined ? [] : [[name, column]];
}

export function fieldOfColumn(draft: MakerDraft, column: string): MappedField | undefined {
  return FIELDS.find((field) => draft.mapping[field] === column);
}

/** An empty sheet to type into. */
export function emptyDraft(names: readonly [MappedField, string][]): MakerDraft {
  const header = names.map(([, name]) => name);
  return { format: 'table', sheet: { header, rows: [[]] }, mapping: Object.fromEntries(names), title: '' };
}
