/** Small pictures in rows of the chart. The code loads when the page asks for them. */
import type { Feature } from '../../element/core/feature.js';

export const thumbnails: Feature = {
  id: 'thumbnails',
  isWanted: ({ element }) => element.thumbnails,
  load: () => import('./part.js'),
};
