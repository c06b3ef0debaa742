/** Marks the search matches in a shown text. */
import { html } from 'lit';
import { foldText } from '../../data/fold-text.js';
import { findRanges } from '../../data/search-ranges.js';
import { plain, type Highlight } from '../../picture/search-hits.js';

/** If another name matches, the shown name is marked as a whole. */
export function highlighter(terms: readonly string[]): Highlight {
  if (terms.length === 0) return plain;
  return (text = '', otherNames = []) => {
    const ranges = findRanges(text, terms);
    if (ranges.length > 0) {
      return ranges.flatMap(({ start, end }, at) => [
        text.slice(ranges[at - 1]?.end ?? 0, start),
        html`<mark>${text.slice(start, end)}</mark>`,
        at === ranges.length - 1 ? text.slice(end) : '',
      ]);
    }
    const named = otherNames.map(foldText).some((name) => terms.some((term) => name.includes(term)));
    return named ? [html`<mark>${text}</mark>`] : text;
  };
}
