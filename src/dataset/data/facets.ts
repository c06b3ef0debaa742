/** The facets, in the order of the panel. `facet-table.ts` says what each is. */
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

/** A measure of the dataset, by its id. It has ranges instead of values. */
export type MeasureFacet = `measure:${string}`;
/** Everything that a filter can narrow by. */
export type FilterName = AnyFacet | MeasureFacet;

const CATEGORY = 'category:';
const OWN = /^(category|measure):/;

export function isCategoryFacet(name: string): name is CategoryFacet {
  return name.startsWith(CATEGORY);
}

/** For a category or a measure of the dataset. */
export function isOwnFacet(name: string): name is CategoryFacet | MeasureFacet {
  return OWN.test(name);
}

export function categoryOf(facet: CategoryFacet): string {
  return facet.slice(CATEGORY.length);
}

/** Facets whose values a filter may hold. */
export function facetsIn(filter: object): readonly FilterName[] {
  return [...FACETS, ...Object.keys(filter).filter(isOwnFacet)];
}
