/**
 * A dataset that changes while it is shown: the code loads when `src` is followed, or when the page changes an entry.
 */
import type { Feature } from '../../element/core/feature.js';
import type { LivePart } from './part.js';

export const live: Feature<LivePart> = {
  id: 'live',
  isWanted: ({ element }) => element.follow !== 'none',
  place: 'notice',
  load: () => import('./part.js'),
};
