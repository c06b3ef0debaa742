/** The details of what is open: a card or a sheet beside the chart, and what takes their place. */
import type { Feature } from '../../core/feature.js';

export const details: Feature = {
  id: 'details',
  begins: 'after-first-picture',
  isWanted: ({ session }) => (session.state.selected ?? session.state.aside) !== undefined,
  place: 'panel',
  load: () => import('./part.js'),
};
