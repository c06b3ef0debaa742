/** The entries that pass a filter. Reads only columns: O(entries and their ids) for each narrowing facet. */
import type { Steps } from '../base/steps.js';
import {
  facetSize,
  facetValue,
  facetsOf,
  facetSteps,
  facetValues,
  type FacetColumn,
  type FacetLists,
  type FacetValues,
} from './facet-table.js';
import { areaNumbers, readArea } from './area.js';
import { AREA, type MeasureFacet } from './facets.js';
import { isMeasureFacet, measureOf, readRange, type MeasureRange } from './measure-range.js';
import type { Filter } from './filter.js';
import { measureNumbers, measureSteps } from './measure-numbers.js';
import { placeSteps } from './places.js';
import type { TimelineModel } from './timeline-model.js';

/** Several facets hide the entry, or a range does. */
const SEVERAL = 255;

/** One facet with its chosen values. */
export interface Narrowing {
  readonly values: FacetValues;
  readonly chosen: readonly string[];
}

/** Entries in the model's order; the very `model.order` if all are shown. */
export function filterEntries(model: TimelineModel, filter: Filter): Uint32Array {
  const hidden = hiddenBy(model.count, narrowings(model, filter), rangesIn(model, filter));
  if (hidden === undefined) return model.order;
  const shown = new Uint32Array(model.count);
  let count = 0;
  for (const entry of model.order) if (hidden[entry] === 0) shown[count++] = entry;
  return count === model.count ? model.order : shown.slice(0, count);
}

/** The same in steps: it first reads the facets that no column holds. */
export function* filterSteps(model: TimelineModel, filter: Filter): Steps<Uint32Array> {
  yield* facetSteps(model);
  for (const facet of measuresIn(model, filter)) yield* measureSteps(model, measureOf(facet));
  if (filter[AREA] !== undefined) yield* placeSteps(model);
  return filterEntries(model, filter);
}

/** One for each facet, in the order of `facetsOf`. */
export function narrowings(model: TimelineModel, filter: Filter): readonly Narrowing[] {
  return facetsOf(model).map((facet) => ({ values: facetValues(model, facet), chosen: filter[facet] ?? [] }));
}

/** A measure with its chosen ranges, or the areas of the map as a number that is in a range. */
export interface RangeNarrowing {
  readonly numbers: Float64Array;
  readonly ranges: readonly MeasureRange[];
}

/** One for each measure of the dataset that the filter narrows, and one for the areas. */
export function rangesIn(model: TimelineModel, filter: Filter): readonly RangeNarrowing[] {
  const measures = measuresIn(model, filter).map((facet) => ({
    numbers: measureNumbers(model, measureOf(facet)),
    ranges: (filter[facet] ?? []).flatMap((text) => readRange(text) ?? []),
  }));
  return [...measures, ...areasIn(model, filter)].filter(({ ranges }) => ranges.length > 0);
}

function areasIn(model: TimelineModel, filter: Filter): readonly RangeNarrowing[] {
  const areas = (filter[AREA] ?? []).flatMap((text) => readArea(text) ?? []);
  return areas.length === 0 ? [] : [{ numbers: areaNumbers(model, areas), ranges: [{ from: 1, to: 1 }] }];
}

function measuresIn({ dataset }: TimelineModel, filter: Filter): readonly MeasureFacet[] {
  const known = new Set(dataset.measures?.map(({ id }) => id));
  return Object.keys(filter)
    .filter(isMeasureFacet)
    .filter((facet) => known.has(measureOf(facet)));
}

/**
 * What hides each entry: 0 for nothing, the place of a facet plus 1 if that one alone does, else 255, as for a range.
 * Undefined if no facet narrows: unknown values are ignored. Holds for up to 254 facets.
 */
export function hiddenBy(
  count: number,
  facets: readonly Narrowing[],
  ranges: readonly RangeNarrowing[] = [],
): Uint8Array | undefined {
  let hidden: Uint8Array | undefined;
  for (const [place, { values, chosen }] of facets.entries()) {
    const wanted = wantedPlaces(values, chosen);
    if (wanted === undefined) continue;
    hidden ??= new Uint8Array(count);
    if ('words' in values) hideByColumn(values, wanted, hidden, place + 1);
    else hideByLists(values, wanted, hidden, place + 1);
  }
  for (const range of ranges) hideOutside(range, (hidden ??= new Uint8Array(count)));
  return hidden;
}

/** An entry without a number is in no range. */
function hideOutside({ numbers, ranges }: RangeNarrowing, hidden: Uint8Array): void {
  for (let entry = 0; entry < hidden.length; entry++) {
    const number = numbers[entry]!;
    if (!ranges.some(({ from, to }) => number >= from && number <= to)) hidden[entry] = SEVERAL;
  }
}

/** 1 at the place of each chosen value; undefined if none of them is known. */
function wantedPlaces(values: FacetValues, chosen: readonly string[]): Uint8Array | undefined {
  if (chosen.length === 0) return undefined;
  const ids = new Set(chosen);
  const wanted = new Uint8Array(facetSize(values));
  for (let place = 0; place < wanted.length; place++) if (ids.has(facetValue(values, place)!)) wanted[place] = 1;
  return wanted.includes(1) ? wanted : undefined;
}

function hideByColumn({ column, first }: FacetColumn, wanted: Uint8Array, hidden: Uint8Array, by: number): void {
  const byWord = new Uint8Array(wanted.length + first);
  byWord.set(wanted, first);
  for (let entry = 0; entry < column.length; entry++) {
    if (byWord[column[entry]!] === 0) hidden[entry] = hidden[entry] === 0 ? by : SEVERAL;
  }
}

function hideByLists({ lists }: FacetLists, wanted: Uint8Array, hidden: Uint8Array, by: number): void {
  const { start, value } = lists;
  let at = 0;
  for (let entry = 0; entry < hidden.length; entry++) {
    const end = start[entry + 1]!;
    let found = false;
    for (; at < end; at++) found ||= wanted[value[at]!] === 1;
    if (!found) hidden[entry] = hidden[entry] === 0 ? by : SEVERAL;
  }
}
