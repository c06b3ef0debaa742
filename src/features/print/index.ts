/** A print of the whole. Fetched while the page is idle: a browser that prints waits for nothing. */
import type { Feature } from '../../core/feature.js';

export const print: Feature = {
  id: 'print',
  stylesLast: true,
  begins: 'idle',
  load: () => import('./part.js'),
};
