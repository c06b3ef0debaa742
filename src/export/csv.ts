/**
 * Rows as comma-separated values after RFC 4180, safe to open in a spreadsheet.
 *
 * A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break as a formula. Such a cell gets an
 * apostrophe in front, which spreadsheets take for "this is text"; that goes for dates before the year 0 as well. A
 * program that reads the file takes the apostrophe off again.
 */

/** So that spreadsheets read UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** The wide forms are read as the plain ones in East Asian versions. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
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
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
