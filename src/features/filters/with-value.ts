import { createFilter } from '../../dataset/data/create-filter.js';
import type { FilterName } from '../../dataset/data/facets.js';
import type { Filter } from '../../dataset/data/filter.js';

/** The filter with a value added, or removed. */
export function withValue(filter: Filter, facet: FilterName, value: string, chosen: boolean): Filter {
  const others = (filter[facet] ?? []).filter((other) => other !== value);
  return createFilter({ ...filter, [facet]: chosen ? [...others, value] : others });
}
