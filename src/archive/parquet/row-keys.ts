/** The lanes and values of a row, as `laneKeys` makes them in SQL. */
import type { Facet } from '../../dataset/data/facets.js';
import type { ArchiveRow } from '../archive-row.js';
import type { CountedBy } from '../sql/lanes.js';
import { FACET_COLUMNS, type FacetColumn } from '../sql/where.js';

export type KeyedRow = Pick<
  ArchiveRow,
  | 'kind'
  | 'form'
  | 'status'
  | 'parties'
  | 'actors'
  | 'topics'
  | 'sources'
  | 'publishers'
  | 'reliabilities'
  | 'categories'
>;
type Column = keyof KeyedRow;

export function columnOf(by: Exclude<CountedBy, 'none'>): Column {
  return by === 'category' ? 'categories' : FACET_COLUMNS[by === 'party-apart' ? 'party' : by].column;
}

export function valuesOfRow(row: KeyedRow, facet: Facet): readonly string[] {
  const { column, words, first = 0 }: FacetColumn = FACET_COLUMNS[facet];
  const given = row[column as Column];
  if (typeof given === 'object') return given;
  const word = words?.[given - first];
  return word === undefined ? [] : [word];
}

export function keysOfRow(row: KeyedRow, by: CountedBy): readonly string[] {
  if (by === 'none') return ['all'];
  if (by === 'kind') return valuesOfRow(row, 'kind');
  const values = by === 'category' ? row.categories : valuesOfRow(row, by === 'party-apart' ? 'party' : by);
  if (values.length === 0) return ['-'];
  return by === 'party-apart' && values.length > 1 ? ['+'] : values.map((value) => `=${value}`);
}
