/** The list of all entries, and the summary above it. */
import type { Feature } from '../../element/core/feature.js';

export const list: Feature = {
  id: 'list',
  view: 'list',
  begins: 'near',
  isWanted: ({ shownView }) => shownView === 'list',
  comesFirst: true,
  place: 'view',
  load: () => import('./part.js'),
};
