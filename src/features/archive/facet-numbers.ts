/** Counts of an archive by the places of values in the page: the form that the filter panel uses. */
import type { FacetCount, SourceFacets } from '../../archive/contract.js';
import { facetsOf, facetSize, facetValue, facetValues } from '../../dataset/data/facet-table.js';
import { PHASE, type AnyFacet } from '../../dataset/data/facets.js';
import type { FacetCounts } from '../../dataset/data/facets-count.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { LruMap } from './lru-map.js';

const REMEMBERED = 4;

export class FacetNumbers {
  #model: TimelineModel | undefined;
  /** The same object while model and answer are the same. */
  #known = new LruMap<SourceFacets, FacetCounts>(REMEMBERED);

  of(model: TimelineModel, answer: SourceFacets | undefined): FacetCounts | undefined {
    if (answer === undefined) return undefined;
    if (model !== this.#model) this.#known = new LruMap(REMEMBERED);
    this.#model = model;
    const known = this.#known.get(answer) ?? numbersOf(model, answer);
    this.#known.set(answer, known);
    return known;
  }
}

function numbersOf(model: TimelineModel, { facets }: SourceFacets): FacetCounts {
  const numbers = facetsOf(model).map(
    (facet) => [facet, placesOf(model, facet, (facet === PHASE ? undefined : facets[facet]) ?? [])] as const,
  );
  return Object.fromEntries(numbers) as FacetCounts;
}

function placesOf(model: TimelineModel, facet: AnyFacet, counts: readonly FacetCount[]): Uint32Array {
  const values = facetValues(model, facet);
  const byValue = new Map(counts.map(({ value, count }) => [value, count]));
  return Uint32Array.from(
    { length: facetSize(values) },
    (_, place) => byValue.get(facetValue(values, place) ?? '') ?? 0,
  );
}
