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
