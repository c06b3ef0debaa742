/**
 * A dataset in the terms of schema.org, as `conflict-timeline/export` writes it: the parts are an `Event`, a `Quotation`,
 * a `CreativeWork` for a statement without its words, or a `Claim`, which has no date there and is left out.
 */
import type { Medium } from '../../dataset/data/dataset.js';
import { kindOfMedium } from '../../dataset/data/medium-kind.js';
import { parseDate } from '../../dataset/time/date-ends.js';
import { type Draft, type DraftEntry, fieldOf } from './draft.js';
import { loseOthers } from './lose-fields.js';
import { givenLocation } from './numbers.js';
import { type JsonImporter, textOf } from './text-importer.js';

const OF_THE_FILE = new Set([
  '@context',
  '@type',
  'name',
  'description',
  'inLanguage',
  'version',
  'license',
  'hasPart',
]);
const OF_A_PART = ['@id', '@type', 'name', 'description'];
const OF_AN_EVENT = new Set([...OF_A_PART, 'startDate', 'endDate', 'location', 'image', 'about', 'subjectOf']);
const OF_WORDS = new Set([...OF_A_PART, 'dateCreated', 'creator', 'text', 'inLanguage', 'isPartOf', 'citation']);
const OF_A_THING = new Set(['@type', 'name']);
const OF_A_SOURCE = new Set(['@type', 'name', 'publisher', 'author', 'url', 'inLanguage']);
const OF_A_PICTURE = new Set(['@type', 'contentUrl', 'caption', 'creditText']);
const OF_A_PLACE = new Set(['@type', 'name', 'geo']);
const OF_A_POINT = new Set(['@type', 'latitude', 'longitude']);

export const jsonLd: JsonImporter = {
  kind: 'json',
  id: 'json-ld',
  detect: (value) =>
    /^https?:\/\/schema\.org\/?$/.test(textOf(value, '@context') ?? '') && Array.isArray(fieldOf(value, 'hasPart')),
  read: (value, draft) => {
    loseOthers(value, OF_THE_FILE, draft);
    const texts = {
      title: 'name',
      description: 'description',
      lang: 'inLanguage',
      version: 'version',
      license: 'license',
    };
    draft.head = Object.fromEntries(
      Object.entries(texts).flatMap(([field, name]) => {
        const text = textOf(value, name);
        return text === undefined ? [] : [[field, text]];
      }),
    );
    for (const [at, part] of each(value, 'hasPart').entries()) readPart(part, at + 1, draft);
  },
};

function readPart(part: unknown, row: number, draft: Draft): void {
  const type = textOf(part, '@type') ?? '';
  const isSaid = type === 'Quotation' || type === 'CreativeWork';
  if (type !== 'Event' && !isSaid) {
    const message = type === 'Claim' ? 'a claim has no date in JSON-LD' : `"${type}" is no entry`;
    draft.leave(row, message, { column: '@type', value: type, cure: 'give the dataset itself, as JSON' });
    return;
  }
  const from = textOf(part, isSaid ? 'dateCreated' : 'startDate');
  const to = isSaid ? undefined : textOf(part, 'endDate');
  const date = to === undefined ? from : `${from ?? ''}/${to}`;
  if (date === undefined || parseDate(date) === undefined) {
    const message = date === undefined ? 'it has no date' : 'its date cannot be read';
    draft.leave(row, message, {
      code: date === undefined ? 'missing' : 'bad-date',
      column: isSaid ? 'dateCreated' : 'startDate',
      value: date,
    });
    return;
  }
  const entry: DraftEntry = {
    id: idOf(part) ?? draft.madeId('event', row),
    kind: isSaid ? 'statement' : 'event',
    date,
    title: textOf(part, 'name'),
    summary: textOf(part, 'description'),
  };
  loseOthers(part, isSaid ? OF_WORDS : OF_AN_EVENT, draft);
  draft.add({ ...entry, ...(isSaid ? saying(part, draft) : happening(part, draft)) }, row);
}

