/** Keys of all possible lanes of a dataset, in any grouping. */
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { outerKey } from './lane-terms.js';
import { ownHeads } from './category-lanes.js';
import { GROUPINGS } from './lanes.js';

/** Whether a dataset can have a lane with this key: on its own, around others, or in one. */
export function laneKeyTest(model: Pick<TimelineModel, 'dataset'>): (key: string) => boolean {
  const own = (model.dataset.categories ?? []).map(({ id }) => `category:${id}` as const);
  const heads = [...GROUPINGS, ...own].flatMap((by) => ownHeads(model, by));
  const keys = new Set(heads.map(({ key }) => key));
  const outers = new Set(heads.map(outerKey));
  return (key) => {
    if (keys.has(key)) return true;
    const end = key.indexOf('/') + 1;
    return outers.has(key.slice(0, end)) && (end === key.length || keys.has(key.slice(end)));
  };
}
