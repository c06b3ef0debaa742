/** The dataset in the terms of schema.org, as a page for search engines has it. */
import { createModel } from '../data/create-model.js';
import type { Entry } from '../data/dataset.js';
import { Losses } from '../data/losses.js';
import { jsonLd as jsonLdOf } from '../ssr/json-ld.js';
import { EXPORT_LOSSES } from './export-losses.js';
import type { Exporter } from './exporter.js';
import { loseFields } from './lost-fields.js';

const KEPT: ReadonlySet<string> = new Set<keyof Entry>([
  'id',
  'kind',
  'date',
  'title',
  'summary',
  'actors',
  'speaker',
  'channel',
  'quotes',
  'form',
  'place',
  'location',
  'status',
  'citations',
  'media',
]);
const INDENT = 2;

export const jsonLd: Exporter = {
  id: 'json-ld',
  extension: 'jsonld',
  type: 'application/ld+json',
  write: ({ head, entries }) => {
    const losses = new Losses(EXPORT_LOSSES);
    const all = [...entries];
    for (const entry of all) loseFields(entry, KEPT, losses);
    const model = createModel({ ...head, entries: all }, { timeZone: 'UTC' });
    const text = JSON.stringify(jsonLdOf(model, [...model.order], 'entry-'), undefined, INDENT);
    return { pieces: [`${text}\n`], notKept: () => losses.list() };
  },
};
