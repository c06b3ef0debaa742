/** The facets that may narrow an archive: no ranges of a measure, which sources refuse. */
import { facetsIn, isCategoryFacet, FACETS, type StoredFacet } from '../dataset/data/facets.js';

const OWN: ReadonlySet<string> = new Set(FACETS);

export function facetsOfFilter(filter: object): readonly StoredFacet[] {
  return facetsIn(filter).filter((name): name is StoredFacet => OWN.has(name) || isCategoryFacet(name));
}
