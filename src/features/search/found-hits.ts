/** The hits of a search among the shown entries, and the steps from hit to hit. */
import { html } from 'lit';
import { foldText } from '../../dataset/data/fold-text.js';
import { findRanges } from '../../dataset/data/search-ranges.js';
import { type Highlight, type Hits, plain } from '../../element/picture/search-hits.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';

/** `found` is 1 for each hit. */
export function hitsAmong(query: string, terms: readonly string[], found: Uint8Array, focusOrder: FocusOrder): Hits {
  const entries = focusOrder.entries.filter((entry) => found[entry] === 1);
  const all = found.reduce((count, one) => count + one, 0);
  return {
    query,
    terms,
    pending: undefined,
    has: (entry) => found[entry] === 1,
    entries,
    hidden: all - entries.length,
    highlight: highlighter(terms),
  };
}

/** The hit after an entry in time (1) or before it (-1); the first follows the last. */
export function neighbourHit(
  { entries }: Hits,
  { placeOf }: FocusOrder,
  from: number | undefined,
  step: 1 | -1,
): number | undefined {
  const last = entries.length - 1;
  const at = from === undefined ? -1 : placeOf(from);
  if (at < 0) return entries[step === 1 ? 0 : last];
  const beyond =
    step === 1
      ? entries.findIndex((entry) => placeOf(entry) > at)
      : entries.findLastIndex((entry) => placeOf(entry) < at);
  return entries[beyond >= 0 ? beyond : step === 1 ? 0 : last];
}

// Marks the search matches in a shown text.

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
