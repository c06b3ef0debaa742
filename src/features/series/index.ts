/** Numbers over time as curves under the lanes. The code loads before the first picture of a dataset that has some. */
import type { Feature } from '../../element/core/feature.js';

export const series: Feature = {
  id: 'series',
  comesFirst: true,
  isWanted: ({ dataset: { result } }) => result?.dataset?.series !== undefined,
  load: () => import('./part.js'),
};
