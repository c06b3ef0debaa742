/** The number of entries of a range that each value would show. */
import { facetSize, facetsOf, facetValue, facetValues, type FacetValues } from '../data/facet-table.js';
import type { Filter } from '../data/filter.js';
import type { TimelineModel } from '../data/timeline-model.js';
import type { SourceFacets, SourceRange } from './contract.js';
import { listCounts } from './facet-counts.js';
import { hiddenInArchive } from './memory-filter.js';

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
