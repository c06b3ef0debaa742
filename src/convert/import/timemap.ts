/**
 * Events of timemap (Forensic Architecture, Bellingcat): its download with the sources in each event, and the answer of
 * its server with separate lists of events, sources and associations.
 */
import { parseEdtf } from '../../dataset/time/edtf.js';
import { unreadDate } from './date-issue.js';
import { fieldOf, type Draft } from './draft.js';
import { loseOthers } from './lose-fields.js';
import { givenLocation } from './numbers.js';
import { withTime } from './sheet-dates.js';
import { listOf, textOf, type JsonImporter } from './text-importer.js';

const KEPT = new Set([
  'id',
  'civId',
  'date',
  'time',
  'location',
  'latitude',
  'longitude',
  'description',
  'desc',
  'sources',
  'source',
  'associations',
  'filters',
  'category',
  'category_full',
  'graphic',
  'time_display',
  'title',
]);
const KEPT_OF_SOURCE = new Set(['id', 'title', 'url', 'path', 'paths', 'description', 'author', 'date']);
const KEPT_OF_ASSOCIATION = new Set(['id', 'title']);
const KEPT_OF_FILTER = new Set(['key', 'value']);
const CATEGORY = /category/i;

export const timemap: JsonImporter = {
  kind: 'json',
  id: 'timemap',
  detect: (value) => {
    const events = eventsOf(value);
    const [first] = events;
    return (
      textOf(first, 'description', 'desc') !== undefined &&
      (fieldOf(first, 'latitude') ?? fieldOf(first, 'date')) !== undefined
    );
  },
  read: (value, draft) => {
    const lists = { sources: byId(fieldOf(value, 'sources')), associations: byId(fieldOf(value, 'associations')) };
    for (const source of lists.sources.values()) loseOfSource(source, draft);
    for (const association of lists.associations.values())
      loseOthers(association, KEPT_OF_ASSOCIATION, draft, 'associations.');
    for (const [at, event] of eventsOf(value).entries()) readEvent(event, at + 1, lists, draft);
  },
};

interface Lists {
  readonly sources: ReadonlyMap<string, unknown>;
  readonly associations: ReadonlyMap<string, unknown>;
}

function eventsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : listOf(fieldOf(value, 'events'));
}

function byId(list: unknown): ReadonlyMap<string, unknown> {
  return new Map(
    listOf(list).flatMap((item) => (textOf(item, 'id') === undefined ? [] : [[textOf(item, 'id')!, item]])),
  );
}

function readEvent(event: unknown, row: number, lists: Lists, draft: Draft): void {
  const text = textOf(event, 'description', 'desc') ?? '';
  const given = textOf(event, 'date') ?? '';
  const read = draft.dates.read(given);
  if (read.date === undefined || text === '') {
    if (text === '' || read.date !== undefined) draft.leave(row, 'description: missing', { column: 'description' });
    else {
      const { message, ...issue } = unreadDate(given, read, draft.dates);
      draft.leave(row, message, { ...issue, column: 'date', value: given });
    }
    return;
  }
  loseFields(event, lists, draft);
  const time = textOf(event, 'time') ?? '';
  const timed = time === '' ? undefined : withTime(read.date, time);
  const date = timed ?? read.date;
  if (time !== '' && timed === undefined) draft.lose('time', 'no-time');
  draft.dates.count(given, read.date, row, 'date');
  const shown = textOf(event, 'time_display');
  draft.add(
    {
      id: textOf(event, 'civId', 'id') ?? draft.madeId('event', row),
      kind: 'event',
      date,
      ...(shown !== undefined && { dateNote: `Shown as “${shown}”.` }),
      title: textOf(event, 'title') ?? firstSentence(text),
      summary: text,
      topics: draft.topics.ids(topicsOf(event, lists)),
      place: textOf(event, 'location'),
      location: givenLocation(draft, 'latitude', textOf(event, 'latitude'), textOf(event, 'longitude')),
      ...(isTrue(fieldOf(event, 'graphic')) && { graphic: true }),
      citations: citationsOf(event, lists, draft),
    },
    row,
  );
}

function topicsOf(event: unknown, { associations }: Lists): readonly string[] {
  const linked = listOf(fieldOf(event, 'associations')).flatMap((id) => {
    const title = textOf(associations.get(String(id)), 'title', 'id') ?? (typeof id === 'string' ? id : undefined);
    return title === undefined ? [] : [title];
  });
  const filters = listOf(fieldOf(event, 'filters')).flatMap((filter) => textOf(filter, 'value') ?? []);
  return [
    ...linked,
    ...filters,
    ...[textOf(event, 'category', 'category_full')].filter((name) => name !== undefined && !CATEGORY.test(name)),
  ] as string[];
}

/** A source is an object in the event, or the id of one in the list. */
function citationsOf(event: unknown, { sources }: Lists, draft: Draft): readonly { readonly source: string }[] {
  return listOf(fieldOf(event, 'sources')).flatMap((item) => {
    const source = typeof item === 'object' && item !== null ? item : (sources.get(String(item)) ?? { id: item });
    const url =
      textOf(source, 'url', 'path') ?? listOf(fieldOf(source, 'paths')).find((path) => typeof path === 'string');
    const title = textOf(source, 'title', 'description', 'id') ?? (typeof url === 'string' ? url : undefined);
    const author = textOf(source, 'author');
    const published = textOf(source, 'date') ?? '';
    const id = draft.sources.id(
      title,
      {
        ...(typeof url === 'string' && { url }),
        ...(author !== undefined && { author }),
        ...(parseEdtf(published) !== undefined && { published }),
      },
      textOf(source, 'id') ?? title,
    );
    return id === undefined ? [] : [{ source: id }];
  });
}

function firstSentence(text: string): string {
  const [sentence = text] = text.split(/(?<=[.!?…])\s|\n/, 1);
  return sentence.length <= 120 ? sentence : `${sentence.slice(0, 119)}…`;
}

function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^true$/i.test(value));
}

function loseFields(event: unknown, { sources }: Lists, draft: Draft): void {
  loseOthers(event, KEPT, draft);
  if (textOf(event, 'civId') !== undefined && textOf(event, 'id') !== undefined) draft.lose('id');
  if (textOf(event, 'category') !== undefined && textOf(event, 'category_full') !== undefined)
    draft.lose('category_full');
  for (const source of listOf(fieldOf(event, 'sources')))
    if (!sources.has(textOf(source, 'id') ?? '')) loseOfSource(source, draft);
  for (const filter of listOf(fieldOf(event, 'filters'))) loseOthers(filter, KEPT_OF_FILTER, draft, 'filters.');
}

/** A source keeps the first of several addresses, and the title of a title and a description. */
function loseOfSource(source: unknown, draft: Draft): void {
  loseOthers(source, KEPT_OF_SOURCE, draft, 'sources.');
  const paths = listOf(fieldOf(source, 'paths')).length;
  const hasAddress = textOf(source, 'url', 'path') !== undefined;
  if (paths > (hasAddress ? 0 : 1)) draft.lose('sources.paths', 'no-place', paths - (hasAddress ? 0 : 1));
  if (textOf(source, 'title') !== undefined && textOf(source, 'description') !== undefined)
    draft.lose('sources.description');
  const date = textOf(source, 'date');
  if (date !== undefined && parseEdtf(date) === undefined) draft.lose('sources.date', 'no-date');
}
