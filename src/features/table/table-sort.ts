/**
 * The order of the table: by one of its columns, in one direction. It is a slice of the state.
 */
import type { StateSlice } from '../../element/session/slices.js';

/** Columns in their order on screen. */
export const TABLE_COLUMNS = [
  'date',
  'kind',
  'title',
  'who',
  'party',
  'place',
  'topic',
  'phase',
  'status',
  'sources',
  'reliability',
] as const;
export type NamedColumn = (typeof TABLE_COLUMNS)[number];
/** A category, a measure or an own field of the dataset, by its id. */
export type OwnColumn = `category:${string}` | `measure:${string}` | `field:${string}`;
export type TableColumn = NamedColumn | OwnColumn;

const OWN = /^(?:category|measure|field):/;

export function isOwnColumn(column: string): column is OwnColumn {
  return OWN.test(column);
}

/** The id of the column's category, measure or field. */
export function ownColumnId(column: OwnColumn): string {
  return column.replace(OWN, '');
}

export interface TableSort {
  readonly column: TableColumn;
  readonly descending: boolean;
}

export const BY_TIME: TableSort = { column: 'date', descending: false };

export function sortedBy({ column, descending }: TableSort, wanted: TableColumn): TableSort {
  return { column: wanted, descending: wanted === column && !descending };
}

/** Its command is a column: the same one again reverses the order. */
export const tableSort: StateSlice<TableSort, TableColumn> = {
  initial: BY_TIME,
  reduce: (sort, column) => ({ slice: sortedBy(sort, column) }),
  reset: (sort) => sort,
};
