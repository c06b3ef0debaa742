/** Readers of what shows where a dataset comes from, and where it leads: links, archived copies, answers of addresses, reviews, corrections. */
import type { ArchivedCopy, Correction, EntryLink, LinkCheck, Review } from './dataset.js';
import { list } from './read-list.js';
import { type Reader, record } from './read-record.js';
import { address, date, name, oneOf, text, wholeNumber } from './read-value.js';

const MIN_STATUS = 100;
const MAX_STATUS = 599;
const SHA256 = /^[\da-f]{64}$/i;

const sha256: Reader<string> = (value, cursor) => {
  if (typeof value === 'string' && SHA256.test(value)) return value.toLowerCase();
  cursor.report({ code: 'wrong-value', value, detail: '64 hexadecimal digits' });
  return undefined;
};

export const archives = list(
  record<ArchivedCopy>({
    kind: 'archived copy',
    fields: {
      url: address,
      date,
      sha256,
      kind: oneOf<NonNullable<ArchivedCopy['kind']>>({ page: true, wacz: true, screenshot: true }),
    },
    required: ['url'],
  }),
);

export const checked = record<LinkCheck>({
  kind: 'link check',
  fields: {
    date,
    result: oneOf<LinkCheck['result']>({ found: true, moved: true, gone: true, unclear: true, silent: true }),
    status: wholeNumber(MIN_STATUS, MAX_STATUS),
    target: address,
  },
  required: ['date', 'result'],
});

export const reviewed = record<Review>({ kind: 'review', fields: { by: name, date }, required: ['by', 'date'] });

export const links = list(
  record<EntryLink>({ kind: 'link', fields: { url: address, label: text }, required: ['url'] }),
);

export const corrections = list(
  record<Correction>({
    kind: 'correction',
    fields: {
      date,
      change: oneOf<Correction['change']>({ changed: true, removed: true }),
      entry: name,
      title: text,
      note: text,
    },
    required: ['date', 'change', 'entry'],
  }),
);
