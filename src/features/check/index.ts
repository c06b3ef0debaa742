/**
 * The check for the author of a page: a line below the timeline that lists the faults of the data. Readers of a page do
 * not see it.
 */
import type { Feature } from '../../element/core/feature.js';
import { isForAuthor } from './for-author.js';

export const check: Feature = {
  id: 'check',
  isWanted: isForAuthor,
  load: () => import('./part.js'),
};
