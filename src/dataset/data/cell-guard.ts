/**
 * The apostrophe before a cell of a table. A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a
 * line break as a formula, and readers of tables drop blanks around a cell. Such a text gets an apostrophe in front,
 * and loses it when it is read again. A text that seems to have one already gets one more.
 */

/** East Asian versions read the wide forms as the plain ones. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const GUARD = "'";

export function guardedCell(text: string): string {
  return needsGuard(text) ? GUARD + text : text;
}

/** The text of a cell. */
export function cellText(cell: string): string {
  return cell.startsWith(GUARD) && needsGuard(cell.slice(1)) ? cell.slice(1) : cell.trim();
}

function needsGuard(text: string): boolean {
  let plain = text;
  while (plain.startsWith(GUARD)) plain = plain.slice(1);
  return FORMULA.test(plain) || plain !== plain.trim();
}
