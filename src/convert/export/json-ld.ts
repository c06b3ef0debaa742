/** The dataset in the terms of schema.org, for a page that search engines read. */
import { createModel } from '../../dataset/data/create-model.js';
import { actorsOf } from '../../dataset/data/actors.js';
import type { Actor, Citation, Entry, GeoLocation, Medium, Quote, Source } from '../../dataset/data/dataset.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import type { DatasetHead } from '../../dataset/data/timeline-model.js';
import { DOUBTED, isPicture, jsonLd as jsonLdOf, languageOf } from '../ssr/json-ld.js';
import { machineDate, machineEnds } from '../ssr/machine-date.js';
import { parseDate, type DateValue } from '../../dataset/time/date-ends.js';
import { type ExportLosses, idsOf, keptFields, loseFields, loseKind, loseUnnamed } from './export-losses.js';
import { type Exporter, losing } from './exporter.js';

type Fields<T> = readonly (keyof T & string)[];

const KEPT = keptFields('actors', 'speaker', 'channel', 'quotes', 'form', 'place', 'status', 'citations', 'media');
const OF_HEAD: Fields<DatasetHead> = ['title', 'description', 'lang', 'version', 'license', 'actors', 'sources'];
const OF_ACTOR: Fields<Actor> = ['id', 'name'];
const OF_SOURCE: Fields<Source> = ['id', 'title', 'publisher', 'author', 'url', 'lang'];
const OF_QUOTE: Fields<Quote> = ['text', 'lang'];
const OF_CITATION: Fields<Citation> = ['source'];
const OF_MEDIUM: Fields<Medium> = ['url', 'caption', 'credit'];
const OF_LOCATION: Fields<GeoLocation> = ['latitude', 'longitude'];
/** Fields of an event; of these, words have only the date, and a claim none. */
const OF_EVENT: Fields<Entry> = ['place', 'location', 'actors', 'media'];
const OF_WORDS: Fields<Entry> = ['speaker', 'channel', 'quotes', 'form'];
const INDENT = 2;

export const jsonLd: Exporter = {
  id: 'json-ld',
  extension: 'jsonld',
  type: 'application/ld+json',
  write: losing(({ head, entries, page = '' }, losses) => {
    const all = [...entries];
    loseOfHead(head, losses);
    const [sources, actors] = [idsOf(head.sources), idsOf(head.actors)];
    for (const entry of all) {
      loseOfEntry(entry, losses);
      for (const { source } of entry.citations ?? []) sources.delete(source);
      for (const actor of peopleOf(entry)) actors.delete(actor);
    }
    loseUnnamed('sources', sources, losses);
    loseUnnamed('actors', actors, losses);
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
  const { date, citations = [] } = entry;
  const type = typeOf(entry);
  loseFields(entry, KEPT, losses);
  for (const citation of citations) loseFields(citation, new Set(OF_CITATION), losses, 'citations.');
  const lose = (fields: Fields<Entry>, code: 'no-place' | 'claim' = 'no-place'): void => {
    for (const field of fields) if (entry[field] !== undefined) losses.add(field, code);
  };
  if (type === 'Claim') {
    lose(['date', ...OF_EVENT, ...OF_WORDS], 'claim');
    return;
  }
  lose(['status']);
  if (!isExact(date, type === 'words')) losses.add('date', 'inexact-date');
  if (type === 'words') {
    lose(['form', ...OF_EVENT]);
    loseOfQuotes(entry, losses);
    return;
  }
  loseKind(entry, losses);
  lose(OF_WORDS);
  loseOfPlace(entry, losses);
  loseOfMedia(entry, losses);
}

function typeOf({ kind, form, status }: Entry): 'words' | 'Claim' | 'Event' {
  if (kind === 'statement' && form !== 'no-comment') return 'words';
  return status !== undefined && DOUBTED.has(status) ? 'Claim' : 'Event';
}

/** Those whom the entry names there. */
function peopleOf(entry: Entry): readonly string[] {
  const type = typeOf(entry);
  if (type === 'Claim') return [];
  return type === 'Event' ? actorsOf(entry) : entry.speaker === undefined ? [] : [entry.speaker];
}

/** Words have one language. */
function loseOfQuotes({ quotes = [] }: Entry, losses: ExportLosses): void {
  for (const quote of quotes) loseFields(quote, new Set(OF_QUOTE), losses, 'quotes.');
  const withLang = quotes.filter(({ lang }) => lang !== undefined).length;
  if (withLang > 0 && languageOf(quotes) === undefined) losses.add('quotes.lang', 'no-place', withLang);
}

/** A place has one name, that of its point before the other. */
function loseOfPlace({ place, location }: Entry, losses: ExportLosses): void {
  if (location === undefined) return;
  loseFields(location, new Set(OF_LOCATION), losses, 'location.');
  if (place !== undefined && location.name !== undefined && place !== location.name) losses.add('place', 'no-place');
}

function loseOfMedia({ media = [] }: Entry, losses: ExportLosses): void {
  const pictures = media.filter(isPicture);
  if (pictures.length < media.length) losses.add('media', 'images-only', media.length - pictures.length);
  for (const picture of pictures) loseFields(picture, new Set(OF_MEDIUM), losses, 'media.');
}

/** Words have one date, an event may have two ends. */
function isExact(value: DateValue, isSaid: boolean): boolean {
  const date = parseDate(value);
  if (date === undefined) return false;
  const { start, end } = isSaid ? {} : machineEnds(date);
  return machineDate(date) !== undefined || (start !== undefined && end !== undefined);
}
