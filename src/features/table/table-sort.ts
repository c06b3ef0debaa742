/** The order of the table: by one of its columns, one way or the other. It is a slice of the state, and a field of links. */
import type { StateSlice } from '../../session/slices.js';

/** In the order in which they stand. */
export const TABLE_COLUMNS = ['date', 'kind', 'title', 'who', 'party', 'status', 'sources', 'reliability'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface TableSort {
  readonly column: TableColumn;
  readonly descending: boolean;
}

export const BY_TIME: TableSort = { column: 'date', descending: false };

export function sortedBy({ column, descending }: TableSort, wanted: TableColumn): TableSort {
  return { column: wanted, descending: wanted === column && !descending };
}

const DESCENDING = '~down';

/** Its command is a column: by the same one again, it is sorted the other way round. */
export const tableSort: StateSlice<TableSort, TableColumn> = {
  initial: BY_TIME,
  reduce: (sort, column) => ({ slice: sortedBy(sort, column) }),
  reset: (sort) => sort,
  link: {
    key: 'sort',
    write: ({ column, descending }) => column + (descending ? DESCENDING : ''),
    read: (text) => {
      const descending = text.endsWith(DESCENDING);
      const name = descending ? text.slice(0, -DESCENDING.length) : text;
      const column = TABLE_COLUMNS.find((each) => each === name);
      return column && { column, descending };
    },
  },
};
