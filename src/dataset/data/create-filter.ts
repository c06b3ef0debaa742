/** Makes a filter of values by facet. */
import { facetsIn } from './facets.js';
import { EMPTY_FILTER, type Filter } from './filter.js';

/** Facets without values are left out, and each value occurs once. Frozen, since pages get this very object. */
export function createFilter(values: Filter): Filter {
  const lists = facetsIn(values).flatMap((facet) => {
    const ids = Object.freeze([...new Set(values[facet])]);
    return ids.length === 0 ? [] : [[facet, ids] as const];
  });
  return lists.length === 0 ? EMPTY_FILTER : Object.freeze(Object.fromEntries(lists));
}
