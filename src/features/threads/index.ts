/** Threads: curves in the chart. */
import type { Feature } from '../../element/core/feature.js';
import type { ThreadsPart } from './part.js';

export const threads: Feature<ThreadsPart> = {
  id: 'threads',
  begins: 'after-first-picture',
  load: () => import('./part.js'),
};
