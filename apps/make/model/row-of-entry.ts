/** The row that an entry comes from. */
import type { MakerDraft } from './maker-draft.js';
import { isEntryRow } from './entry-form.js';
import { columnOf } from './fields.js';
import { cellOf } from './sheet.js';

const HEADER_ROWS = 2;

export function rowOfEntry(draft: MakerDraft, id: string): number | undefined {
  const column = columnOf(draft, 'id');
  const named =
    column === undefined ? -1 : draft.sheet.rows.findIndex((_, row) => cellOf(draft.sheet, row, column).trim() === id);
  if (named >= 0) return named;
  const number = Number(/^row-(\d+)$/.exec(id)?.[1]);
  if (Number.isNaN(number)) return undefined;
  // Any sheet counts its rows, our own table its entries.
  const row = draft.format === 'table' ? number - HEADER_ROWS : entryRows(draft)[number - 1];
  return row === undefined || row < 0 || row >= draft.sheet.rows.length ? undefined : row;
}

function entryRows(draft: MakerDraft): readonly number[] {
  return draft.sheet.rows.flatMap((cells, row) =>
    cells.some((cell) => cell.trim() !== '') && isEntryRow(draft, row) ? [row] : [],
  );
}
