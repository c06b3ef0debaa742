/** A number of entries in words: "5 entries (18 more with no certain date)". */
import type { CertainCount } from '../../dataset/data/certain-time.js';
import type { Texts } from '../i18n/texts.js';

export function certainWords({ certain, possible }: CertainCount, texts: Texts): string {
  if (possible === 0) return texts.count('entries', certain);
  if (certain === 0) return texts.count('entriesPossible', possible);
  return texts.count('entriesAndPossible', possible, { entries: texts.count('entries', certain) });
}
