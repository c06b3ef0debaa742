/** The dataset in the terms of schema.org, as a page for search engines has it. */
import { createModel } from '../data/create-model.js';
import { jsonLd as jsonLdOf } from '../ssr/json-ld.js';
import type { Exporter } from './exporter.js';
import { losing } from './losing.js';
import { keptFields, loseFields } from './lost-fields.js';

const KEPT = keptFields('actors', 'speaker', 'channel', 'quotes', 'form', 'place', 'status', 'citations', 'media');
const INDENT = 2;

export const jsonLd: Exporter = {
  id: 'json-ld',
  extension: 'jsonld',
  type: 'application/ld+json',
  write: losing(({ head, entries }, losses) => {
    const all = [...entries];
    for (const entry of all) loseFields(entry, KEPT, losses);
    const model = createModel({ ...head, entries: all }, { timeZone: 'UTC' });
    return [`${JSON.stringify(jsonLdOf(model, [...model.order], 'entry-'), undefined, INDENT)}\n`];
  }),
};
