/** Lanes within lanes. The code loads before the first picture that has them. */
import type { Feature } from '../../element/core/feature.js';
import type { NestedPart } from './part.js';

export const nested: Feature<NestedPart> = {
  id: 'nested',
  comesFirst: true,
  // A page without types may give anything.
  isWanted: ({ element: { lanes } }) => /\s/.test(lanes),
  place: 'notice',
  load: () => import('./part.js'),
};
