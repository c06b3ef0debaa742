/** The number of entries of a range that each value would show. */
import {
  facetPlace,
  facetSize,
  facetsOf,
  facetValue,
  facetValues,
  type FacetValues,
} from '../dataset/data/facet-table.js';
import { filterEntries, hiddenBy, type Narrowing, narrowings, rangesIn } from '../dataset/data/filter-entries.js';
import type { Filter } from '../dataset/data/filter.js';
import type { TimelineModel } from '../dataset/data/timeline-model.js';
import type { SourceFacets, SourceRange } from './contract.js';
import { listCounts } from './facet-lists.js';

// Filters of an archive over a model. In a page, a value that no entry has is ignored; here it shows nothing.

/** The mark of `hiddenBy` for an entry that several filters hide. */
const SEVERAL = 255;

export function shownEntries(model: TimelineModel, filter: Filter): Uint32Array {
  if (narrowings(model, filter).some(isUnknown)) return new Uint32Array(0);
  return filterEntries(model, filter);
}

/** The same as `hiddenBy`; also hides entries for values that no entry has. */
function hiddenInArchive(model: TimelineModel, filter: Filter): Uint8Array {
  const facets = narrowings(model, filter);
  const hidden = hiddenBy(model.count, facets, rangesIn(model, filter)) ?? new Uint8Array(model.count);
  for (const [place, facet] of facets.entries()) {
    if (!isUnknown(facet)) continue;
    for (let entry = 0; entry < hidden.length; entry++) hidden[entry] = hidden[entry] === 0 ? place + 1 : SEVERAL;
  }
  return hidden;
}

function isUnknown({ values, chosen }: Narrowing): boolean {
  return chosen.length > 0 && chosen.every((value) => facetPlace(values, value) < 0);
}

export function countMemoryFacets(
  model: TimelineModel,
  { start, end }: SourceRange,
  filter: Filter,
  limit: number,
): SourceFacets['facets'] {
  const { startMin, endMax, count } = model;
  const hidden = hiddenInArchive(model, filter);
  const counted = facetsOf(model).map((facet, place) => {
    const values = facetValues(model, facet);
    const counts = new Uint32Array(facetSize(values));
    for (let entry = 0; entry < count; entry++) {
      if (startMin[entry]! >= end || endMax[entry]! < start) continue;
      if (hidden[entry] === 0 || hidden[entry] === place + 1) addEntry(values, entry, counts);
    }
    const named = Array.from(counts, (each, at) => [facetValue(values, at)!, each] as const);
    return [facet, listCounts(named, limit)] as const;
  });
  return Object.fromEntries(counted.filter(([, counts]) => counts.length > 0));
}

function addEntry(values: FacetValues, entry: number, counts: Uint32Array): void {
  if ('words' in values) {
    const word = values.column[entry]! - values.first;
    if (word >= 0) counts[word]!++;
    return;
  }
  const { start, value } = values.lists;
  for (let at = start[entry]!; at < start[entry + 1]!; at++) counts[value[at]!]!++;
}
