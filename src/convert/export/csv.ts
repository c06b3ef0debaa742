/**
 * Rows as comma-separated values after RFC 4180, safe to open in a spreadsheet: no cell runs as a formula, see
 * `data/cell-guard.ts`; this covers dates before the year 0 as well.
 */
import { guardedCell } from '../../dataset/data/cell-guard.js';

/** So that spreadsheets read UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const QUOTED = /[",\r\n]/;

/** One piece of text a row, the header first. */
export function* csvText(header: readonly string[], rows: Iterable<readonly string[]>): Generator<string, void> {
  yield BYTE_ORDER_MARK + csvLine(header);
  for (const row of rows) yield csvLine(row);
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const inert = guardedCell(text);
  return QUOTED.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
