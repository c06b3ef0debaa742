/** Counts of values. */

import { readProperty } from '../data/safe-read.js';
import { MAX_FACETS, SOURCE_LIMITS } from './check-request.js';
import type { SourceFacets } from './contract.js';
import { facetsOfFilter } from './facets-of-filter.js';
import { readCount, readFlag, readItems, readObject, readText } from './read-answer.js';

export function readFacetCounts(value: unknown): SourceFacets {
  const from = readObject(value, 'facets');
  const given = readObject(readProperty(from, 'facets'), 'facets');
  const named = facetsOfFilter(given).filter((facet) => readProperty(given, facet) !== undefined);
  const facets = named.slice(0, MAX_FACETS).map((facet) => {
    const counts = readItems(given, facet, SOURCE_LIMITS.values).map((item) => {
      const count = readObject(item, facet);
      return { value: readText(count, 'value'), count: readCount(count, 'count') };
    });
    return [facet, counts] as const;
  });
  return {
    facets: Object.fromEntries(facets),
    isEstimate: readFlag(from, 'isEstimate'),
    revision: readText(from, 'revision'),
  };
}
