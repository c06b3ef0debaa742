/** What choosing a value makes of a filter. */
import type { FilterName } from './facets.js';
import { createFilter } from './create-filter.js';
import type { Filter } from './filter.js';

/** The filter with a value chosen, or not chosen any more. */
export function withValue(filter: Filter, facet: FilterName, value: string, chosen: boolean): Filter {
  const others = (filter[facet] ?? []).filter((other) => other !== value);
  return createFilter({ ...filter, [facet]: chosen ? [...others, value] : others });
}
