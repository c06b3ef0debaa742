/** Timelines of TimelineJS (Knight Lab), as JSON. */
import type { GeoLocation, Medium } from '../../dataset/data/dataset.js';
import { kindOfMedium } from '../../dataset/data/medium-kind.js';
import { isRecord } from '../../dataset/data/safe-read.js';
import { type DateValue, parseDate } from '../../dataset/time/date-ends.js';
import { fieldOf, type Draft, type DraftEntry } from './draft.js';
import { loseOthers } from './lose-fields.js';
import { givenLocation } from './numbers.js';
import { plainText } from './plain-text.js';
import { type JsonImporter, listOf, textOf } from './text-importer.js';
import { edtfOf, numberOf, type TimelineJsDate } from './timelinejs-date.js';

// The medium and the location of a slide of TimelineJS. Its captions are HTML.

/** Markup instead of an address shows itself. */
const ADDRESS = /^(?:https?:)?\/\/|^[\w./-]+$/i;

/** Undefined if none has an address. */
function mediumOf(slide: unknown): Medium | undefined {
  const media = fieldOf(slide, 'media');
  const given = textOf(media, 'url');
  if (given === undefined || !ADDRESS.test(given)) return undefined;
  const url = given.startsWith('//') ? `https:${given}` : given;
  const [caption, credit, alt] = ['caption', 'credit', 'alt'].map((name) => plainText(textOf(media, name) ?? '').text);
  const kind = kindOfMedium({ url });
  return {
    url,
    ...(kind === 'document' && { kind }),
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
  };
}

function slideLocation(slide: unknown, draft: Draft): GeoLocation | undefined {
  const location = fieldOf(slide, 'location');
  const name = textOf(location, 'name');
  const point = givenLocation(draft, 'location', textOf(location, 'lat'), textOf(location, 'lon'), name);
  return point ?? (name === undefined ? undefined : { name });
}

// The sources of a slide of TimelineJS: the links in its text, and the list that this project writes below it.

const LIST = /<p class="sources">([^]*?)<\/p>/;
const CITED = /<cite>([^]{0,2000}?)<\/cite>/g;
const LINK = /<a\s[^<>]{0,300}?href\s*=\s*["']?(https?:\/\/[^"'\s<>]+)["']?[^<>]{0,300}>([^]{0,500}?)<\/a\s*>/gi;

/** Their ids. */
function sourcesInSlide(html: string, draft: Draft): readonly string[] {
  const listed = [...(LIST.exec(html)?.[1] ?? '').matchAll(CITED)].flatMap(([, cited = '']) => {
    const [link] = linksIn(cited, draft);
    return link ?? draft.sources.id(plainText(cited).text) ?? [];
  });
  return [...new Set([...listed, ...linksIn(html.replace(LIST, ''), draft)])];
}

/** The text without the list, and without the tags of links: their words stay. */
function withoutSources(html: string): string {
  return html.replace(LIST, '').replace(LINK, (_, _url, words: string) => words);
}

function linksIn(html: string, draft: Draft): readonly string[] {
  return [...html.matchAll(LINK)].flatMap(([, address = '', words = '']) => {
    const url = plainText(address).text;
    return draft.sources.id(plainText(words).text || url, { url }, url) ?? [];
  });
}

/** The fields of a slide that are read. The title slide and an era have fewer. */
const KEPT = new Set([
  'location',
  'start_date',
  'end_date',
  'text',
  'media',
  'group',
  'display_date',
  'unique_id',
  'uniqueid',
  'date',
  'x_edtf',
]);
const KEPT_OF_TITLE = new Set(['text', 'media']);
const KEPT_OF_ERA = new Set(['start_date', 'end_date', 'text', 'display_date', 'unique_id', 'x_edtf', 'media']);
const KEPT_OF_WHOLE = new Set(['title', 'events', 'eras']);
const KEPT_OF_TEXT = new Set(['headline', 'text']);
const KEPT_OF_MEDIUM = new Set(['url', 'caption', 'credit', 'alt']);
const KEPT_OF_LOCATION = new Set(['lat', 'lon', 'name']);
const KEPT_OF_DATE = new Set([
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
  'display_date',
  'display_text',
  'format',
]);

