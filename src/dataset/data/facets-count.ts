/**
 * The number of entries that each value would show. The counts of a facet follow the other facets but not its own
 * choice, so each number says what choosing the value would show.
 */
import { facetSize, facetsOf, type FacetColumn, type FacetLists } from './facet-table.js';
import type { AnyFacet } from './facets.js';
import type { Filter } from './filter.js';
import { hiddenBy, narrowings, rangesIn, type Narrowing, type RangeNarrowing } from './filter-entries.js';
import type { TimelineModel } from './timeline-model.js';

/** Each count stands at the place of its value in the facet. */
export type FacetCounts = Readonly<Record<AnyFacet, Uint32Array>>;

export function countFacets(model: TimelineModel, filter: Filter): FacetCounts {
  const counts = countValues(model.count, narrowings(model, filter), rangesIn(model, filter));
  return Object.fromEntries(facetsOf(model).map((facet, place) => [facet, counts[place]!])) as FacetCounts;
}

/** The counts of each facet, in order. */
export function countValues(
  entries: number,
  facets: readonly Narrowing[],
  ranges: readonly RangeNarrowing[] = [],
): readonly Uint32Array[] {
  const hidden = hiddenBy(entries, facets, ranges) ?? new Uint8Array(entries);
  return facets.map(({ values }, place) => {
    const count = new Uint32Array(facetSize(values));
    // An entry that no facet hides, or only this one, passes all the others.
    if ('words' in values) countColumn(values, hidden, place + 1, count);
    else countLists(values, hidden, place + 1, count);
    return count;
  });
}

function countColumn({ column, first }: FacetColumn, hidden: Uint8Array, own: number, count: Uint32Array): void {
  for (let entry = 0; entry < column.length; entry++) {
    const place = column[entry]! - first;
    const by = hidden[entry];
    if (place >= 0 && (by === 0 || by === own)) count[place]!++;
  }
}

function countLists({ lists }: FacetLists, hidden: Uint8Array, own: number, count: Uint32Array): void {
  const { start, value } = lists;
  for (let entry = 0; entry < hidden.length; entry++) {
    const by = hidden[entry];
    if (by !== 0 && by !== own) continue;
    for (let at = start[entry]!; at < start[entry + 1]!; at++) count[value[at]!]!++;
  }
}