/** The name of an element of a page, in which a point stands around the code of a sign; or the whole address. */
function idOf(part: unknown): string | undefined {
  const id = textOf(part, '@id');
  const [, own] = /#entry-(.*)$/s.exec(id ?? '') ?? [];
  return (
    own?.replace(/\.([\da-f]{1,6})\./g, (all, code: string) => {
      const sign = Number.parseInt(code, 16);
      return sign > 0x10_ff_ff ? all : String.fromCodePoint(sign);
    }) ?? id
  );
}

function saying(part: unknown, draft: Draft): DraftEntry {
  const lang = textOf(part, 'inLanguage');
  const quotes = each(part, 'text').flatMap((text) => {
    if (typeof text === 'string' && text.trim() !== '') return [{ text, ...(lang !== undefined && { lang }) }];
    draft.lose('text');
    return [];
  });
  const [speaker, ...others] = each(part, 'creator').map((thing) => nameOf(thing, 'creator', draft));
  if (others.length > 0) draft.lose('creator', 'repeated', others.length);
  return {
    speaker: draft.actors.id(speaker),
    channel: nameOf(fieldOf(part, 'isPartOf'), 'isPartOf', draft),
    quotes,
    citations: sourcesIn(part, 'citation', draft),
  };
}

function happening(part: unknown, draft: Draft): DraftEntry {
  return {
    ...placeIn(fieldOf(part, 'location'), draft),
    actors: draft.actors.ids(each(part, 'about').flatMap((thing) => nameOf(thing, 'about', draft) ?? [])),
    media: each(part, 'image').flatMap((picture) => pictureOf(picture, draft)),
    citations: sourcesIn(part, 'subjectOf', draft),
  };
}

function placeIn(location: unknown, draft: Draft): DraftEntry {
  const place = nameOf(location, 'location', draft, OF_A_PLACE);
  const geo = fieldOf(location, 'geo');
  loseOthers(geo, OF_A_POINT, draft, 'location.geo.');
  const point = givenLocation(draft, 'location.geo', textOf(geo, 'latitude'), textOf(geo, 'longitude'));
  return { place, location: point };
}

function pictureOf(picture: unknown, draft: Draft): readonly Medium[] {
  loseOthers(picture, OF_A_PICTURE, draft, 'image.');
  const url = typeof picture === 'string' ? picture : textOf(picture, 'contentUrl');
  if (url === undefined) {
    draft.lose('image', 'no-medium');
    return [];
  }
  const [caption, credit] = [textOf(picture, 'caption'), textOf(picture, 'creditText')];
  return [
    {
      url,
      ...(kindOfMedium({ url }) !== 'image' && { kind: 'image' }),
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
    },
  ];
}

function sourcesIn(part: unknown, name: string, draft: Draft): DraftEntry['citations'] {
  return each(part, name).flatMap((given) => {
    const title = nameOf(given, name, draft, OF_A_SOURCE);
    const fields = {
      publisher: nameOf(fieldOf(given, 'publisher'), `${name}.publisher`, draft),
      author: nameOf(fieldOf(given, 'author'), `${name}.author`, draft),
      url: textOf(given, 'url'),
      lang: textOf(given, 'inLanguage'),
    };
    const more = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const source = draft.sources.id(title ?? fields.url, more, JSON.stringify([title, more]));
    if (source !== undefined) return [{ source }];
    draft.lose(name, 'no-source');
    return [];
  });
}

/** A thing may be given by its name alone. */
function nameOf(
  thing: unknown,
  within: string,
  draft: Draft,
  kept: ReadonlySet<string> = OF_A_THING,
): string | undefined {
  loseOthers(thing, kept, draft, `${within}.`);
  return typeof thing === 'string' ? thing.trim() || undefined : textOf(thing, 'name');
}

/** A property has one value or a list of them. */
function each(value: unknown, name: string): readonly unknown[] {
  const given = fieldOf(value, name);
  return Array.isArray(given) ? given : given === undefined ? [] : [given];
}
