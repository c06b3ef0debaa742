/** Keys of all possible lanes of a dataset, in any grouping. */
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { GROUPINGS, laneHeads } from './lanes.js';

export function laneKeys(model: TimelineModel): ReadonlySet<string> {
  const own = (model.dataset.categories ?? []).map(({ id }) => `category:${id}` as const);
  return new Set([...GROUPINGS, ...own].flatMap((by) => laneHeads(model, by).map(({ key }) => key)));
}
