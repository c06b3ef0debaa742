import type { GeoLocation, Medium, Track } from './dataset.js';
import { mediaUrl } from './media-url.js';
import { list } from './read-list.js';
import { type Reader, record } from './read-record.js';
import { archives, checked } from './provenance.js';
import { language, name, numberWithin, oneOf, text, wholeNumber } from './read-value.js';

// Pictures, films and recordings of an entry.

/** No screen is larger, and a larger claim would reserve room for nothing. */
const MAX_PX = 100_000;
/** Any origin will do: whether an address is relative does not depend on the page. */
const SOME_PAGE = 'https://page.invalid/';

/** The address stays as written, even a bad one: its text is shown. Only `mediaUrl` may make it a picture. */
const address: Reader<string> = (value, cursor) => {
  const found = name(value, cursor);
  if (found !== undefined && mediaUrl(found, SOME_PAGE) === undefined)
    cursor.report({
      code: 'bad-url',
      severity: 'warning',
      value,
      cure: ({ mediumCure }) => mediumCure(found),
    });
  return found;
};

const px = wholeNumber(1, MAX_PX);

const track = record<Track>({
  kind: 'track',
  fields: {
    url: address,
    lang: language,
    label: text,
    kind: oneOf<NonNullable<Track['kind']>>({ captions: true, subtitles: true, descriptions: true }),
  },
  required: ['url', 'lang'],
});

const medium = record<Medium>({
  kind: 'medium',
  fields: {
    url: address,
    kind: oneOf<NonNullable<Medium['kind']>>({ image: true, video: true, audio: true, document: true }),
    alt: text,
    caption: text,
    credit: text,
    width: px,
    height: px,
    poster: address,
    tracks: list(track),
    transcript: text,
    archives,
    checked,
  },
  required: ['url'],
});

export const media = list(medium);

// The place of an entry on the map. A latitude without a longitude is none.

const MAX_LATITUDE = 90;
const MAX_LONGITUDE = 180;
/** A quarter of the way around the Earth, in metres. */
const MAX_PRECISION = 10_000_000;

const fields = record<GeoLocation>({
  kind: 'location',
  fields: {
    name,
    latitude: numberWithin(-MAX_LATITUDE, MAX_LATITUDE),
    longitude: numberWithin(-MAX_LONGITUDE, MAX_LONGITUDE),
    precision: numberWithin(0, MAX_PRECISION),
  },
  required: [],
});

export const location: Reader<GeoLocation> = (value, cursor) => {
  const found = fields(value, cursor);
  if (found === undefined) return undefined;
  const { name: there, latitude, longitude } = found;
  if (latitude !== undefined && longitude !== undefined) return found;
  if (latitude !== longitude) {
    cursor.report({ code: 'missing', severity: 'warning', field: latitude === undefined ? 'latitude' : 'longitude' });
  }
  return there === undefined ? undefined : { name: there };
};
