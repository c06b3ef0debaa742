/** Rows of the sheet that a publication lacks, each with the fault that keeps it out. */
import type { Fault } from './fault.js';
import { columnOf } from './fields.js';
import type { MakerDraft } from './maker-draft.js';
import { withCells } from './sheet.js';

export interface LeftRow {
  readonly row: number;
  readonly fault: Fault;
  /** Its date is the fault: it can stand without one. */
  readonly isUndated: boolean;
}

/** A date of which neither end is known, in EDTF. */
const UNDATED = '/';
const BETWEEN = '\u001f';

/** Rows that nobody has left out on purpose. */
export function leftRows(draft: MakerDraft, faults: readonly Fault[]): readonly LeftRow[] {
  const accepted = new Set(draft.leftOut);
  const date = columnOf(draft, 'date');
  const found = new Map<number, LeftRow>();
  for (const fault of faults) {
    const { row, severity, column, code } = fault;
    if (row === undefined || severity !== 'error' || found.has(row) || accepted.has(keyOf(draft, row))) continue;
    const isUndated = date !== undefined && column === date && code !== 'date-order';
    found.set(row, { row, fault, isUndated });
  }
  return [...found.values()].sort((one, two) => one.row - two.row);
}

/** Rows with a fault that somebody has left out on purpose. */
export function rowsLeftOut(draft: MakerDraft, faults: readonly Fault[]): ReadonlySet<number> {
  const accepted = new Set(draft.leftOut);
  return new Set(
    faults.flatMap(({ row, severity }) =>
      row !== undefined && severity === 'error' && accepted.has(keyOf(draft, row)) ? [row] : [],
    ),
  );
}

/** The rows are left out on purpose, as long as their cells stay the same. */
export function withLeftOut(draft: MakerDraft, rows: readonly LeftRow[]): MakerDraft {
  return { ...draft, leftOut: [...new Set([...(draft.leftOut ?? []), ...rows.map(({ row }) => keyOf(draft, row))])] };
}

/** The row is listed without a date. */
export function withoutDate(draft: MakerDraft, row: number): MakerDraft {
  const changes = (['date', 'end', 'time'] as const).flatMap((field) => {
    const column = columnOf(draft, field);
    return column === undefined ? [] : [{ row, column, text: field === 'date' ? UNDATED : '' }];
  });
  return { ...draft, sheet: withCells(draft.sheet, changes) };
}

function keyOf({ sheet }: MakerDraft, row: number): string {
  return (sheet.rows[row] ?? []).join(BETWEEN);
}
