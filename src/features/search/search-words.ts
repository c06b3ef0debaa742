/** A search in words: the number of hits, and which of them is open. */
import type { Texts } from '../../i18n/texts.js';
import type { Hits } from '../../picture/search-hits.js';

/** Beside the field: "3 found", "2 of 3". */
export function counterWords(hits: Hits, open: number | undefined, texts: Texts): string {
  const { pending, entries } = hits;
  if (pending !== undefined) return texts.text('searching', { share: percent(pending, texts) });
  const place = open === undefined ? -1 : entries.indexOf(open);
  if (place < 0) return shownWords(hits, texts);
  return texts.text('hitAt', { place: number(place + 1, texts), count: number(countHits(hits), texts) });
}

/** For announcements. */
export function hitsWords(hits: Hits, texts: Texts): string {
  const shown = shownWords(hits, texts);
  return hits.hidden === 0 ? shown : `${shown}, ${outsideWords(hits, texts)}`;
}

/** "+2 outside the filters". */
export function outsideWords({ hidden }: Hits, texts: Texts): string {
  return texts.text('hitsOutside', { count: number(hidden, texts) });
}

/** Of an archive, more hits than the loaded ones. */
export function countHits({ total, entries }: Hits): number {
  return total ?? entries.length;
}

function shownWords(hits: Hits, texts: Texts): string {
  const count = countHits(hits);
  return count === 0 ? texts.text('noHits') : texts.count('hits', count);
}

function number(value: number, { locale }: Texts): string {
  return new Intl.NumberFormat(locale).format(value);
}

function percent(share: number, { locale }: Texts): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
}
