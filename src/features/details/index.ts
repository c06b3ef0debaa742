/** The details of the open entry: a card or a sheet, and the panel that replaces them. A reader who is near may soon open one. */
import type { Feature } from '../../element/core/feature.js';

export const details: Feature = {
  id: 'details',
  begins: 'near',
  isWanted: ({ session }) => (session.state.selected ?? session.state.aside) !== undefined,
  place: 'panel',
  load: () => import('./part.js'),
};
