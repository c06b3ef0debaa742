/** Checks of a request that every source makes. */
import { FACETS, facetsIn, isCategoryFacet, type FilterName, type StoredFacet } from '../dataset/data/facets.js';
import { createFilter } from '../dataset/data/create-filter.js';
import { EMPTY_FILTER, type Filter } from '../dataset/data/filter.js';
import { MAX_LEVEL, MIN_LEVEL } from './bins.js';
import type { Bins, SourceLimits, SourceRange } from './contract.js';
import { SourceError } from './source-error.js';

export const SOURCE_LIMITS: SourceLimits = Object.freeze({ bins: 4096, entries: 1000, values: 1000 });
/** Values of one facet of a filter. */
const MAX_CHOSEN = 1000;
/** The most facets of a filter, categories among them. */
export const MAX_FACETS = 100;
/** No date is further away: 285,000 years, and bins are whole numbers. */
const MAX_BIN = Number.MAX_SAFE_INTEGER;

export function checkBins({ level, from, to }: Bins): void {
  demand(Number.isInteger(level) && level >= MIN_LEVEL && level <= MAX_LEVEL, 'bins.level', level);
  demand(Number.isInteger(from) && Math.abs(from) * 2 ** level <= MAX_BIN, 'bins.from', from);
  demand(Number.isInteger(to) && Math.abs(to) * 2 ** level <= MAX_BIN && to > from, 'bins.to', to);
  if (to - from > SOURCE_LIMITS.bins) refuse(`bins: at most ${SOURCE_LIMITS.bins}, not ${to - from}`);
}

export function checkRange({ start, end }: SourceRange): void {
  // Neither is NaN then.
  demand(start < end, 'range', `${start} to ${end}`);
}

export function checkLimit(limit: number): void {
  demand(Number.isInteger(limit) && limit >= 1, 'limit', limit);
  if (limit > SOURCE_LIMITS.entries) refuse(`limit: at most ${SOURCE_LIMITS.entries}, not ${limit}`);
}

export function checkFilter(filter: Filter = EMPTY_FILTER): Filter {
  const facets = facetsOfFilter(filter);
  const other = facetsIn(filter).find(
    (name) => (filter[name]?.length ?? 0) > 0 && !facets.some((facet) => facet === name),
  );
  if (other !== undefined) refuse(`filter.${other}: an archive knows no ranges`);
  if (facets.length > MAX_FACETS) refuse(`filter: at most ${MAX_FACETS} facets, not ${facets.length}`);
  for (const facet of facets) demand((filter[facet]?.length ?? 0) <= MAX_CHOSEN, `filter.${facet}`, 'too many values');
  return createFilter(filter);
}

function demand(isFine: boolean, path: string, value: unknown): void {
  if (!isFine) refuse(`${path}: ${String(value)}`);
}

function refuse(message: string): never {
  throw new SourceError('refused', message);
}

const OWN: ReadonlySet<string> = new Set(FACETS);

export function isStoredFacet(name: FilterName): name is StoredFacet {
  return OWN.has(name) || isCategoryFacet(name);
}

/** The facets that may narrow an archive: no ranges of a measure, which sources refuse. */
export function facetsOfFilter(filter: object): readonly StoredFacet[] {
  return facetsIn(filter).filter(isStoredFacet);
}
