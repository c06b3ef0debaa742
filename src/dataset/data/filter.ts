/**
 * The filter. Values of one facet are alternatives; facets narrow each other: `{ kind: ['statement'], party: ['a', 'b']
 * }` shows the statements of either party.
 */
import { facetsIn, type FilterName } from './facets.js';

/**
 * Ids of parties, actors, topics and sources, ids or labels of phases; the schema's own words for kind, form and status;
 * the dataset's words for publisher and reliability; ids of values by
 * `category:theatre`, for a category `theatre` of the dataset; ranges by `measure:killed`, for a measure `killed`:
 * `10..50`, `10..` for ten and more, `..50`. The best estimate counts. `area` has areas of the map in degrees, the
 * southern and western edge first: `44.2,30..46.1,36.5`.
 */
export type Filter = Readonly<Partial<Record<FilterName, readonly string[]>>>;

export const EMPTY_FILTER: Filter = Object.freeze({});

/** The number of chosen values, over all facets. */
export function countValues(filter: Filter): number {
  return facetsIn(filter).reduce((sum, facet) => sum + (filter[facet]?.length ?? 0), 0);
}

export function isEmptyFilter(filter: Filter): boolean {
  return countValues(filter) === 0;
}

/** Whether both show the same: the order of values does not matter. */
export function sameFilter(left: Filter, right: Filter): boolean {
  return (
    left === right ||
    facetsIn({ ...left, ...right }).every((facet) => sameValues(left[facet] ?? [], right[facet] ?? []))
  );
}

function sameValues(left: readonly string[], right: readonly string[]): boolean {
  const values = new Set(left);
  return values.size === new Set(right).size && right.every((value) => values.has(value));
}
