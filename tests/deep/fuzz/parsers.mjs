// Every function that reads a stranger's text, by name; and texts that take long if one is read carelessly.
import { readFilter } from '../../../build/dataset/data/filter-read.js';
import { foldText } from '../../../build/dataset/data/fold-text.js';
import { createModel } from '../../../build/dataset/data/create-model.js';
import { parseJsonText } from '../../../build/dataset/data/parse-json.js';
import { colour, date, language } from '../../../build/dataset/data/read-value.js';
import { safeUrl } from '../../../build/dataset/data/safe-url.js';
import { queryTerms } from '../../../build/dataset/data/search-query.js';
import { validateDataset } from '../../../build/dataset/data/validate.js';
import { readPair, withPair } from '../../../build/features/links/link-fragment.js';
import { decodeLink } from '../../../build/features/links/link-state.js';
import { sliceFields } from '../../../build/features/links/link-target.js';
import { story } from '../../../build/features/story/index.js';
import { table } from '../../../build/features/table/index.js';
import { isRightToLeft } from '../../../build/drawing/render/mirror.js';
import { formatOf } from '../../../build/dataset/sources/format.js';
import { JsonStream } from '../../../build/dataset/sources/json-stream.js';
import { recordStream } from '../../../build/dataset/sources/record-stream.js';
import { parseEdtf } from '../../../build/dataset/time/edtf.js';

/** As a network hands it over. */
const PIECE_LENGTH = 16_384;
/** What is longer is cut before it is read. */
const MAX_TEXT = 10_000;
const MAX_LINK = 8192;
const MAX_START = 65_536 + PIECE_LENGTH;
const SILENT = { report() {} };
const ENTRY = { id: 'e', kind: 'event', date: '2022', title: 'T' };
const model = createModel(validateDataset({ entries: [ENTRY] }).dataset, { timeZone: 'UTC' });
const PAGE_STATE = { filter: {}, open: [], collapsed: [], query: '', view: 'auto', lanes: 'party', times: 'happened' };

/** Of the features that keep something in a link. */
const FIELDS = sliceFields([story, table]);

/** They get a text as a whole. */
export const READERS = {
  date: (text) => parseEdtf(text),
  'date of a field': (text) => date(text, SILENT),
  colour: (text) => colour(text, SILENT),
  language: (text) => language(text, SILENT),
  address: (text) => safeUrl(text),
  'address after https': (text) => safeUrl(`https://example.org/${text}`),
  'search query': (text) => queryTerms(text),
  'a text that is searched': (text) => foldText(text.slice(0, MAX_TEXT)),
  filter: (text) => readFilter({ party: [text], [text]: [text] }, model),
  'pair of a fragment': (text) => readPair(`#${text}`, 'timeline'),
  'fragment with another pair': (text) => withPair(`#${text}`, 'timeline', 'at:e'),
  'link as long as one may be': (text) => decodeLink(`filter:${text}`.slice(0, MAX_LINK), PAGE_STATE, FIELDS),
  link: (text) => decodeLink(`at:${text}`, PAGE_STATE, FIELDS),
  'texts of an entry': (text) =>
    validateDataset({ lang: text, entries: [{ ...ENTRY, [text]: 1, title: text, date: text }] }),
  'direction of a text': (text) => isRightToLeft(text),
  'format of a source': (text) => formatOf('', '', text.slice(0, MAX_START)),
  json: (text) => parseJsonText(text),
};

/** They get a text in pieces, and the page its turn between them. */
export const STREAMS = {
  'json in pieces': () => new JsonStream(),
  'lines of json': () => recordStream('lines'),
  csv: () => recordStream('csv'),
  'csv with a header': () => withStart(recordStream('csv'), 'title,date,party,source\n'),
  'json with a beginning': () => withStart(new JsonStream(), '{"entries":['),
};

/** The platform's own part, which nobody can do faster. */
export const PLATFORM = { json: parseBare, 'lines of json': parseBare };

/** Each repeated up to a length. */
const PIECES = [
  '(',
  '1',
  '-',
  '/',
  'X',
  ' ',
  'a!',
  '[',
  '{',
  '"',
  '\\',
  ',',
  ';',
  ':',
  '&',
  '%',
  '%41',
  '~',
  '=',
  '\n',
  '\r',
  '\t',
];
const WORDS = [
  '..',
  '?1',
  '2022-',
  '1X',
  'Y1',
  '[1,',
  '{1..',
  '"",',
  '""\n',
  '\\"',
  '\\u00',
  'https://',
  '.-',
  '/..',
  'é',
  'e\u0301',
  '\ufdfa',
  '\ud800',
  '\u202e',
];
const LINES = ['{"a":1}\n', '[1]\n', '{}\r\n', '1,2\n', 'a;b;,\n', '"\n', '"a""b",\n'];

export function hostileTexts(length) {
  const texts = [...PIECES, ...WORDS, ...LINES].map((piece) => [
    JSON.stringify(piece),
    piece.repeat(length / piece.length),
  ]);
  const half = length / 2;
  return new Map([
    ...texts,
    ['nested lists', '['.repeat(half) + ']'.repeat(half)],
    ['nested records', `${'{"a":'.repeat(length / 6)}1${'}'.repeat(length / 6)}`],
    ['nested, left open', '[{"a":'.repeat(length / 6)],
    ['a long number', `1${'0'.repeat(length)}`],
    ['a long fraction', `0.${'1'.repeat(length)}x`],
    ['a date and then much', `2022-01-01${' '.repeat(length)}x`],
    ['much and then a letter', `${'2'.repeat(length)}e`],
  ]);
}

function parseBare(text) {
  try {
    JSON.parse(text);
  } catch {
    // Most hostile texts are not JSON.
  }
}

function withStart(stream, text) {
  drain(stream.read(text));
  return stream;
}

/** What `timeMs` says of each piece. */
export function piecesMs(stream, text, timeMs) {
  const times = [];
  for (let at = 0; at < text.length; at += PIECE_LENGTH) {
    const piece = text.slice(at, at + PIECE_LENGTH);
    times.push(timeMs(() => drain(stream.read(piece))));
  }
  return [...times, timeMs(() => drain(stream.end()))];
}

function drain(records) {
  for (const record of records) void record;
}
