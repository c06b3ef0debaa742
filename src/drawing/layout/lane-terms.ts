/** The groupings in the words of a page: one, or two with a blank between them, as "category:theatre party". */
import { escapeId } from '../../dataset/base/escape-id.js';
import type { Dataset } from '../../dataset/data/dataset.js';
import { isCategoryFacet } from '../../dataset/data/facets.js';
import { GROUPINGS, type Lane, type LanesBy, type OwnGrouping } from './lanes.js';

export type LaneTerm = OwnGrouping | 'auto';

/** Whether lanes can stand for it, whatever the data have. */
function isLaneTerm(text: string): text is LaneTerm {
  return text === 'auto' || (GROUPINGS as readonly string[]).includes(text) || isCategoryFacet(text);
}

/** One or two terms; undefined if one of them is none. A category may have blanks in its id. */
export function laneTerms(
  text: string,
  has: (term: LaneTerm) => boolean = () => true,
): readonly LaneTerm[] | undefined {
  const words = text.trim().split(/\s+/);
  for (let at = words.length; at > 0; at--) {
    const terms = splitAt(words, at);
    if (terms.every((term): term is LaneTerm => isLaneTerm(term) && has(term))) return terms;
  }
  return undefined;
}

interface TermsFound {
  readonly terms: readonly LaneTerm[];
  /** The first term that the data lack. */
  readonly unknown: string | undefined;
}

/** The terms that the data have. */
export function termsFor({ categories = [] }: Pick<Dataset, 'categories'>, lanes: LanesBy): TermsFound {
  const ids = new Set(categories.map(({ id }) => `category:${id}`));
  const has = (term: string): term is LaneTerm => isLaneTerm(term) && (!isCategoryFacet(term) || ids.has(term));
  const known = laneTerms(lanes, has);
  if (known !== undefined) return { terms: known, unknown: undefined };
  // The words of "category:nope party" end in a term: it is no category of that whole name.
  const words = lanes.trim().split(/\s+/);
  const at = words.findIndex((word, place) => place > 0 && isLaneTerm(word));
  const read = splitAt(words, at < 0 ? words.length : at);
  return { terms: read.filter(has), unknown: read.find((term) => !has(term)) };
}

function splitAt(words: readonly string[], at: number): readonly string[] {
  return [words.slice(0, at), words.slice(at)].flatMap((part) => (part.length === 0 ? [] : [part.join(' ')]));
}

/** The key of a lane that has lanes: theirs begin with it. A key of another lane has no such sign in that place. */
export function outerKey({ key }: Pick<Lane, 'key'>): string {
  return `${escapeId(key)}/`;
}
