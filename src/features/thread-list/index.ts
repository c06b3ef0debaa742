/** The thread of an entry: a list or a tree in the details, and the keys and links that follow it. */
import type { Feature } from '../../element/core/feature.js';
import type { ThreadListPart } from './part.js';
import { threadBindings } from './thread-keys.js';

export const threadList: Feature<ThreadListPart> = {
  id: 'thread-list',
  keys: threadBindings(({ features }) => (from, to, inChart) => {
    features.use(threadList, (part) => {
      part.follow(from, to, inChart);
    });
  }),
  begins: 'near',
  place: 'notice',
  load: () => import('./part.js'),
};
