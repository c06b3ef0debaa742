/** The medium and the location of a slide of TimelineJS. Its captions are HTML. */
import type { GeoLocation, Medium } from '../data/dataset.js';
import { kindOfMedium } from '../data/medium-kind.js';
import type { Draft } from './draft.js';
import { givenLocation } from './numbers.js';
import { plainText } from './plain-text.js';
import { fieldOf } from './field-of.js';
import { textOf } from './text-importer.js';

/** Markup instead of an address shows itself. */
const ADDRESS = /^(?:https?:)?\/\/|^[\w./-]+$/i;

/** Undefined if none has an address. */
export function mediumOf(slide: unknown): Medium | undefined {
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

export function slideLocation(slide: unknown, draft: Draft): GeoLocation | undefined {
  const location = fieldOf(slide, 'location');
  return givenLocation(draft, 'location', textOf(location, 'lat'), textOf(location, 'lon'), textOf(location, 'name'));
}
