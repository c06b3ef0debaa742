/** Whether there is anything to filter by. */
import { FACETS, facetValues } from '../../data/facets.js';
import type { TimelineModel } from '../../data/timeline-model.js';

const known = new WeakMap<TimelineModel, boolean>();

/** Whether any facet has two values: far cheaper than to count them, and looked at once for a model. */
export function canFilter(model: TimelineModel): boolean {
  const before = known.get(model);
  if (before !== undefined) return before;
  const can = FACETS.some((facet) => {
    const values = facetValues(model, facet);
    const used = 'words' in values ? values.column : values.lists.value;
    const least = 'words' in values ? values.first : 0;
    const first = used.find((value) => value >= least);
    return first !== undefined && used.some((value) => value >= least && value !== first);
  });
  known.set(model, can);
  return can;
}