export const timelineJs: JsonImporter = {
  kind: 'json',
  id: 'timelinejs',
  detect: (value) => {
    const timeline = fieldOf(value, 'timeline') ?? value;
    const events = fieldOf(timeline, 'events');
    return Array.isArray(events) && (events.length === 0 || events.some(isSlide));
  },
  read: (value, draft) => {
    const timeline = fieldOf(value, 'timeline') ?? value;
    const title = fieldOf(timeline, 'title');
    loseOthers(timeline, KEPT_OF_WHOLE, draft);
    if (title !== undefined) readTitle(title, draft);
    for (const [at, event] of listOf(fieldOf(timeline, 'events')).entries()) readSlide(event, at + 1, draft);
    for (const [at, era] of listOf(fieldOf(timeline, 'eras')).entries()) readEra(era, at + 1, draft);
  },
};

function isSlide(event: unknown): boolean {
  return typeof fieldOf(event, 'start_date') === 'object' || typeof fieldOf(event, 'text') === 'object';
}

/** The title slide becomes the head of the dataset. */
export function readTitle(title: unknown, draft: Draft): void {
  const { headline, text } = textsOf(title, draft);
  draft.head = {
    ...draft.head,
    ...(headline !== '' && { title: headline }),
    ...(text !== '' && { description: text }),
  };
  loseFields(title, KEPT_OF_TITLE, draft);
  if (mediumOf(title) !== undefined) draft.lose('media', 'no-place-in-head');
}

/** `given`: its date, if it stands elsewhere. */
export function readSlide(slide: unknown, number: number, draft: Draft, row = number, given?: DateValue): void {
  const { headline, text } = textsOf(slide, draft);
  const media = fieldOf(slide, 'media');
  const title = headline || plainText(textOf(media, 'caption') ?? '').text;
  const entry = entryOf(slide, draft, given);
  if (entry === undefined) {
    leaveUndated(fieldOf(slide, 'start_date') ?? fieldOf(slide, 'date'), row, draft);
    return;
  }
  const group = textOf(slide, 'group');
  const medium = mediumOf(slide);
  loseFields(slide, KEPT, draft);
  const sources = sourcesInSlide(textOf(fieldOf(slide, 'text'), 'text') ?? '', draft);
  draft.add(
    {
      ...entry,
      id: textOf(slide, 'unique_id', 'uniqueid') ?? draft.madeId('event', number),
      title: title === '' ? `Event ${number}` : title,
      ...(text !== '' && { summary: text }),
      topics: draft.topics.ids(group === undefined ? [] : [group]),
      ...(medium !== undefined && { media: [medium] }),
      location: slideLocation(slide, draft),
      citations: sources.map((source) => ({ source })),
    },
    row,
  );
}

function leaveUndated(start: unknown, row: number, draft: Draft): void {
  const given = ['year', 'month', 'day'].flatMap((name) => textOf(start, name) ?? []).join('-');
  draft.leave(row, given === '' ? 'no date' : `"${given.slice(0, 40)}" is not a date`, {
    code: given === '' ? 'missing' : 'bad-date',
    column: 'start_date',
    value: given,
  });
}

export function readEra(era: unknown, row: number, draft: Draft): void {
  const entry = entryOf(era, draft);
  const { headline, text } = textsOf(era, draft);
  if (entry?.date === undefined || headline === '') {
    draft.leave(row, 'an era without a year or a headline', { column: 'eras' });
    return;
  }
  loseFields(era, KEPT_OF_ERA, draft);
  if (mediumOf(era) !== undefined) draft.lose('media');
  if (entry.dateNote !== undefined) draft.lose('display_date');
  const id = textOf(era, 'unique_id');
  draft.addPhase(
    {
      ...(id !== undefined && { id }),
      label: headline,
      date: entry.date,
      ...(text !== '' && { description: text }),
    },
    row,
  );
}

