/** The possible fields of a column, and their places in an entry. */
import type { AnyMappedField, GroupField, MappedField, TranslatedField } from '../../../src/convert/import/index.js';
import { groupOf, isOpenField } from '../../../src/convert/import/mapping-names.js';
import { translatedOf } from '../../../src/convert/import/translated-columns.js';
import type { MakerDraft } from './maker-draft.js';
import { withColumn } from './sheet.js';

/** Fields in the order of the choices. */
export const FIELDS: readonly MappedField[] = [
  'date',
  'end',
  'time',
  'title',
  'summary',
  'parties',
  'actors',
  'speaker',
  'quote',
  'topics',
  'place',
  'status',
  'source',
  'locator',
  'url',
  'media',
  'mediaAlt',
  'mediaCaption',
  'mediaCredit',
  'latitude',
  'longitude',
  'relations',
  'id',
];

/** Names in the project's own table. */
const OWN_NAMES: Readonly<Partial<Record<AnyMappedField, readonly string[]>>> = {
  parties: ['parties', 'party'],
  actors: ['actors', 'actor'],
  topics: ['topics', 'topic'],
  source: ['source', 'sources'],
};
/** They belong to other rows in our own table. */
const NOT_OF_OWN_ENTRIES: ReadonlySet<AnyMappedField> = new Set<AnyMappedField>(['url', 'time']);

/** Undefined if no column holds it. */
export function columnOf({ format, sheet, mapping }: MakerDraft, field: AnyMappedField): number | undefined {
  const names =
    format === 'table' ? [mapping[field]] : NOT_OF_OWN_ENTRIES.has(field) ? [] : (OWN_NAMES[field] ?? [field]);
  const at = names
    .map((name) => sheet.header.findIndex((known) => known.toLowerCase() === name?.toLowerCase()))
    .find((found) => found >= 0);
  return at;
}

/** Categories, measures, other fields and texts in other languages that have columns, in the order of the mapping or of the sheet. */
export function openFields({ format, sheet, mapping }: MakerDraft): readonly (GroupField | TranslatedField)[] {
  return (format === 'table' ? Object.keys(mapping) : sheet.header).filter(isOpenField);
}

export function groupFields(draft: MakerDraft): readonly GroupField[] {
  return openFields(draft).filter((field): field is GroupField => groupOf(field) !== undefined);
}

/** Languages with a text in some column. */
export function languagesOf(draft: MakerDraft): readonly string[] {
  return [...new Set(openFields(draft).flatMap((field) => translatedOf(field)?.tag ?? []))];
}

/** Whether an entry of this draft can have it. */
export function canHave({ format }: MakerDraft, field: MappedField): boolean {
  return format === 'table' || !NOT_OF_OWN_ENTRIES.has(field);
}

/** The draft with a column for the field, if it had none yet. */
export function provideColumn(
  draft: MakerDraft,
  field: AnyMappedField,
  name: string,
): { readonly draft: MakerDraft; readonly column: number } {
  const there = columnOf(draft, field);
  if (there !== undefined) return { draft, column: there };
  const own = draft.format === 'csv' ? (OWN_NAMES[field]?.[0] ?? field) : name;
  const { sheet, column } = withColumn(draft.sheet, own);
  const mapping = draft.format === 'csv' ? draft.mapping : { ...draft.mapping, [field]: sheet.header[column]! };
  return { draft: { ...draft, sheet, mapping }, column };
}
