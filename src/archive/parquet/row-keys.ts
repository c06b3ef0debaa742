/** The lanes and values of a row, as `laneKeys` makes them in SQL. */
import type { Facet } from '../../data/facets.js';
import type { Filter } from '../../data/filter.js';
import { FACETS } from '../../data/facets.js';
import type { ArchiveRow } from '../archive-row.js';
import type { CountedBy } from '../sql/lanes.js';
import { FACET_COLUMNS, type FacetColumn } from '../sql/where.js';

export type KeyedRow = Pick<
  ArchiveRow,
  'kind' | 'form' | 'status' | 'parties' | 'actors' | 'topics' | 'sources' | 'publishers' | 'reliabilities'
>;
type Column = keyof KeyedRow;

export function columnOf(by: Exclude<CountedBy, 'none'>): Column {
  return FACET_COLUMNS[by === 'party-apart' ? 'party' : by].column;
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
  const values = valuesOfRow(row, by === 'party-apart' ? 'party' : by);
  if (values.length === 0) return ['-'];
  return by === 'party-apart' && values.length > 1 ? ['+'] : values.map((value) => `=${value}`);
}

export function passes(row: KeyedRow, filter: Filter, but?: Facet): boolean {
  return FACETS.every((facet) => {
    const chosen = facet === but ? [] : (filter[facet] ?? []);
    return chosen.length === 0 || valuesOfRow(row, facet).some((value) => chosen.includes(value));
  });
}

/** Columns that a filter looks at. */
export function columnsOf(filter: Filter): readonly Column[] {
  return FACETS.filter((facet) => (filter[facet]?.length ?? 0) > 0).map(columnOf);
}
