/** The entries that a filter shows. Reads columns only: O(entries and their ids) for each facet that narrows. */
import { facetSize, facetValue, facetValues, type FacetColumn, type FacetLists, type FacetValues } from './facets.js';
import { FACETS, type Filter } from './filter.js';
import type { TimelineModel } from './timeline-model.js';

/** In the model's order; the very `model.order` where all are shown. */
export function filterEntries(model: TimelineModel, filter: Filter): Uint32Array {
  const failed = failedFacets(model, filter);
  if (failed === undefined) return model.order;
  const shown = new Uint32Array(model.count);
  let count = 0;
  for (const entry of model.order) if (failed[entry] === 0) shown[count++] = entry;
  return count === model.count ? model.order : shown.slice(0, count);
}

/**
 * For each entry, the bit `1 << place` of every facet that hides it, by the facet's place in `FACETS`. Undefined where
 * no facet narrows: values that the dataset does not know count for nothing.
 */
export function failedFacets(model: TimelineModel, filter: Filter): Uint8Array | undefined {
  let failed: Uint8Array | undefined;
  FACETS.forEach((facet, place) => {
    const values = facetValues(model, facet);
    const wanted = wantedPlaces(values, filter[facet] ?? []);
    if (wanted === undefined) return;
    failed ??= new Uint8Array(model.count);
    if ('words' in values) failColumn(values, wanted, failed, 1 << place);
    else failLists(values, wanted, failed, 1 << place);
  });
  return failed;
}

/** 1 at the place of each value that is chosen; undefined where none of them is known. */
function wantedPlaces(values: FacetValues, chosen: readonly string[]): Uint8Array | undefined {
  if (chosen.length === 0) return undefined;
  const ids = new Set(chosen);
  const wanted = new Uint8Array(facetSize(values));
  for (let place = 0; place < wanted.length; place++) if (ids.has(facetValue(values, place)!)) wanted[place] = 1;
  return wanted.includes(1) ? wanted : undefined;
}

function failColumn({ column, first }: FacetColumn, wanted: Uint8Array, failed: Uint8Array, bit: number): void {
  const byWord = new Uint8Array(wanted.length + first);
  byWord.set(wanted, first);
  for (let entry = 0; entry < column.length; entry++) if (byWord[column[entry]!] === 0) failed[entry]! |= bit;
}

function failLists({ lists }: FacetLists, wanted: Uint8Array, failed: Uint8Array, bit: number): void {
  const { start, value } = lists;
  let at = 0;
  for (let entry = 0; entry < failed.length; entry++) {
    const end = start[entry + 1]!;
    let found = false;
    for (; at < end; at++) found ||= wanted[value[at]!] === 1;
    if (!found) failed[entry]! |= bit;
  }
}
