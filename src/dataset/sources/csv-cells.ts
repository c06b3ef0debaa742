/** Values of single cells: dates, numbers, texts. */
import type { FieldCell } from '../data/field-cells.js';
import { dateOfEnds } from '../time/date-of-ends.js';

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
const FALSE: ReadonlySet<string> = new Set(['false', 'no', '0']);

export function isTrue(text = ''): boolean {
  return TRUE.has(text.toLowerCase());
}

/** What does not read as its cell says stays a text, to be reported. */
export function valueOf(cell: FieldCell, text: string): unknown {
  switch (cell) {
    case 'text':
      return text;
    case 'number':
      return numberOf(text);
    case 'flag':
      return isTrue(text) || (!FALSE.has(text.toLowerCase()) && text);
    case 'ids':
      return listOf(text);
    case 'json':
    case 'rest':
      return jsonOf(text) ?? text;
  }
}

const SEPARATOR = ';';
const RELATION = /^([a-z-]+):\s*(\S.*)$/;

/** Texts with semicolons between them; JSON if it begins so, for texts that contain semicolons. */
export function listOf(text: string): unknown {
  return text.startsWith('["') ? (jsonOf(text) ?? textsOf(text)) : textsOf(text);
}

/** Several values in a cell. */
function textsOf(text: string): readonly string[] {
  return text
    .split(SEPARATOR)
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

/** Undefined for a value that is not a list or an object in JSON. */
export function jsonOf(text: string): unknown {
  if (!text.startsWith('[') && !text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `responds-to: a; contradicts: b`, or a list as JSON if there are notes. Anything else is reported. */
export function relationsOf(text: string): unknown {
  const json = jsonOf(text);
  if (json !== undefined) return json;
  return textsOf(text).map((part) => {
    const [, type, target] = RELATION.exec(part) ?? [];
    return type === undefined ? part : { type, target };
  });
}
