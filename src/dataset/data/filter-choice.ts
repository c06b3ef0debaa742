/** The filter after the choice of a value. */
import type { FilterName } from './facets.js';
import { createFilter } from './create-filter.js';
import type { Filter } from './filter.js';

/** The filter with a value added, or removed. */
export function withValue(filter: Filter, facet: FilterName, value: string, chosen: boolean): Filter {
  const others = (filter[facet] ?? []).filter((other) => other !== value);
  return createFilter({ ...filter, [facet]: chosen ? [...others, value] : others });
}
