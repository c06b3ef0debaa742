/** The entries as a list inside the tag. Title and description stand above it already, as those of the page. */
import { renderTimeline } from '../../../src/convert/ssr/index.js';
import type { Made } from './made.js';

const OF_THE_PAGE: ReadonlySet<string> = new Set<keyof Made['dataset']>(['title', 'description']);

export async function listBeforeScripts({ dataset, lang }: Pick<Made, 'dataset' | 'lang'>): Promise<string> {
  const rest = Object.fromEntries(Object.entries(dataset).filter(([name]) => !OF_THE_PAGE.has(name)));
  const { html } = await renderTimeline(rest, { lang, jsonLd: false });
  return html;
}
