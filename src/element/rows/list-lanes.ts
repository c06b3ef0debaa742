/** The names of the lanes of an entry, if the entry does not show them otherwise. */
import { finish } from '../../dataset/base/steps.js';
import { nameList } from '../../words/i18n/name-list.js';
import { categoryOf, isCategoryFacet } from '../../dataset/data/facets.js';
import type { IdLists, TimelineModel } from '../../dataset/data/timeline-model.js';
import type { categoryListSteps } from '../../dataset/data/derived-lists.js';
import type { OwnGrouping } from '../../drawing/layout/lanes.js';

/** The code that reads the values of a category. */
type CategoryLists = typeof categoryListSteps;

interface Named {
  readonly records: readonly { readonly name?: string }[] | undefined;
  readonly lists: IdLists;
}

interface Grouped {
  readonly lanesBy: OwnGrouping;
  /** The second of two groupings. */
  readonly scheme?: { readonly within?: OwnGrouping } | undefined;
}

export function laneWords(model: TimelineModel, entry: number, by: Grouped, lists?: CategoryLists): string {
  return nameList(laneNames(model, entry, by, lists), model.translation?.lang ?? model.dataset.lang);
}

/** The names of both groupings, the outer first. `categoryLists` for lanes by a category. */
export function laneNames(
  model: TimelineModel,
  entry: number,
  { lanesBy, scheme }: Grouped,
  categoryLists?: CategoryLists,
): readonly string[] {
  const all = [lanesBy, scheme?.within].flatMap((by) => {
    if (by === undefined) return [];
    const { records = [], lists } = namedBy(model, by, categoryLists);
    const places = [...lists.value.subarray(lists.start[entry], lists.start[entry + 1])];
    return places.map((place) => records[place]?.name ?? '');
  });
  return [...new Set(all)];
}

function namedBy(model: TimelineModel, by: OwnGrouping, categoryLists: CategoryLists | undefined): Named {
  const { ids, dataset } = model;
  if (isCategoryFacet(by)) return finish(categoryLists!(model, categoryOf(by)));
  return by === 'topic'
    ? { records: dataset.topics, lists: ids.topics }
    : { records: dataset.parties, lists: ids.parties };
}