/** Kind and date. An end equal to the start is ignored. */
function entryOf(slide: unknown, draft: Draft, given?: DateValue): DraftEntry | undefined {
  // Some early files use this name.
  const start = fieldOf(slide, 'start_date') ?? fieldOf(slide, 'date');
  const own = fieldOf(slide, 'x_edtf');
  if (isDateValue(own)) return { kind: 'event', date: own };
  const shown = textOf(slide, 'display_date') ?? textOf(start, 'display_date', 'display_text');
  const note = shown === undefined ? {} : { dateNote: `Shown as “${shown}”.` };
  if (given !== undefined) return { kind: 'event', date: given, ...note };
  const from = dateOf(start, draft);
  if (from === undefined) return undefined;
  const end = fieldOf(slide, 'end_date');
  const to = end === undefined ? undefined : dateOf(end, draft);
  if (to === undefined && isRecord(end) && Object.values(end).some((part) => part !== '')) {
    draft.lose('end_date', 'no-date');
  }
  return { kind: 'event', date: to === undefined || to === from ? from : `${from}/${to}`, ...note };
}

/** Timelines of this project keep the date itself. */
function isDateValue(value: unknown): value is DateValue {
  if (typeof value === 'string') return parseDate(value) !== undefined;
  const [start, end] = [fieldOf(value, 'start'), fieldOf(value, 'end')];
  return typeof start === 'string' && typeof end === 'string' && parseDate({ start, end }) !== undefined;
}

function dateOf(date: unknown, draft: Draft): string | undefined {
  if (typeof date !== 'object' || date === null) return undefined;
  const parts: TimelineJsDate = date;
  const text = edtfOf(parts);
  if (text !== undefined && !text.includes('T') && numberOf(parts.hour) !== undefined) draft.lose('hour', 'no-minute');
  loseOthers(date, KEPT_OF_DATE, draft, 'date.');
  if (textOf(date, 'format') !== undefined) draft.lose('format', 'date-format');
  return text;
}

function textsOf(slide: unknown, draft: Draft): { readonly headline: string; readonly text: string } {
  const texts = fieldOf(slide, 'text');
  const [headline, text] = ['headline', 'text'].map((name) => plainText(withoutSources(textOf(texts, name) ?? '')));
  if (headline!.hadMarkup || text!.hadMarkup) draft.lose('text', 'markup');
  return { headline: headline!.text.replace(/\s+/g, ' '), text: text!.text };
}

function loseFields(slide: unknown, kept: ReadonlySet<string>, draft: Draft): void {
  const media = fieldOf(slide, 'media');
  if (mediumOf(slide) === undefined) loseWithout(slide, draft);
  loseOthers(slide, kept, draft);
  loseOthers(fieldOf(slide, 'text'), KEPT_OF_TEXT, draft, 'text.');
  loseOthers(media, KEPT_OF_MEDIUM, draft, 'media.');
  if (kept.has('location')) loseOthers(fieldOf(slide, 'location'), KEPT_OF_LOCATION, draft, 'location.');
}

/** A medium without a valid address. If there is no headline, its caption becomes the title. */
function loseWithout(slide: unknown, draft: Draft): void {
  const media = fieldOf(slide, 'media');
  if (textOf(media, 'url') !== undefined) {
    draft.lose('media', 'no-address');
    return;
  }
  const isHeadline = textOf(fieldOf(slide, 'text'), 'headline') === undefined;
  for (const name of isHeadline ? ['credit', 'alt'] : ['caption', 'credit', 'alt'])
    if (textOf(media, name) !== undefined) draft.lose(`media.${name}`, 'no-medium');
}
