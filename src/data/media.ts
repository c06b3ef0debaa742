/** Pictures, films and recordings of an entry. */
import { addressCure } from './cures.js';
import type { Medium } from './dataset.js';
import { mediaUrl } from './media-url.js';
import { record, type Reader } from './read-record.js';
import { list } from './read-list.js';
import { name, oneOf, text, wholeNumber } from './read-value.js';

/** No screen is larger, and a larger claim would reserve room for nothing. */
const MAX_PX = 100_000;
/** Any origin will do: whether an address is relative does not depend on the page. */
const SOME_PAGE = 'https://page.invalid/';

/** The address stays as written, even a bad one: its text is shown. Only `mediaUrl` may make it a picture. */
const address: Reader<string> = (value, cursor) => {
  const found = name(value, cursor);
  if (found !== undefined && mediaUrl(found, SOME_PAGE) === undefined)
    cursor.report({ code: 'bad-url', severity: 'warning', value, cure: () => addressCure(found.trim()) });
  return found;
};

const px = wholeNumber(1, MAX_PX);

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
  },
  required: ['url'],
});

export const media = list(medium);
