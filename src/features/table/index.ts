/** The entries as a table that can be sorted. */
import type { Feature } from '../../element/core/feature.js';
import { tableSort } from './table-sort.js';

export { isOwnColumn, TABLE_COLUMNS, type TableSort } from './table-sort.js';

export const table: Feature = {
  id: 'table',
  view: 'table',
  state: tableSort,
  isWanted: ({ shownView }) => shownView === 'table',
  comesFirst: true,
  place: 'view',
  load: () => import('./part.js'),
};
