/** The values of a facet on offer: all of a few, the most frequent of many, those found by name of very many. */
import { facetSize, facetsOf, facetValue, facetValues, type FacetValues } from '../../dataset/data/facet-table.js';
import type { AnyFacet } from '../../dataset/data/facets.js';
import type { FacetCounts } from '../../dataset/data/facets-count.js';
import { foldText } from '../../dataset/data/fold-text.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';

const FEW = 12;
/** More are not drawn at once. */
const MAX_VALUES = 200;

const NO_COUNTS = new Uint32Array(0);

/** A facet of the dataset, and the places of its used values. */
export interface OfferedFacet {
  readonly facet: AnyFacet;
  readonly values: FacetValues;
  /** Places in the dataset's order if they are few, else the most frequent first. */
  readonly places: readonly number[];
}

/** The reader's changes to one facet. */
export interface FacetUiState {
  readonly expanded: boolean;
  /** The text sought in the names; '' for nothing. */
  readonly find: string;
  /** Ids that stay in view, whatever their place. */
  readonly kept: ReadonlySet<string>;
}

export interface ShownValues {
  readonly places: readonly number[];
  /** How many of the found values are hidden. */
  readonly more: number;
  /** Whether there are more than a few values: then a field finds them by name. */
  readonly foldable: boolean;
}

/** Facets that can narrow anything: those with two values or more. `totals` are the counts without any filter. */
export function offeredFacets(model: TimelineModel, totals: FacetCounts): readonly OfferedFacet[] {
  return facetsOf(model)
    .map((facet) => {
      const values = facetValues(model, facet);
      const total = totals[facet] ?? NO_COUNTS;
      const places = Array.from({ length: facetSize(values) }, (_, place) => place).filter(
        (place) => total[place]! > 0,
      );
      if (places.length > FEW) places.sort((left, right) => total[right]! - total[left]! || left - right);
      return { facet, values, places };
    })
    .filter(({ places }) => places.length > 1);
}

export function shownValues(
  { values, places }: OfferedFacet,
  { expanded, find, kept }: FacetUiState,
  nameOf: (place: number) => string,
): ShownValues {
  const foldable = places.length > FEW;
  const wanted = foldable ? foldText(find).trim() : '';
  const found = wanted === '' ? places : places.filter((place) => foldText(nameOf(place)).includes(wanted));
  const most = !foldable || expanded || wanted !== '' ? MAX_VALUES : FEW;
  const shown = found.filter((place, at) => at < most || (wanted === '' && kept.has(facetValue(values, place)!)));
  return { places: shown, more: expanded || wanted !== '' ? found.length - shown.length : 0, foldable };
}
