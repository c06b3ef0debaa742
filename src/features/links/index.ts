/** Links that hold the state. If they are on, the first picture waits for them: it is the one of the link. */
import type { Feature } from '../../element/core/feature.js';

export const links: Feature = {
  id: 'links',
  isWanted: ({ element }) => element.deepLinks,
  comesFirst: true,
  place: 'notice',
  load: () => import('./part.js'),
};
