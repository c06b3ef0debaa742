/** A map beside the chart, or above it. The code, with the land of the Earth, loads when `map` is set. */
import type { Feature } from '../../element/core/feature.js';

export const map: Feature = {
  id: 'map',
  place: 'notice',
  isWanted: ({ element }) => element.map,
  load: () => import('./part.js'),
};
