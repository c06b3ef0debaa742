// The second dataset of the package: against its schema, and against a table of votes and of documents.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { parseEdtf, safeUrl } from '../../dist/data.js';
import { itIsNeutral, itIsTranslated, itIsValid, itNamesColours, readJson } from './shipped-dataset.mjs';

const MAX_TITLE = 48;
const SINCE = Date.UTC(2014, 2, 1);
const UNTIL = Date.UTC(2026, 0, 1);

const dataset = readJson('../../data/talks-and-resolutions.json');
const entryById = new Map(dataset.entries.map((entry) => [entry.id, entry]));
const sourceById = new Map(dataset.sources.map((source) => [source.id, source]));

/** Document, day, votes for, against, abstaining. */
const VOTES = {
  'ga-68-262': ['A/RES/68/262', '2014-03-27', 100, 11, 58],
  'ga-71-205': ['A/RES/71/205', '2016-12-19', 70, 26, 77],
  'es-11-1': ['A/RES/ES-11/1', '2022-03-02', 141, 5, 35],
  'es-11-2': ['A/RES/ES-11/2', '2022-03-24', 140, 5, 38],
  'es-11-3': ['A/RES/ES-11/3', '2022-04-07', 93, 24, 58],
  'es-11-4': ['A/RES/ES-11/4', '2022-10-12', 143, 5, 35],
  'es-11-5': ['A/RES/ES-11/5', '2022-11-14', 94, 14, 73],
  'es-11-6': ['A/RES/ES-11/6', '2023-02-23', 141, 7, 32],
  'es-11-7': ['A/RES/ES-11/7', '2025-02-24', 93, 18, 65],
  'es-11-8': ['A/RES/ES-11/8', '2025-02-24', 93, 8, 73],
  'ga-78-316': ['A/RES/78/316', '2024-07-11', 99, 9, 60],
  'sc-2623': ['S/RES/2623(2022)', '2022-02-27', 11, 1, 3],
  'sc-2774': ['S/RES/2774(2025)', '2025-02-24', 10, 0, 5],
};

/** Draft, day, votes for, and who abstained: each was vetoed by Russia. */
const VETOES = {
  'sc-vetoed-2014': ['S/2014/189', '2014-03-15', 13, ['China']],
  'sc-vetoed-mh17': ['S/2015/562', '2015-07-29', 11, ['Angola', 'China', 'Venezuela']],
  'sc-vetoed-february': ['S/2022/155', '2022-02-25', 11, ['China', 'India', 'United Arab Emirates']],
  'sc-vetoed-september': ['S/2022/720', '2022-09-30', 10, ['Brazil', 'China', 'Gabon', 'India']],
};

/** The sides that fight. */
const SIDES = ['russia', 'ukraine'];
/** No side has more than this many times what the other has. */
const MAX_RATIO = 2;

