/** The reader's search: words that must all occur, in any order, and "words in quotation marks" as they stand. */
import { foldText } from './fold-text.js';
import { MAX_QUERY } from './max-query.js';

/** Folded, each once. None for a query without a word. */
export function queryTerms(query: string): readonly string[] {
  const folded = foldText(query.slice(0, MAX_QUERY));
  const terms = new Set<string>();
  // Every second part was in quotation marks. The last may still be open while the reader types.
  for (const [at, part] of folded.split('"').entries()) {
    for (const term of at % 2 === 1 ? [part.trim()] : part.split(' ')) if (term !== '') terms.add(term);
  }
  return [...terms];
}
