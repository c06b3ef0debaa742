/** The title of the timeline: in our own table a row may hold it; any other sheet has it beside it. */
import type { MakerDraft } from './maker-draft.js';
import { columnOf } from './fields.js';
import { rowsOfKind } from './own-rows.js';
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
  const column = columnOf(draft, 'title');
  const [row] = draft.format === 'csv' ? rowsOfKind(draft.sheet, 'timeline') : [];
  return row === undefined || column === undefined || cellOf(draft.sheet, row, column) === ''
    ? undefined
    : { row, column };
}
