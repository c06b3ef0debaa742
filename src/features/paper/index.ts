/**
 * The chart as paper has room for it, without what can be pressed. A browser that prints waits for nothing, and an archive
 * touches nothing before: so it is there as soon as the first picture is.
 */
import type { Feature } from '../../element/core/feature.js';

export const paper: Feature = {
  id: 'paper',
  stylesLast: true,
  begins: 'after-first-picture',
  load: () => import('./part.js'),
};
