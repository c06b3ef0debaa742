/**
 * How many entries each value would show. The counts of a facet follow the other facets but not its own choice, so each
 * number says what choosing the value brings.
 */
import { facetSize, facetValues, type FacetColumn, type FacetLists } from './facets.js';
import { FACETS, type Facet, type Filter } from './filter.js';
import { failedFacets } from './filter-entries.js';
import type { TimelineModel } from './timeline-model.js';

/** By the place of the value in its facet. */
export type FacetCounts = Readonly<Record<Facet, Uint32Array>>;

export function countFacets(model: TimelineModel, filter: Filter): FacetCounts {
  const failed = failedFacets(model, filter) ?? new Uint8Array(model.count);
  const counts = FACETS.map((facet, place) => {
    const values = facetValues(model, facet);
    const count = new Uint32Array(facetSize(values));
    // An entry that fails no facet, or this one alone, passes all the others.
    if ('words' in values) countColumn(values, failed, 1 << place, count);
    else countLists(values, failed, 1 << place, count);
    return [facet, count] as const;
  });
  return Object.fromEntries(counts) as Record<Facet, Uint32Array>;
}

function countColumn({ column, first }: FacetColumn, failed: Uint8Array, bit: number, count: Uint32Array): void {
  for (let entry = 0; entry < column.length; entry++) {
    const place = column[entry]! - first;
    if (place >= 0 && (failed[entry]! | bit) === bit) count[place]!++;
  }
}

function countLists({ lists }: FacetLists, failed: Uint8Array, bit: number, count: Uint32Array): void {
  const { start, value } = lists;
  for (let entry = 0; entry < failed.length; entry++) {
    if ((failed[entry]! | bit) !== bit) continue;
    for (let at = start[entry]!; at < start[entry + 1]!; at++) count[value[at]!]!++;
  }
}
