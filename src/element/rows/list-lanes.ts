/** The names of the lanes of an entry, if the entry does not show them otherwise. */
import { finish } from '../../dataset/base/steps.js';
import { nameList } from '../../words/i18n/name-list.js';
import { categoryOf, isCategoryFacet } from '../../dataset/data/facets.js';
import { filterCode } from '../../dataset/data/filter-code.js';
import type { IdLists, TimelineModel } from '../../dataset/data/timeline-model.js';
import type { OwnGrouping } from '../../drawing/layout/lanes.js';

interface Named {
  readonly records: readonly { readonly name?: string }[] | undefined;
  readonly lists: IdLists;
}

export function laneWords(model: TimelineModel, entry: number, by: OwnGrouping): string {
  return nameList(laneNames(model, entry, by), model.translation?.lang ?? model.dataset.lang);
}

export function laneNames(model: TimelineModel, entry: number, by: OwnGrouping): readonly string[] {
  const { records = [], lists } = namedBy(model, by);
  const places = [...lists.value.subarray(lists.start[entry], lists.start[entry + 1])];
  return places.map((place) => records[place]?.name ?? '');
}

function namedBy(model: TimelineModel, by: OwnGrouping): Named {
  const { ids, dataset } = model;
  if (isCategoryFacet(by)) return finish(filterCode.get().categoryListSteps(model, categoryOf(by)));
  return by === 'topic'
    ? { records: dataset.topics, lists: ids.topics }
    : { records: dataset.parties, lists: ids.parties };
}
