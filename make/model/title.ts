/** The title of the timeline: in our own table a row may hold it, for any other sheet it stands beside it. */
import type { MakerDraft } from './maker-draft.js';
import { columnOf } from './fields.js';
import { cellOf, withCells } from './sheet.js';

export function titleOf(draft: MakerDraft): string {
  const cell = titleCell(draft);
  return cell === undefined ? draft.title : cellOf(draft.sheet, cell.row, cell.column);
}

export function withTitle(draft: MakerDraft, title: string): MakerDraft {
  const cell = titleCell(draft);
  if (cell !== undefined) return { ...draft, sheet: withCells(draft.sheet, [{ ...cell, text: title }]) };
  return title === draft.title ? draft : { ...draft, title };
}

function titleCell(draft: MakerDraft): { readonly row: number; readonly column: number } | undefined {
  const { format, sheet } = draft;
  const kind = format === 'csv' ? sheet.header.findIndex((name) => name.toLowerCase() === 'kind') : -1;
  const column = columnOf(draft, 'title');
  const row = kind < 0 ? -1 : sheet.rows.findIndex((cells) => cells[kind]?.trim().toLowerCase() === 'timeline');
  return row < 0 || column === undefined || cellOf(sheet, row, column) === '' ? undefined : { row, column };
}
