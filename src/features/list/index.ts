/** The list of all entries, and the summary above it, which is also spoken before the chart. */
import type { Feature } from '../../element/core/feature.js';

export const list: Feature = {
  id: 'list',
  view: 'list',
  begins: 'after-first-picture',
  isWanted: ({ shownView }) => shownView === 'list',
  comesFirst: true,
  place: 'view',
  load: () => import('./part.js'),
};
