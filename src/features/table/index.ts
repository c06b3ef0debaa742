/** The entries as a table that can be sorted. */
import type { Feature } from '../../core/feature.js';

export const table: Feature = {
  id: 'table',
  view: 'table',
  isWanted: ({ shownView }) => shownView === 'table',
  comesFirst: true,
  place: 'view',
  load: () => import('./part.js'),
};
