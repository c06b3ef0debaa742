/** The details of the open entry: a card or a sheet, and the panel that replaces them. Gestures ask for their code. */
import type { Feature } from '../../element/core/feature.js';

export const details: Feature = {
  id: 'details',
  isWanted: ({ session }) => (session.state.selected ?? session.state.aside) !== undefined,
  place: 'panel',
  load: () => import('./part.js'),
};
