/**
 * Time around the entries: phases, milestones, the present moment, and an opening at the newest entry. The code loads
 * before the first picture that has one of them.
 */
import type { Feature } from '../../element/core/feature.js';

export const phases: Feature = {
  id: 'phases',
  comesFirst: true,
  isWanted: ({ dataset: { result }, element: { today, start } }) =>
    today || start !== 'oldest' || !!(result?.dataset?.phases ?? result?.dataset?.milestones),
  load: () => import('./part.js'),
};
