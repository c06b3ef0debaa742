import type { Texts } from '../../words/i18n/texts.js';

/** "9 of 26 shown". */
export function shownText(texts: Texts, shown: number, total: number): string {
  return texts.count('filterShown', shown, { total: total.toLocaleString(texts.locale) });
}
