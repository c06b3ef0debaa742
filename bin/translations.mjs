// The texts of a dataset that can be translated, each with its place, as the schema lists them.
import { readFileSync } from 'node:fs';

const schema = JSON.parse(readFileSync(new URL('../data/conflict-timeline.schema.json', import.meta.url), 'utf8'));

function resolved(node) {
  return node?.$ref === undefined ? node : schema.$defs[node.$ref.split('/').at(-1)];
}

/** The fields of which a record has translations. */
function fieldsOf(node) {
  const texts = resolved(node.properties?.translations?.additionalProperties);
  return texts === undefined ? [] : Object.keys(texts.properties).filter((field) => field in node.properties);
}

/** Signs and numbers alone, such as "¶ 3", need no translation. */
const HAS_WORDS = /\p{L}/u;
const baseOf = (tag = '') => tag.toLowerCase().split('-', 1)[0];

/** Each text with its place: "entries/minsk/title", "entries/minsk/quotes/0/text". */
export function* textsOf(record, node = schema, place = []) {
  for (const field of fieldsOf(node)) {
    const original = record[field];
    // A source is cited by the title that it was published under, unless the dataset translates that.
    if (place[0] === 'sources' && record.translations === undefined) continue;
    // A role that changes has its texts in the list.
    if (typeof original === 'string' && HAS_WORDS.test(original)) {
      yield { place: [...place, field].join('/'), field, original, record };
    }
  }
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    const value = record[name];
    const items = [child, ...(child.anyOf ?? []), ...(child.oneOf ?? [])].find(
      ({ items }) => items !== undefined,
    )?.items;
    const below = resolved(items);
    if (name === 'translations' || !Array.isArray(value) || below?.properties === undefined) continue;
    for (const [at, each] of value.entries()) yield* textsOf(each, below, [...place, name, each.id ?? at]);
  }
}

/** The words for a language. `original` if a quote was said in it. */
export function translationOf({ record, field, original }, lang) {
  const isQuote = field === 'text' && 'lang' in record && baseOf(record.lang) === baseOf(lang);
  return isQuote ? original : record.translations?.[lang]?.[field];
}

/** The languages of a dataset with how many of its texts, and of the titles of its entries, each has. */
export function coverageOf(dataset) {
  const texts = [...textsOf(dataset)];
  const titles = texts.filter(({ place }) => /^entries\/.*\/title$/u.test(place) && place.split('/').length === 3);
  const tags = new Set(texts.flatMap(({ record }) => Object.keys(record.translations ?? {})));
  const count = (all, tag) => all.filter((text) => translationOf(text, tag) !== undefined).length;
  return [...tags].map((lang) => ({
    lang,
    titles: { translated: count(titles, lang), all: titles.length },
    texts: { translated: count(texts, lang), all: texts.length },
  }));
}

const MARKED = /[«„“]\s?([^»“”]+?)\s?[»“”]/u;
const plainWords = (text) => text.toLowerCase().replace(/[.\s\u00a0]+$/u, '');

/** Titles in a language whose words in quotation marks are none of the words that their quotes have in it. */
export function misquoted({ entries }, lang) {
  return entries.flatMap(({ id, quotes = [], translations }) => {
    const title = translations?.[lang]?.title;
    const words = MARKED.exec(title ?? '')?.[1];
    const said = quotes.flatMap(
      (record) => translationOf({ record, field: 'text', original: record.text }, lang) ?? [],
    );
    const isKnown = words === undefined || said.length === 0;
    return isKnown || said.some((text) => plainWords(text).includes(plainWords(words))) ? [] : [{ id, title }];
  });
}
