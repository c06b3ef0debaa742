/** The dataset in the terms of schema.org, for a page that search engines read. */
import { createModel } from '../../dataset/data/create-model.js';
import type { Actor, Citation, Entry, Quote, Source } from '../../dataset/data/dataset.js';
import { kindOfMedium } from '../../dataset/data/medium-kind.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import type { DatasetHead } from '../../dataset/data/timeline-model.js';
import { DOUBTED, jsonLd as jsonLdOf } from '../ssr/json-ld.js';
import { machineDate, machineEnds } from '../ssr/machine-date.js';
import { parseDate, type DateValue } from '../../dataset/time/date-ends.js';
import { type ExportLosses, idsOf, keptFields, loseFields, loseUnnamed } from './export-losses.js';
import { type Exporter, losing } from './exporter.js';

type Fields<T> = readonly (keyof T & string)[];

const KEPT = keptFields('actors', 'speaker', 'channel', 'quotes', 'form', 'place', 'status', 'citations', 'media');
const OF_HEAD: Fields<DatasetHead> = ['title', 'description', 'lang', 'version', 'license', 'actors', 'sources'];
const OF_ACTOR: Fields<Actor> = ['id', 'name'];
const OF_SOURCE: Fields<Source> = ['id', 'title', 'publisher', 'author', 'url', 'lang'];
const OF_QUOTE: Fields<Quote> = ['text', 'lang'];
const OF_CITATION: Fields<Citation> = ['source'];
/** Fields of an event; of these, words have only the date, and a claim none. */
const OF_EVENT: Fields<Entry> = ['place', 'location', 'actors', 'media'];
const INDENT = 2;

export const jsonLd: Exporter = {
  id: 'json-ld',
  extension: 'jsonld',
  type: 'application/ld+json',
  write: losing(({ head, entries, page = '' }, losses) => {
    const all = [...entries];
    loseOfHead(head, losses);
    const unnamed = idsOf(head.sources);
    for (const entry of all) {
      loseOfEntry(entry, losses);
      for (const { source } of entry.citations ?? []) unnamed.delete(source);
    }
    loseUnnamed('sources', unnamed, losses);
    const model = createModel({ ...head, entries: all }, { timeZone: 'UTC' });
    return [`${JSON.stringify(jsonLdOf(model, [...model.order], 'entry-', webPage(page)), undefined, INDENT)}\n`];
  }),
};

/** Empty for an address that leads nowhere else, such as that of a file. */
function webPage(page: string): string {
  const url = safeUrl(page) ?? '';
  return /^https?:/i.test(url) ? url : '';
}

function loseOfHead(head: DatasetHead, losses: ExportLosses): void {
  loseFields(head, new Set(OF_HEAD), losses);
  for (const actor of head.actors ?? []) loseFields(actor, new Set(OF_ACTOR), losses, 'actors.');
  for (const source of head.sources ?? []) loseFields(source, new Set(OF_SOURCE), losses, 'sources.');
}

function loseOfEntry(entry: Entry, losses: ExportLosses): void {
  const { kind, form, status, date, quotes = [], citations = [], media = [] } = entry;
  loseFields(entry, KEPT, losses);
  for (const quote of quotes) loseFields(quote, new Set(OF_QUOTE), losses, 'quotes.');
  for (const citation of citations) loseFields(citation, new Set(OF_CITATION), losses, 'citations.');
  const isSaid = kind === 'statement' && form !== 'no-comment';
  const isClaim = !isSaid && status !== undefined && DOUBTED.has(status);
  const lose = (fields: Fields<Entry>, code: 'no-place' | 'claim'): void => {
    for (const field of fields) if (entry[field] !== undefined) losses.add(field, code);
  };
  if (isSaid) lose(['form', ...OF_EVENT], 'no-place');
  if (!isClaim) lose(['status'], 'no-place');
  if (isClaim) lose(['date', ...OF_EVENT], 'claim');
  else if (!isExact(date, isSaid)) losses.add('date', 'inexact-date');
  const isEvent = !isSaid && !isClaim;
  const others = media.filter((medium) => kindOfMedium(medium) !== 'image').length;
  if (isEvent && others > 0) losses.add('media', 'images-only', others);
}

/** Words have one date, an event may have two ends. */
function isExact(value: DateValue, isSaid: boolean): boolean {
  const date = parseDate(value);
  if (date === undefined) return false;
  const { start, end } = isSaid ? {} : machineEnds(date);
  return machineDate(date) !== undefined || (start !== undefined && end !== undefined);
}
