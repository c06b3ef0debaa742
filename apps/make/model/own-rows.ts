/**
 * Rows of our own table that are not entries. The column `kind` says what a row is; each other field has a column with
 * its name.
 */
import { cellOf, withCells, withColumn, withRow, type Sheet } from './sheet.js';

/** Undefined if no column has this name. */
export function columnNamed({ header }: Sheet, name: string): number | undefined {
  const wanted = name.toLowerCase();
  const at = header.findIndex((known) => known.trim().toLowerCase() === wanted);
  return at < 0 ? undefined : at;
}

export function textNamed(sheet: Sheet, row: number, name: string): string {
  const column = columnNamed(sheet, name);
  return column === undefined ? '' : cellOf(sheet, row, column).trim();
}

export function rowsOfKind(sheet: Sheet, kind: string): readonly number[] {
  const column = columnNamed(sheet, 'kind');
  if (column === undefined) return [];
  return sheet.rows.flatMap((_, row) => (cellOf(sheet, row, column).trim().toLowerCase() === kind ? [row] : []));
}

/** The row with these cells, by the names of their columns. A text without a column gets one. */
export function withNamedCells(sheet: Sheet, row: number, cells: Readonly<Record<string, string>>): Sheet {
  let changed = sheet;
  for (const [name, text] of Object.entries(cells)) {
    if (columnNamed(changed, name) === undefined) {
      if (text === '') continue;
      changed = withColumn(changed, name).sheet;
    }
    changed = withCells(changed, [{ row, column: columnNamed(changed, name)!, text }]);
  }
  return changed;
}

/** `others`: the cells of the row before. */
export function withRowOfKind(
  sheet: Sheet,
  kind: string,
  cells: Readonly<Record<string, string>>,
  others?: readonly string[],
): Sheet {
  return withNamedCells(withRow(sheet, sheet.rows.length, others), sheet.rows.length, { kind, ...cells });
}
