// What holds of each dataset of the package.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createModel, validateDataset } from '../../dist/data.js';

const schema = readJson('../../data/conflict-timeline.schema.json');

export function readJson(path) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

export function itIsValid(dataset, count) {
  it('fits the schema', () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    validate(dataset);
    assert.equal(validate.errors, null);
  });

  it('is read without an issue, and whole', () => {
    const { dataset: read, issues, unclear } = validateDataset(dataset);
    assert.deepEqual(issues, []);
    assert.deepEqual(unclear, []);
    assert.deepEqual(read, dataset);
    assert.equal(createModel(read, { timeZone: 'UTC' }).count, count);
  });
}

/** Words that judge: those of docs/dataset.md. A quote may have them, and a source's title. */
const JUDGING =
  /\b(admit(s|ted)?|claim(s|ed)?|insist(s|ed)?|boast(s|ed)?|alleges?|threatens?|brutal|historic|so-called|regimes?|terrorists?|liberat\w+|puppets?|aggressors?|both sides)\b/i;

export function itIsNeutral(dataset) {
  it('has no word that judges, but in quotes', () => {
    const ours = [
      dataset.title,
      dataset.description,
      ...dataset.entries.flatMap(({ title, summary, dateNote, relations = [] }) => [
        title,
        summary,
        dateNote,
        ...relations.map(({ note }) => note),
      ]),
      ...dataset.story.flatMap(({ heading, text }) => [heading, text]),
    ].filter((text) => text !== undefined);
    for (const text of ours) assert.doesNotMatch(text.replace(/“[^”]*”/g, ''), JUDGING, text);
  });
}

/** A party of both datasets has one colour on a page that shows both. */
export function itNamesColours({ parties }, other) {
  it('names the colour of each party, as the other dataset does', () => {
    assert.equal(new Set(parties.map(({ color }) => color.toLowerCase())).size, parties.length);
    const known = new Map(other.parties.map(({ id, color }) => [id, color]));
    for (const { id, color } of parties) assert.equal(known.get(id) ?? color, color, id);
  });
}

/** Names that are the same in each language. */
const PROPER_CHANNELS = new Set(['BBC', 'Telegram', 'Time', 'Truth Social', 'Twitter', 'X']);

/** Languages in which a reader gets each text, and those in which titles and names. */
const WHOLE = ['uk', 'ru'];
const TITLES = ['de', 'fr', 'es', 'ar'];

export function itIsTranslated(dataset) {
  it('has its texts in Ukrainian and Russian, its titles in four more languages', () => {
    for (const { id, translations = {} } of dataset.entries) {
      for (const tag of WHOLE) assert.ok(translations[tag]?.title && translations[tag].summary, `${id}: ${tag}`);
      for (const tag of TITLES) assert.ok(translations[tag]?.title, `${id}: ${tag}`);
    }
    for (const tag of WHOLE) {
      assert.ok(dataset.translations[tag].title && dataset.translations[tag].description, tag);
      for (const { heading, translations } of dataset.story) {
        assert.ok(translations[tag].heading && translations[tag].text, `${heading}: ${tag}`);
      }
      for (const { id, translations } of dataset.actors) assert.ok(translations[tag].name, `${id}: ${tag}`);
    }
    for (const { id, translations } of [...dataset.parties, ...dataset.topics]) {
      for (const tag of [...WHOLE, ...TITLES]) assert.ok(translations[tag].name, `${id}: ${tag}`);
    }
  });

  it('has notes, places, channels, passages and quotes in Ukrainian and Russian as well', () => {
    for (const { id, dateNote, place, channel, translations, ...entry } of dataset.entries) {
      const { relations = [], citations = [], quotes = [] } = entry;
      const mustHave = (texts, field, text) => {
        if (text === undefined) return;
        for (const tag of WHOLE) assert.ok(texts?.[tag]?.[field], `${id}: ${field} in ${tag}`);
      };
      mustHave(translations, 'dateNote', dateNote);
      mustHave(translations, 'place', place);
      if (!PROPER_CHANNELS.has(channel)) mustHave(translations, 'channel', channel);
      for (const { note, translations: texts } of relations) mustHave(texts, 'note', note);
      for (const { locator = '¶', translations: texts } of citations)
        if (!locator.startsWith('¶')) mustHave(texts, 'locator', locator);
      for (const { text, lang, translations: texts } of quotes)
        for (const tag of WHOLE) assert.ok(lang === tag || texts[tag]?.text, `${id}: “${text}” in ${tag}`);
    }
  });

  it('quotes in a translated title what the quote has in that language', () => {
    const MARKED = /[«„“]\s?([^»“”]+?)\s?[»“”]/u;
    const plain = (text) => text.toLowerCase().replace(/[.\s\u00a0]+$/u, '');
    let seen = 0;
    for (const { id, quotes = [], translations } of dataset.entries) {
      for (const tag of WHOLE) {
        const words = MARKED.exec(translations[tag].title)?.[1];
        const texts = quotes.flatMap(({ text, lang, translations: others }) =>
          lang === tag ? [text] : (others?.[tag]?.text ?? []),
        );
        if (words === undefined || texts.length === 0) continue;
        seen++;
        assert.ok(
          texts.some((text) => plain(text).includes(plain(words))),
          `${id}: “${words}” in ${tag}`,
        );
      }
    }
    assert.ok(seen >= 10, `${seen}`);
  });

  it('puts no preposition before Ukraine that takes a side', () => {
    const texts = JSON.stringify(dataset);
    assert.doesNotMatch(texts, /(?<!\p{L})на (Україні|Украине)(?!\p{L})/iu);
  });
}
