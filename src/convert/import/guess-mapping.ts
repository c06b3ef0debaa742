/** Which field each column of a sheet holds: by its name first, then by what its name and its cells say together. */
import { nearest } from '../../dataset/data/find-cures.js';
import { STATUSES } from '../../dataset/data/timeline-model.js';
import { mappingByContent } from './column-content.js';
import type { AnyMappedField } from './imported.js';
import { fieldCalled, fieldOfColumn, isOpenField, MAPPED_FIELDS } from './mapping-names.js';
import { NoValues } from './no-value.js';
import { columnsInLanguages, isCodeName, isCountryName } from './qualified-names.js';

const LONGEST_CITATION = 60;
/** Fewer cells say little. */
const LEAST_REPEATED = 10;

/** Column of each field. */
export type Mapping = Partial<Record<AnyMappedField, string>>;

/**
 * Each column counts once: the first of two that seem to hold the same, with rows the first that does not say the same
 * in each. With rows, columns whose names say little are known by their content.
 */
export function guessMapping(
  header: readonly string[],
  given: Mapping = {},
  rows: readonly (readonly string[])[] = [],
): Mapping {
  const mapping: Mapping = {};
  const taken = new Set<string>();
  const open = Object.keys(given).filter((field) => isOpenField(field)) as AnyMappedField[];
  for (const field of [...MAPPED_FIELDS, ...open]) {
    const column = given[field];
    if (column === undefined) continue;
    if (column !== '') mapping[field] = column;
    taken.add(column);
  }
  const missing = new NoValues(rows, header);
  const filled = rows.map((row) => missing.without(row));
  const named = new Map<AnyMappedField, string[]>();
  const fields = new Set(header.map(fieldOfColumn));
  const countries: string[] = [];
  const hasPlace = fields.has('place') || fields.has('latitude');
  for (const column of header) {
    const called = taken.has(column) ? undefined : fieldOfColumn(column);
    const field = called === 'quote' && isCitation(column, columnOf(header, filled, column)) ? 'source' : called;
    if (field === undefined || given[field] !== undefined) continue;
    if (field === 'parties' && isCodeName(column, header)) continue;
    if (field === 'title' && isCodeName(column, header) && areCodes(columnOf(header, filled, column))) continue;
    if (field === 'parties' && hasPlace && isCountryName(column)) {
      countries.push(column);
      continue;
    }
    if (field === 'id' && areRepeated(columnOf(header, filled, column))) continue;
    if (field === 'status' && !mayBeStatus(columnOf(header, filled, column))) continue;
    named.set(field, [...(named.get(field) ?? []), column]);
  }
  for (const [field, columns] of named)
    mapping[field] = columns.find((column) => isVaried(columnOf(header, filled, column))) ?? columns[0];
  // A country beside a place took no part for that: the entry is about it.
  const country = countries.find((column) => isVaried(columnOf(header, filled, column)));
  if (country !== undefined && given.topics === undefined) mapping.topics ??= country;
  // A choice for each field is a choice of all columns.
  if (rows.length === 0 || MAPPED_FIELDS.every((field) => given[field] !== undefined)) return mapping;
  for (const [field, column] of columnsInLanguages(header, fieldCalled))
    if (given[field] === undefined && !taken.has(column)) mapping[field] ??= column;
  return mappingByContent(header, filled, mapping, (field) => given[field] === undefined);
}

function columnOf(header: readonly string[], rows: readonly (readonly string[])[], column: string): readonly string[] {
  const at = header.indexOf(column);
  return rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
}

function isVaried(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== cells[0]);
}

/** `EA-1` beside a name: a title has several words now and then. */
function areCodes(cells: readonly string[]): boolean {
  return !cells.some((cell) => /\s/.test(cell));
}

/** "No" may be an answer, and count those who gave it: numbers of rows come once, but for a slip of the pen. */
function areRepeated(cells: readonly string[]): boolean {
  return cells.length >= LEAST_REPEATED && new Set(cells).size < cells.length / 2;
}

/** A French citation is words of somebody, an English one names a source: `Clemons 13-14`. */
function isCitation(column: string, cells: readonly string[]): boolean {
  const named = cells.filter((cell) => /\d/.test(cell) && cell.length <= LONGEST_CITATION);
  return /^citations?$/i.test(column.trim()) && named.length > cells.length / 2;
}

/** Grades such as A, B and C are a group of the author's own. */
function mayBeStatus(cells: readonly string[]): boolean {
  return cells.length === 0 || [...new Set(cells)].some((cell) => nearest(cell.toLowerCase(), STATUSES) !== undefined);
}
