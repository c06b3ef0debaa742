/** Lanes by a category of the dataset, or by any other grouping. */
import type { Steps } from '../../dataset/base/steps.js';
import { categoryListSteps } from '../../dataset/data/derived-lists.js';
import { categoryOf, isCategoryFacet } from '../../dataset/data/facets.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import {
  eachLane,
  filledLanes,
  groupingOf,
  laneHeads,
  named,
  NONE,
  visitorOf,
  type Head,
  type Lane,
  type LanesBy,
  type OwnGrouping,
  type Visit,
} from './lanes.js';

/** The same as `groupingOf`, of one grouping: not by a category that the dataset lacks. */
export function ownGroupingOf(model: TimelineModel, by: LanesBy): OwnGrouping {
  const isKnown = isCategoryFacet(by) && model.dataset.categories?.some(({ id }) => id === categoryOf(by));
  return isKnown ? by : groupingOf(model, by);
}

/** All possible lanes. */
export function ownHeads(model: Pick<TimelineModel, 'dataset'>, by: OwnGrouping): readonly Head[] {
  if (!isCategoryFacet(by)) return laneHeads(model, by);
  const values = model.dataset.categories?.find(({ id }) => id === categoryOf(by))?.values;
  return [...named(values), NONE];
}

/** How to find the lanes of an entry among `count` lanes. */
export function* visitSteps(model: TimelineModel, by: OwnGrouping, count: number): Steps<Visit> {
  if (!isCategoryFacet(by)) return visitorOf(model, by, count);
  const { lists } = yield* categoryListSteps(model, categoryOf(by));
  return eachLane(lists, count);
}

export function* ownLaneSteps(model: TimelineModel, shown: Uint32Array, asked: LanesBy): Steps<readonly Lane[]> {
  const by = ownGroupingOf(model, asked);
  const heads = ownHeads(model, by);
  const visit = yield* visitSteps(model, by, heads.length);
  return yield* filledLanes(heads, visit, shown);
}
