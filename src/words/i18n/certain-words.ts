/** A number of entries in words: "5 entries (18 more with no certain date)". */
import type { Texts } from './texts.js';

interface Counted {
  readonly certain: number;
  /** Those that may be of another time. */
  readonly possible: number;
}

export function certainWords({ certain, possible }: Counted, texts: Texts): string {
  if (possible === 0) return texts.count('entries', certain);
  if (certain === 0) return texts.count('entriesPossible', possible);
  return texts.count('entriesAndPossible', possible, { entries: texts.count('entries', certain) });
}
