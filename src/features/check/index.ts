/**
 * The check for the author of a page: a line below the timeline that lists the faults of the data and, with
 * `check="on"`, one in the console for what may be unfinished. Readers of a page do not see them.
 */
import type { Feature } from '../../element/core/feature.js';
import { isForAuthor } from './for-author.js';

export const check: Feature & { readonly isWanted: typeof isForAuthor } = {
  id: 'check',
  isWanted: isForAuthor,
  load: () => import('./part.js'),
};
