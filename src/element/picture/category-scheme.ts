/** The scheme of lanes by a category of the dataset. */
import { isCategoryFacet } from '../../dataset/data/facets.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { ownGroupingOf, ownLaneSteps } from '../../drawing/layout/category-lanes.js';
import type { LanesBy, OwnGrouping } from '../../drawing/layout/lanes.js';
import type { LaneScheme, SchemeOf } from './lane-scheme.js';

/** Remembers the schemes of a model. */
export function rememberedSchemes(create: SchemeOf): SchemeOf {
  const schemes = new WeakMap<TimelineModel, Map<LanesBy, LaneScheme | undefined>>();
  return (model, lanes) => {
    const known = schemes.get(model) ?? new Map<LanesBy, LaneScheme | undefined>();
    schemes.set(model, known);
    if (!known.has(lanes)) known.set(lanes, create(model, lanes));
    return known.get(lanes);
  };
}

export const categoryScheme = rememberedSchemes((model, lanes) =>
  isCategoryFacet(lanes) ? oneGrouping(model, ownGroupingOf(model, lanes)) : undefined,
);

export function oneGrouping(model: TimelineModel, by: OwnGrouping): LaneScheme {
  return { by, laneSteps: (shown) => ownLaneSteps(model, shown, by) };
}
