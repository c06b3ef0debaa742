/** The names of the lanes of an entry, if the entry does not show them otherwise. */
import { finish } from '../../dataset/base/steps.js';
import { nameList } from '../../words/i18n/name-list.js';
import { categoryOf, isCategoryFacet } from '../../dataset/data/facets.js';
import type { IdLists, TimelineModel } from '../../dataset/data/timeline-model.js';
import type { CategoryLists, OwnGrouping } from '../../drawing/layout/lanes.js';

interface Named {
  readonly records: readonly { readonly name?: string }[] | undefined;
  readonly lists: IdLists;
}

export function laneWords(model: TimelineModel, entry: number, by: OwnGrouping, lists?: CategoryLists): string {
  return nameList(laneNames(model, entry, by, lists), model.translation?.lang ?? model.dataset.lang);
}

/** `categoryLists` for lanes by a category. */
export function laneNames(
  model: TimelineModel,
  entry: number,
  by: OwnGrouping,
  categoryLists?: CategoryLists,
): readonly string[] {
  const { records = [], lists } = namedBy(model, by, categoryLists);
  const places = [...lists.value.subarray(lists.start[entry], lists.start[entry + 1])];
  return places.map((place) => records[place]?.name ?? '');
}

function namedBy(model: TimelineModel, by: OwnGrouping, categoryLists: CategoryLists | undefined): Named {
  const { ids, dataset } = model;
  if (isCategoryFacet(by)) return finish(categoryLists!(model, categoryOf(by)));
  return by === 'topic'
    ? { records: dataset.topics, lists: ids.topics }
    : { records: dataset.parties, lists: ids.parties };
}
