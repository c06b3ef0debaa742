/** The facets that an archive counts too, in the order of the panel. `facet-table.ts` says what each is. */
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

/** Facets that an archive has no column for. They come next. */
export const PAGE_FACETS = ['phase'] as const;

type PageFacet = (typeof PAGE_FACETS)[number];
/** A facet with a row in `facet-table.ts`. */
export type OwnFacet = Facet | PageFacet;

/** A category of the dataset, by its id. */
export type CategoryFacet = `category:${string}`;
/** The facets that an archive counts. */
export type StoredFacet = Facet | CategoryFacet;
export type AnyFacet = StoredFacet | PageFacet;

/** A measure of the dataset, by its id. It has ranges instead of values. */
export type MeasureFacet = `measure:${string}`;
/** Areas of the map: see `area.ts`. */
export const AREA = 'area';
export type AreaFacet = typeof AREA;
/** Everything that a filter can narrow by. */
export type FilterName = AnyFacet | MeasureFacet | AreaFacet;

const CATEGORY = 'category:';
const OTHERS = /^(category:|measure:|area$)/;

export function isCategoryFacet(name: string): name is CategoryFacet {
  return name.startsWith(CATEGORY);
}

/** Whether it is a category or a measure of the dataset, or an area. */
export function isOtherFacet(name: string): name is CategoryFacet | MeasureFacet | AreaFacet {
  return OTHERS.test(name);
}

export function categoryOf(facet: CategoryFacet): string {
  return facet.slice(CATEGORY.length);
}

/** Facets whose values a filter may hold. */
export function facetsIn(filter: object): readonly FilterName[] {
  return [...FACETS, ...PAGE_FACETS, ...Object.keys(filter).filter(isOtherFacet)];
}
