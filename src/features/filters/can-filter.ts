/** Whether there is anything to filter by. */
import type { TimelineModel } from '../../dataset/data/timeline-model.js';

const known = new WeakMap<TimelineModel, boolean>();

/** Whether any facet has two values: far cheaper than counting them, and checked once for a model. */
export function canFilter(model: TimelineModel): boolean {
  const before = known.get(model);
  if (before !== undefined) return before;
  const { kind, form, status, ids, dataset } = model;
  // Facets in which most datasets differ come first: a column with one value is read to its end.
  const can =
    (dataset.measures ?? []).length > 0 ||
    (dataset.phases ?? []).length > 1 ||
    (dataset.categories ?? []).some(({ values }) => values.length > 1) ||
    [ids.parties, ids.actors, ids.topics, ids.sources].some(({ value }) => differs(value, 0)) ||
    differs(kind, 0) ||
    differs(form, 1) ||
    differs(status, 1);
  known.set(model, can);
  return can;
}

/** Whether there are two different values. Values below the least count as none. */
function differs(column: Uint8Array | Uint32Array, least: number): boolean {
  const first = column.find((value) => value >= least);
  return first !== undefined && column.some((value) => value >= least && value !== first);
}
