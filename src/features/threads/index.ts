/** Threads: curves in the chart, a list or a tree in the details, and the keys that follow a thread. */
import type { Feature } from '../../element/core/feature.js';
import type { ThreadsPart } from './part.js';
import { threadBindings } from './thread-keys.js';

export const threads: Feature<ThreadsPart> = {
  id: 'threads',
  keys: threadBindings(({ features }) => (from, to, inChart) => {
    features.use(threads, (part) => {
      part.follow(from, to, inChart);
    });
  }),
  begins: 'after-first-picture',
  place: 'notice',
  load: () => import('./part.js'),
};
