/**
 * Whether a row passes, by its cells as they are stored. Lists are JSON, and most of them come again and again: each is
 * parsed once, and a row that does not pass is never made.
 */
import { categoryOf, isCategoryFacet, type Facet, type StoredFacet } from '../../dataset/data/facets.js';
import type { Filter } from '../../dataset/data/filter.js';
import type { ArchiveRow } from '../archive-row.js';
import { categoryKey } from '../category-key.js';
import { facetsOfFilter } from '../check-request.js';
import type { NamedHits } from '../named-hits.js';
import type { CountedBy } from '../sql/lanes.js';
import { FACET_COLUMNS, type FacetColumn } from '../sql/where.js';

/** Cells by column, row by row. */
export type Columns = Readonly<Record<string, readonly unknown[]>>;

export interface RowTest {
  readonly columns: readonly string[];
  readonly passes: (columns: Columns, at: number) => boolean;
}

/** Answers for so many different cells are kept. */
const KEPT = 65_536;
const LISTED = ['parties', 'actors', 'topics', 'sources'] as const;

export function filterTests(filter: Filter): readonly RowTest[] {
  return facetsOfFilter(filter).flatMap((facet) => {
    const chosen = filter[facet] ?? [];
    return chosen.length === 0 ? [] : [facetTest(facet, chosen)];
  });
}

function facetTest(facet: StoredFacet, chosen: readonly string[]): RowTest {
  if (isCategoryFacet(facet)) {
    const keys = new Set(chosen.map((value) => categoryKey(categoryOf(facet), value)));
    return cellTest('categories', (cell) => listIn(cell).some((key) => keys.has(key)));
  }
  const values = new Set(chosen);
  const { column, words, first = 0 }: FacetColumn = FACET_COLUMNS[facet];
  if (words === undefined) return cellTest(column, (cell) => listIn(cell).some((value) => values.has(value)));
  return cellTest(column, (cell) => values.has(words[Number(cell) - first] ?? ''));
}

function cellTest(column: string, test: (cell: unknown) => boolean): RowTest {
  const known = keptFor(test);
  return { columns: [column], passes: (columns, at) => known(columns[column]![at]) };
}

/** Each word is in the texts of an entry, or in a name that it refers to. */
export function hitTests(hits: readonly NamedHits[]): readonly RowTest[] {
  return hits.map(({ term, ids }) => {
    const named = LISTED.filter((list) => ids[list].length > 0).map((list) => {
      const wanted = new Set(ids[list]);
      return cellTest(list, (cell) => listIn(cell).some((id) => wanted.has(id)));
    });
    return {
      columns: ['words', ...named.flatMap(({ columns }) => columns)],
      passes: (columns, at) =>
        String(columns.words![at]).includes(term) || named.some(({ passes }) => passes(columns, at)),
    };
  });
}

export function relatedTest(id: string): RowTest {
  const written = JSON.stringify(id);
  return {
    columns: ['related'],
    // The same text may be part of a longer id.
    passes: ({ related }, at) => String(related![at]).includes(written) && listIn(related![at]).includes(id),
  };
}

/** A list is stored as JSON. */
export function listIn(cell: unknown): readonly string[] {
  const list: unknown = cell === '[]' ? [] : JSON.parse(String(cell));
  return Array.isArray(list) ? list.map(String) : [];
}

/** Keeps the answers for the latest cells. */
export function keptFor<Value>(read: (cell: unknown) => Value): (cell: unknown) => Value {
  const known = new Map<unknown, Value>();
  return (cell) => {
    let value = known.get(cell);
    if (value === undefined && !known.has(cell)) {
      if (known.size >= KEPT) known.clear();
      value = read(cell);
      known.set(cell, value);
    }
    return value as Value;
  };
}

/** The lanes and values of a row, as `laneKeys` makes them in SQL. */
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

function valuesOfRow(row: KeyedRow, facet: Facet): readonly string[] {
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