describe('data/talks-and-resolutions.json', () => {
  itIsValid(dataset, dataset.entries.length);
  itIsNeutral(dataset);
  itNamesColours(dataset, readJson('../../data/ceasefire-2025.json'));
  itIsTranslated(dataset);

  it('is small enough to be read whole', () => {
    assert.ok(dataset.entries.length >= 40 && dataset.entries.length <= 160);
  });

  it('stands within its years', () => {
    for (const { id, date } of dataset.entries) {
      // A date is one text, or a text for each end.
      const texts = typeof date === 'string' ? [date] : [date.start, date.end];
      for (const text of texts) {
        const { start, end, min, max } = parseEdtf(text);
        const known = [start?.min, end?.max, min, max].filter((instant) => Number.isFinite(instant));
        assert.ok(known.length > 0, id);
        for (const instant of known) assert.ok(instant >= SINCE && instant < UNTIL, `${id}: ${text}`);
      }
    }
  });

  for (const [id, [symbol, date, inFavour, against, abstaining]] of Object.entries(VOTES)) {
    it(`has the votes of ${symbol}`, () => {
      const entry = entryById.get(id);
      assert.equal(entry.date, date);
      assert.ok(entry.title.endsWith(`${inFavour} for, ${against} against, ${abstaining} abstaining`), entry.title);
      assert.ok(urlsOf(entry).includes(`https://undocs.org/${symbol}`), `${id} cites the document`);
      assert.equal(entry.status, 'established');
    });
  }

  for (const [id, [symbol, date, inFavour, abstaining]] of Object.entries(VETOES)) {
    it(`says who vetoed ${symbol}, and who abstained`, () => {
      const entry = entryById.get(id);
      assert.equal(entry.date, date);
      assert.ok(entry.title.endsWith(`vetoed: ${inFavour} for, 1 against`), entry.title);
      assert.match(entry.summary, /Russia casts its veto\./);
      assert.match(entry.summary, /abstain/);
      for (const name of abstaining) assert.ok(entry.summary.includes(name), `${id}: ${name}`);
      assert.ok(urlsOf(entry).includes(`https://undocs.org/${symbol}`), `${id} cites the draft`);
    });
  }

  it('gives each side that fights about as many words, and as many names, as the other', () => {
    const statements = countBySide((entry) => (entry.speaker === undefined ? [] : [entry.speaker]));
    const people = countBySide((entry) => [...(entry.actors ?? []), entry.speaker].filter((id) => id !== undefined));
    const quotes = SIDES.map((side) =>
      dataset.entries
        .filter(({ speaker }) => sideOf(speaker) === side)
        .reduce((count, entry) => count + (entry.quotes?.length ?? 0), 0),
    );
    const presidents = ['putin', 'zelenskyy'].map(
      (id) => dataset.entries.filter(({ actors = [], speaker }) => speaker === id || actors.includes(id)).length,
    );
    const names = SIDES.map((side) => dataset.actors.filter(({ party }) => party === side).length);
    for (const [one, other] of [statements, quotes, people, presidents, names]) {
      assert.ok(Math.min(one, other) > 0);
      assert.ok(Math.max(one, other) <= MAX_RATIO * Math.min(one, other), `${one} and ${other}`);
    }
    const counted = `${statements[0]} statements of Russia and ${statements[1]} of Ukraine`;
    const named = `names ${names[0]} people and bodies of Russia ${people[0]} times and ${names[1]} of Ukraine ${people[1]} times`;
    const docs = readFileSync(new URL('../../docs/dataset.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
    assert.ok(
      docs.includes(`${dataset.entries.length} entries from ${dataset.sources.length} sources`),
      'docs: entries',
    );
    assert.ok(docs.includes(counted), `docs: ${counted}`);
    assert.ok(docs.includes(named), `docs: ${named}`);
    const quoted = `quotes Russia ${quotes[0]} times and Ukraine ${quotes[1]} times`;
    assert.ok(docs.includes(quoted), `docs: ${quoted}`);
    const leaders = `Putin in ${presidents[0]} entries and Zelenskyy in ${presidents[1]}`;
    assert.ok(docs.includes(leaders), `docs: ${leaders}`);
  });

  it('names people of each side in each round of delegations', () => {
    const rounds = dataset.entries.filter(({ id, kind }) => kind === 'event' && id.startsWith('talks-'));
    assert.ok(rounds.length >= 8);
    for (const { id, actors } of rounds) {
      for (const side of SIDES)
        assert.ok(
          actors.some((actor) => sideOf(actor) === side),
          `${id}: ${side}`,
        );
    }
  });

  it('has every resolution and court order on a document of the body itself', () => {
    const topics = new Set(['resolutions', 'courts']);
    const bodies =
      /^(United Nations|International Court of Justice|International Criminal Court|International Tribunal|European Court)/;
    const decided = dataset.entries.filter(({ kind }) => kind === 'event');
    for (const entry of decided.filter((each) => each.topics.some((topic) => topics.has(topic)))) {
      const publishers = entry.citations.map(({ source }) => sourceById.get(source).publisher);
      assert.ok(
        publishers.some((name) => bodies.test(name)),
        entry.id,
      );
    }
  });

  it('gives every source an address and a publisher, but for the report, which has neither', () => {
    for (const { id, publisher, url } of dataset.sources) {
      if (id === 'report') continue;
      assert.ok(publisher, id);
      assert.equal(safeUrl(url), url, id);
    }
  });

  it('cites only what is listed, and lists only what is cited', () => {
    const cited = new Set(dataset.entries.flatMap(({ citations }) => citations.map(({ source }) => source)));
    assert.deepEqual(
      dataset.sources.map(({ id }) => id).filter((id) => !cited.has(id)),
      [],
    );
    for (const { id, citations } of dataset.entries) assert.ok(citations.length > 0, id);
  });

  it('holds two accounts against each other: no talks after February 2022, and talks in March', () => {
    const account = entryById.get('last-talks-in-the-report');
    const talks = entryById.get('talks-istanbul-2022');
    assert.equal(account.status, 'disputed');
    assert.deepEqual(
      account.relations.map(({ type, target }) => [type, target]),
      [['contradicts', talks.id]],
    );
    assert.ok(parseEdtf(account.date).max < parseEdtf(talks.date).min);
  });

  it('has both accounts of what two sides tell differently', () => {
    const contradicted = dataset.entries.flatMap(({ id, relations = [] }) =>
      relations.filter(({ type }) => type === 'contradicts').map(({ target }) => `${id} ${target}`),
    );
    assert.deepEqual(contradicted, [
      'last-talks-in-the-report talks-istanbul-2022',
      'medinsky-second-round podolyak-second-round',
      'kuleba-false-pretext defence-attack',
      'zakharova-60 kubrakov-120',
      'putin-conditions zelenskyy-ten-points',
      'kremlin-on-the-call white-house-on-the-call',
      'kremlin-black-sea riyadh-russia',
      'zelenskyy-distort kremlin-black-sea',
      'medinsky-bodies umerov-bodies',
    ]);
  });

  it('has titles of sources that are titles, and says which of them were read', () => {
    for (const { id, title, retrieved } of dataset.sources) {
      assert.doesNotMatch(title, /^(News of|Report (on|with))/, id);
      assert.ok(retrieved === undefined || parseEdtf(retrieved) !== undefined, id);
    }
    assert.ok(dataset.sources.some(({ retrieved }) => retrieved !== undefined));
    assert.match(dataset.description, /were not opened/);
  });

  it('gives each quote its language, and a translation if that is not English', () => {
    for (const { id, quotes = [] } of dataset.entries) {
      for (const { lang, translation } of quotes) {
        assert.ok(lang, id);
        assert.equal(lang === 'en', translation === undefined, id);
        if (translation !== undefined) assert.ok(translation.translator, id);
      }
    }
  });

  it('gives each relation its ground, and each quote its speaker', () => {
    for (const { id, kind, relations = [], quotes, speaker } of dataset.entries) {
      for (const { note, target } of relations) {
        assert.match(note, /\.$/, id);
        assert.ok(entryById.has(target), `${id} → ${target}`);
      }
      assert.equal(kind === 'statement', speaker !== undefined, id);
      assert.ok(quotes === undefined || speaker !== undefined, id);
    }
  });

  it('weighs a few, and shades the first talks', () => {
    const weighed = dataset.entries.filter(({ weight }) => weight !== undefined);
    assert.ok(weighed.length >= 10 && weighed.length < dataset.entries.length);
    assert.deepEqual(dataset.highlight, { range: '2022-02-28/2022-03-29' });
  });

  it('has titles that fit beside a mark', () => {
    for (const { id, title } of dataset.entries) assert.ok([...title].length <= MAX_TITLE, `${id}: ${title}`);
  });

  it('has a story in short steps, each of entries or a range', () => {
    assert.ok(dataset.story.length >= 6 && dataset.story.length <= 9);
    for (const { heading, text, entries, range } of dataset.story) {
      assert.ok([...heading].length <= MAX_TITLE, heading);
      assert.match(text, /\.$/, heading);
      assert.ok((entries === undefined) !== (range === undefined), heading);
      if (range !== undefined) assert.ok(parseEdtf(range), heading);
      for (const id of entries ?? []) assert.ok(entryById.has(id), `${heading}: ${id}`);
    }
  });
});

/** How often people of Russia, and of Ukraine, are in the list that each entry gives. */
function countBySide(actorsOf) {
  const actors = dataset.entries.flatMap((entry) => [...new Set(actorsOf(entry))]);
  return SIDES.map((side) => actors.filter((actor) => sideOf(actor) === side).length);
}

function sideOf(id) {
  return dataset.actors.find((actor) => actor.id === id)?.party;
}

function urlsOf({ citations }) {
  return citations.map(({ source }) => sourceById.get(source).url);
}
