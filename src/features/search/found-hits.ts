/** What a search has found among the entries that are shown, and the way from hit to hit. */
import type { Hits } from '../../picture/search-hits.js';
import type { FocusOrder } from '../../scene/focus-order.js';
import { highlighter } from './search-marks.js';

/** `found` is 1 for each entry that was. */
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

/** The hit after an entry in time (1) or before it (-1); after the last one comes the first. */
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
