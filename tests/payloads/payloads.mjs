// Hostile values for every field of a dataset, and a dataset that has a text in each field that takes any.
import { existsSync, readFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const readJson = (name) => JSON.parse(read(name));

export const MARKUP = readJson('markup.json');
export const URLS = readJson('urls.json');
export const TYPED = readJson('typed.json');
/** With a very long one, and half a character. */
export const IDS = [...readJson('ids.json'), `${'long '.repeat(2000)}end`, '\ud800', 'a\udfffb'];

/** A larger corpus, where this repository stands beside it. */
const CORPUS = new URL('../../../shared/fixtures/', import.meta.url);
export const CORPUS_MARKUP = corpus('markup-payloads.json', ({ payloads }) => payloads);
export const CORPUS_URLS = corpus('url-vectors.json', ({ dangerous }) => dangerous.map(({ url }) => url));

const EVERY_FIELD = read('every-field.json');
const MARKER = /^\{(.+)\}$/;

/** "entry.title": the places that {@link everyField} fills. */
export const FIELDS = [...EVERY_FIELD.matchAll(/"\{(.+?)\}"/g)].map(([, field]) => field);

/** The dataset with `textOf(field, place)` in each place. */
export function everyField(textOf) {
  return JSON.parse(EVERY_FIELD, (_, value) => {
    const [, field] = (typeof value === 'string' && MARKER.exec(value)) || [];
    return field === undefined ? value : textOf(field, FIELDS.indexOf(field));
  });
}

/** Tells the text of one place from that of any other, whatever stands before it. */
export function tagOf(place) {
  return `zq${place}z`;
}

/** Each place has another payload; over all turns each place has had each. */
export function rotated(payloads, turn) {
  return (_, place) => `${payloads[(place + turn) % payloads.length]} ${tagOf(place)}`;
}

/** Of a record that could not be placed, which is shown as it came. */
const UNCLEAR_FIELDS = ['entry.date', 'entry.title.unclear'];
/** Emphasis in a summary is shown without its marks. */
const MARKED = /\.summary\b/;
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Enough of a text among the raw text of a record, which is cut. */
const SHORTENED = 12;

/** Whether a text is shown, word by word. A record that could not be placed is shown as JSON has it, and cut. */
export function holds(shown, field, wanted) {
  if (shown.includes(wanted)) return true;
  if (MARKED.test(field)) return shown.replaceAll('*', '').includes(wanted.replaceAll('*', ''));
  const quoted = JSON.stringify(wanted).slice(1, -1);
  const raw = quoted.replace(DIRECTIONS, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
  return UNCLEAR_FIELDS.includes(field) && shown.includes(raw.slice(0, SHORTENED));
}

function corpus(name, choose) {
  const url = new URL(name, CORPUS);
  return existsSync(url) ? choose(JSON.parse(readFileSync(url, 'utf8'))) : undefined;
}
