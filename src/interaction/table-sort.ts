/** The order of the table: by one of its columns, one way or the other. */

/** In the order in which they stand. */
export const TABLE_COLUMNS = ['date', 'kind', 'title', 'who', 'party', 'status', 'sources'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface TableSort {
  readonly column: TableColumn;
  readonly descending: boolean;
}

export const BY_TIME: TableSort = { column: 'date', descending: false };

export function sortedBy({ column, descending }: TableSort, wanted: TableColumn): TableSort {
  return { column: wanted, descending: wanted === column && !descending };
}
