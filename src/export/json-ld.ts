/** The dataset in the terms of schema.org, as a page for search engines has it. */
import { createModel } from '../data/create-model.js';
import { Losses } from '../data/losses.js';
import { jsonLd as jsonLdOf } from '../ssr/json-ld.js';
import type { Exporter } from './exporter.js';

const FIELDS = [
  'relations',
  'parties',
  'topics',
  'weight',
  'graphic',
  'dateNote',
  'asOf',
  'said',
  'published',
  'categories',
  'measures',
] as const;
const INDENT = 2;

export const jsonLd: Exporter = {
  id: 'json-ld',
  extension: 'jsonld',
  type: 'application/ld+json',
  write: ({ head, entries }) => {
    const losses = new Losses();
    const all = [...entries];
    for (const entry of all) for (const field of FIELDS) if (entry[field] !== undefined) losses.add(field);
    const model = createModel({ ...head, entries: all }, { timeZone: 'UTC' });
    const text = JSON.stringify(jsonLdOf(model, [...model.order], 'entry-'), undefined, INDENT);
    return { pieces: [`${text}\n`], notKept: () => losses.list() };
  },
};
