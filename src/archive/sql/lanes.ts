/** The lanes of an entry as lists of keys, in SQL: the same as `assignLanes` gives for a model. */
import type { Facet } from '../../dataset/data/facets.js';
import type { LaneGrouping } from '../../drawing/layout/lanes.js';
import type { Dialect } from './dialect.js';
import { FACET_COLUMNS, type FacetColumn } from './where.js';

/** The groupings of the counts. */
export type CountedBy = LaneGrouping | Facet | 'category';

export function laneKeys(by: CountedBy, dialect: Dialect): string {
  switch (by) {
    case 'none':
      return `['all']`;
    case 'party-apart': {
      const several = `CASE ${dialect.length('parties')} WHEN 0 THEN '-' WHEN 1 THEN concat('=', parties[1]) ELSE '+' END`;
      return `[${several}]`;
    }
    case 'kind':
      return `[CASE kind WHEN 0 THEN 'event' ELSE 'statement' END]`;
    case 'form':
    case 'status':
      return `[CASE WHEN ${by} = 0 THEN '-' ELSE ${wordOf(FACET_COLUMNS[by])} END]`;
    case 'category':
      return `CASE WHEN ${dialect.length('categories')} = 0 THEN ['-'] ELSE ${dialect.prefixed('categories', '=')} END`;
    default: {
      const { column } = FACET_COLUMNS[by];
      return `CASE WHEN ${dialect.length(column)} = 0 THEN ['-'] ELSE ${dialect.prefixed(column, '=')} END`;
    }
  }
}

/** Words come only from the schema. */
function wordOf({ column, words = [], first = 0 }: FacetColumn): string {
  const cases = words.map((word, place) => `WHEN ${place + first} THEN '=${word}'`);
  return `CASE ${column} ${cases.join(' ')} ELSE '-' END`;
}

/** The value of a facet behind a key; undefined for entries without one. */
export function valueOfKey(by: CountedBy, key: string): string | undefined {
  if (by === 'kind') return key;
  return key.startsWith('=') ? key.slice(1) : undefined;
}
