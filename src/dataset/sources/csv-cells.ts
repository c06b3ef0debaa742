/** Values of single cells: dates, numbers, texts. */
import { dateOfEnds } from '../time/date-of-ends.js';
import { jsonOf } from './csv-list.js';

type Cells = ReadonlyMap<string, string>;

/** Two ends that one EDTF date cannot hold may be an object in the column of the date. */
export function dateOf(cells: Cells): unknown {
  const date = textOf(cells, 'date');
  if (date === undefined) return dateOfEnds(yearOf(cells.get('start')), yearOf(cells.get('end')));
  return date.startsWith('{"') ? (jsonOf(date) ?? date) : yearOf(date);
}

/**
 * A number of one to three digits is a year in a sheet. EDTF has centuries and decades, which it also writes with X.
 */
function yearOf(text = ''): string {
  return /^\d{1,3}$/.test(text) ? text.padStart(4, '0') : text;
}

/** A text that is not a number stays a text, to be reported. */
export function numberOf(text: string): unknown {
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

/** An empty cell has no text. */
export function textOf(cells: Cells, name: string): string | undefined {
  const text = cells.get(name);
  return text === '' ? undefined : text;
}

const TRUE: ReadonlySet<string> = new Set(['true', 'yes', '1']);

export function isTrue(text = ''): boolean {
  return TRUE.has(text.toLowerCase());
}
