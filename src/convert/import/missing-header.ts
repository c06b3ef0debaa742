/** A sheet that begins with a row of data: its first row has a date, a text, and no name of a column. */
import { readPlainDate } from '../../dataset/time/plain/read-plain-date.js';
import type { ImportIssue } from './imported.js';
import { fieldOfColumn } from './mapping-names.js';

/** More are the years of a table whose columns are years. */
const MOST_DATES = 2;
const HAS_YEAR = /\d{2}/;
const IS_TEXT = /\p{L}{2}.*\s.*\p{L}|^https?:/u;

/** Names for its columns; undefined if the row is a header. */
export function namesOfNone(row: readonly string[]): readonly string[] | undefined {
  const cells = row.map((cell) => cell.trim());
  if (cells.some((cell) => cell !== '' && fieldOfColumn(cell) !== undefined)) return undefined;
  const dates = cells.filter((cell) => HAS_YEAR.test(cell) && readPlainDate(cell).date !== undefined);
  const hasText = cells.some((cell) => !dates.includes(cell) && IS_TEXT.test(cell));
  if (dates.length === 0 || dates.length > MOST_DATES || !hasText) return undefined;
  return cells.map((_, at) => `Column ${at + 1}`);
}

/** Said once: a reader may know better. */
export function missingHeader(row: number, names: readonly string[]): Omit<ImportIssue, 'severity'> {
  return {
    code: 'missing-header',
    row,
    column: undefined,
    message: `the first row is data, not names of columns: they are called ${names.slice(0, 3).join(', ')} and so on`,
    cure: 'write the names of the columns above it',
  };
}
