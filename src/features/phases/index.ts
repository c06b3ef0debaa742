/** Phases, milestones and the present moment: bands and lines behind the marks, and their names. The code loads before the first picture of such a dataset. */
import type { Feature } from '../../element/core/feature.js';

export const phases: Feature = {
  id: 'phases',
  comesFirst: true,
  isWanted: ({ dataset: { result }, element }) =>
    element.today || (result?.dataset?.phases ?? result?.dataset?.milestones) !== undefined,
  load: () => import('./part.js'),
};
