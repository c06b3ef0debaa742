/** Entries as choices in a field: by the number of their row, or by their title. */
import type { AnyMappedField } from '../../../src/convert/import/index.js';
import { isEntryRow } from './entry-form.js';
import { columnOf, provideColumn } from './fields.js';
import type { MakerDraft } from './maker-draft.js';
import { cellOf, withCells } from './sheet.js';

const HEADER_ROWS = 2;
/** Further ones are still found by their number. */
const MAX_OFFERED = 1000;
const NOT_IN_AN_ID = /[^\p{L}\p{N}]+/gu;
const MAX_ID = 40;

/** The offered and shown text: the number of the row before the title. */
export function labelOfRow(draft: MakerDraft, row: number): string {
  return `${row + HEADER_ROWS} · ${titleAt(draft, row)}`;
}

export function offeredRows(draft: MakerDraft): readonly string[] {
  const rows = draft.sheet.rows.flatMap((_, row) =>
    titleAt(draft, row) !== '' && isEntryRow(draft, row) ? [row] : [],
  );
  return rows.slice(0, MAX_OFFERED).map((row) => labelOfRow(draft, row));
}

/** Undefined for a text that leads to no row. */
export function rowOfLabel(draft: MakerDraft, text: string): number | undefined {
  const plain = text.trim();
  const number = /^(\d+)(?:\s*·.*)?$/.exec(plain)?.[1];
  const row =
    number === undefined
      ? draft.sheet.rows.findIndex((_, at) => titleAt(draft, at).toLowerCase() === plain.toLowerCase())
      : Number(number) - HEADER_ROWS;
  return plain !== '' && row >= 0 && row < draft.sheet.rows.length && isEntryRow(draft, row) ? row : undefined;
}

/** A row that others name has its own id: its number changes when a row before it goes. */
export function withId(
  draft: MakerDraft,
  row: number,
  nameOf: (field: AnyMappedField) => string,
): { readonly draft: MakerDraft; readonly id: string } {
  const { draft: provided, column } = provideColumn(draft, 'id', nameOf('id'));
  const known = cellOf(provided.sheet, row, column).trim();
  if (known !== '') return { draft, id: known };
  const id = freeId(titleAt(draft, row), new Set(provided.sheet.rows.map((cells) => (cells[column] ?? '').trim())));
  return { draft: { ...provided, sheet: withCells(provided.sheet, [{ row, column, text: id }]) }, id };
}

function freeId(title: string, taken: ReadonlySet<string>): string {
  const plain = title.toLowerCase().replace(NOT_IN_AN_ID, '-').slice(0, MAX_ID).replace(/^-|-$/g, '') || 'entry';
  let id = plain;
  for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`;
  return id;
}

function titleAt(draft: MakerDraft, row: number): string {
  const column = columnOf(draft, 'title');
  return column === undefined ? '' : cellOf(draft.sheet, row, column).trim();
}
