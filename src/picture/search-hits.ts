/** What a search has found so far. */
import type { TemplateResult } from 'lit';

/** Marks what was found in a text that is shown. Where one of the other names was found, the name is marked as a whole. */
export type Highlight = (
  text: string | undefined,
  otherNames?: readonly string[],
) => readonly (string | TemplateResult)[] | string;

export const plain: Highlight = (text = '') => text;

export interface Hits {
  readonly query: string;
  /** What is looked for. Empty where the query asks for nothing. */
  readonly terms: readonly string[];
  /** How much of the work is done, 0 to 1; undefined once there is an answer. */
  readonly pending: number | undefined;
  readonly has: (entry: number) => boolean;
  /** By time; without those that are not shown. The same object for as long as the answer is the same. */
  readonly entries: Uint32Array;
  /** How many more were found that are not shown. */
  readonly hidden: number;
  /** How many there are in all, where not all are in the page. */
  readonly total?: number;
  /** A text with what was found in it marked. */
  readonly highlight: Highlight;
}

const NO_ENTRIES = new Uint32Array(0);

/** Before there is an answer, or where nothing is asked for. */
export function noHits(
  query: string,
  terms: readonly string[],
  pending: number | undefined,
  highlight: Highlight = plain,
): Hits {
  return { query, terms, pending, has: () => false, entries: NO_ENTRIES, hidden: 0, highlight };
}
