/** The matches of a search so far. */
import type { TemplateResult } from 'lit';

/** Marks the matches in a shown text. If another name matches, the shown name is marked as a whole. */
export type Highlight = (
  text: string | undefined,
  otherNames?: readonly string[],
) => readonly (string | TemplateResult)[] | string;

export const plain: Highlight = (text = '') => text;

export interface Hits {
  readonly query: string;
  /** The words of the search. Empty if the query has none. */
  readonly terms: readonly string[];
  /** The finished share of the work, 0 to 1; undefined when there is an answer. */
  readonly pending: number | undefined;
  readonly has: (entry: number) => boolean;
  /** Hits by time, without hidden ones. The same object while the answer is the same. */
  readonly entries: Uint32Array;
  /** The number of hidden hits. */
  readonly hidden: number;
  /** The number of all hits, if not all are in the page. */
  readonly total?: number;
  /** A text with its matches marked. */
  readonly highlight: Highlight;
}

const NO_ENTRIES = new Uint32Array(0);

/** Hits before there is an answer, or without a search. */
export function noHits(
  query: string,
  terms: readonly string[],
  pending: number | undefined,
  highlight: Highlight = plain,
): Hits {
  return { query, terms, pending, has: () => false, entries: NO_ENTRIES, hidden: 0, highlight };
}
