/** Titles of entries: an entry of columns is made on each request, and frames request the same few. */
import type { TimelineModel } from '../data/timeline-model.js';

const MAX_REMEMBERED = 20_000;

export function rememberTitles({ entries }: TimelineModel): (entry: number) => string {
  const titles = new Map<number, string>();
  return (entry) => {
    const known = titles.get(entry);
    if (known !== undefined) return known;
    const title = entries.titleAt?.(entry) ?? entries.at(entry)?.title ?? '';
    if (titles.size >= MAX_REMEMBERED) titles.clear();
    titles.set(entry, title);
    return title;
  };
}
