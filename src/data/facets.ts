/** What can be filtered by, in the order in which it is offered. What each facet is stands in `facet-table.ts`. */
export const FACETS = [
  'kind',
  'form',
  'party',
  'actor',
  'topic',
  'status',
  'source',
  'publisher',
  'reliability',
] as const;

export type Facet = (typeof FACETS)[number];

/** A category of the dataset, by its id. */
export type CategoryFacet = `category:${string}`;
export type AnyFacet = Facet | CategoryFacet;

const CATEGORY = 'category:';

export function isCategoryFacet(name: string): name is CategoryFacet {
  return name.startsWith(CATEGORY);
}

export function categoryOf(facet: CategoryFacet): string {
  return facet.slice(CATEGORY.length);
}

/** Those that a filter may have values of. */
export function facetsIn(filter: object): readonly AnyFacet[] {
  return [...FACETS, ...Object.keys(filter).filter(isCategoryFacet)];
}
