/**
 * Which entries are shown. Values of one facet are alternatives; facets narrow each other: `{ kind: ['statement'],
 * party: ['a', 'b'] }` shows the statements of either party.
 */

/** In the order in which they are offered. */
export const FACETS = ['kind', 'form', 'party', 'actor', 'topic', 'status', 'source'] as const;
export type Facet = (typeof FACETS)[number];

/** Ids of parties, actors, topics and sources; the schema's own words for kind, form and status. */
export type Filter = Readonly<Partial<Record<Facet, readonly string[]>>>;

export const EMPTY_FILTER: Filter = Object.freeze({});
