/** Lists the counts of each facet: the values chosen in the other facets narrow them, its own do not. */
import { FACETS, isCategoryFacet, type StoredFacet } from '../dataset/data/facets.js';
import { facetsOfFilter } from './check-request.js';
import type { Filter } from '../dataset/data/filter.js';
import { readCategoryKey } from './category-key.js';
import type { FacetCount, SourceFacets } from './contract.js';
import { valueOfKey, type CountedBy } from './sql/lanes.js';
import { compareCodePoints } from './place.js';

export type FacetKeys = Exclude<CountedBy, 'party-apart' | 'none'>;
type Counts = ReadonlyMap<string, number>;
/** Counts entries by key. All facets of the filter except `without` narrow them; one answer has all categories. */
export type CountFacet = (by: FacetKeys, without: StoredFacet) => Promise<Counts>;
type Listed = readonly (readonly [facet: StoredFacet, counts: readonly FacetCount[]])[];

/** Names no facet, so the whole filter narrows. */
const NOTHING: StoredFacet = 'category:';

export async function facetLists(filter: Filter, limit: number, count: CountFacet): Promise<SourceFacets['facets']> {
  const own = FACETS.map(async (facet): Promise<Listed> => {
    const named = Array.from(await count(facet, facet)).flatMap(([key, many]) => {
      const value = valueOfKey(facet, key);
      return value === undefined ? [] : [[value, many] as const];
    });
    return [[facet, listCounts(named, limit)]];
  });
  const listed = (await Promise.all([...own, listCategories(filter, limit, count)])).flat();
  return Object.fromEntries(listed.filter(([, counts]) => counts.length > 0));
}

/** Asks once for each category in the filter, and once for all others. */
async function listCategories(filter: Filter, limit: number, count: CountFacet): Promise<Listed> {
  const chosen = facetsOfFilter(filter).filter(isCategoryFacet);
  const [others, ...narrowed] = await Promise.all(
    [NOTHING, ...chosen].map(async (facet) => byCategory(await count('category', facet))),
  );
  const counts = new Map(others);
  for (const [place, facet] of chosen.entries()) counts.set(facet, narrowed[place]?.get(facet) ?? []);
  return Array.from(counts, ([facet, values]) => [facet, listCounts(values, limit)] as const);
}

function byCategory(counts: Counts): ReadonlyMap<StoredFacet, readonly (readonly [value: string, count: number])[]> {
  const found = new Map<StoredFacet, (readonly [string, number])[]>();
  for (const [key, count] of counts) {
    const read = key.startsWith('=') ? readCategoryKey(key.slice(1)) : undefined;
    if (read === undefined) continue;
    const [facet, value] = read;
    const values = found.get(facet) ?? [];
    found.set(facet, values);
    values.push([value, count]);
  }
  return found;
}

// Counts of values, in the order of a source's answer.

/** Values that some entry has, the largest count first. */
export function listCounts(
  counts: Iterable<readonly [value: string, count: number]>,
  limit: number,
): readonly FacetCount[] {
  return Array.from(counts, ([value, count]) => ({ value, count }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count || compareCodePoints(left.value, right.value))
    .slice(0, limit);
}
