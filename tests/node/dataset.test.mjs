// The dataset of the package: against its schema, and against a table of the statements in its source.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { validateDataset } from '../../dist/data.js';
import { itIsNeutral, itIsTranslated, itIsValid, itNamesColours, readJson } from './shipped-dataset.mjs';

const MAX_TITLE = 48;
const SEED_FOLDER = new URL('../../../shared/seed/', import.meta.url);
const DAY = '2025-04-25';
const ABOUT = '2025-04-25~';
const BY = '../2025-04-25';

const dataset = readJson('../../data/ceasefire-2025.json');
const entryById = new Map(dataset.entries.map((entry) => [entry.id, entry]));

/** Events: date, paragraphs, actors. */
const EVENTS = {
  'full-scale-invasion': ['2022-02-24', [3, 15], ['putin']],
  'last-direct-talks': ['[2022-02-24..2022-02-28]', [3], []],
  'ceasefire-proposal': ['2025-03-11', [12], []],
  'putin-witkoff-meeting': [ABOUT, [4], ['putin', 'witkoff']],
  'witkoff-ukraine-talks': [BY, [5], ['witkoff']],
  'klitschko-zelenskyy-clash': [DAY, [10], ['klitschko', 'zelenskyy']],
  'trump-100-days': ['[2025-04-28..2025-05-04]', [14], ['trump']],
  'russia-controls-a-fifth': ['../..', [15], []],
  'nightly-bombardment': ['../..', [16], []],
  'us-central-role': ['../..', [11], ['trump-administration']],
};

/** Statements: speaker, form, channel, date, paragraphs, quotes. */
const STATEMENTS = {
  'trump-very-close': [
    'trump',
    'post',
    'Truth Social',
    DAY,
    [2, 7],
    ['very close to a deal', 'meet, at very high levels, to ‘finish it off’'],
  ],
  'representatives-no-comment': ['representatives', 'no-comment', undefined, DAY, [3], []],
  'ushakov-productive': ['ushakov', 'remark', undefined, ABOUT, [4], ['productive']],
  'witkoff-no-comment': ['witkoff', 'no-comment', 'Reuters', ABOUT, [5], []],
  'putin-open-to-talks': ['putin', undefined, undefined, BY, [6], []],
  'zelenskyy-ready-for-talks': ['zelenskyy', 'remark', undefined, BY, [6], []],
  'trump-crimea': ['trump', 'interview', 'Time', DAY, [7], ['Crimea will stay with Russia.']],
  'klitschko-bbc': ['klitschko', 'remark', 'BBC', ABOUT, [8, 9], ['one of the scenarios is to give up territory']],
  'leshchenko-counterproductive': ['leshchenko', 'remark', undefined, ABOUT, [10], ['counterproductive']],
  'ukraine-will-not-cede-land': ['ukraine-government', 'remark', undefined, BY, [11], []],
  'zelenskyy-pressure-on-russia': [
    'zelenskyy',
    'post',
    'platform not named',
    DAY,
    [12],
    ['That is why this cannot be resolved without pressure', 'Pressure on Russia is necessary.'],
  ],
  'critics-trump-lenient': ['unnamed-critics', 'remark', undefined, BY, [13], []],
  'trump-pressing-russia': ['trump', 'remark', undefined, BY, [13], []],
  'lavrov-ready': ['lavrov', 'remark', undefined, BY, [13], ['ready to reach a deal', 'fine-tuned']],
  'trump-24-hours': ['trump', 'remark', undefined, BY, [14], []],
  'zelenskyy-nothing-to-talk-about': ['zelenskyy', 'remark', undefined, BY, [15], ['nothing to talk about']],
  'trump-accuses-zelenskyy': ['trump', 'post', 'social media, platform not named', BY, [15], []],
};

const RELATIONS = [
  'last-direct-talks follows full-scale-invasion',
  'klitschko-zelenskyy-clash refers-to klitschko-bbc',
  'trump-very-close refers-to last-direct-talks',
  'representatives-no-comment refers-to trump-very-close',
  'ushakov-productive refers-to putin-witkoff-meeting',
  'witkoff-no-comment refers-to putin-witkoff-meeting',
  'zelenskyy-ready-for-talks refers-to putin-open-to-talks',
  'klitschko-bbc refers-to zelenskyy-nothing-to-talk-about',
  'leshchenko-counterproductive criticises klitschko-bbc',
  'ukraine-will-not-cede-land contradicts trump-crimea',
  'zelenskyy-pressure-on-russia refers-to ceasefire-proposal',
  'trump-pressing-russia responds-to critics-trump-lenient',
  'trump-accuses-zelenskyy refers-to zelenskyy-nothing-to-talk-about',
];

/** How sure an entry is, where the report alone does not say. */
const STATUS = {
  'full-scale-invasion': 'established',
  'last-direct-talks': 'disputed',
  'ceasefire-proposal': 'claimed',
};

/** States that last: the source gives them as current on its day. */
const LASTING = ['russia-controls-a-fifth', 'nightly-bombardment', 'us-central-role'];

describe('data/ceasefire-2025.json', () => {
  itIsValid(dataset, Object.keys(EVENTS).length + Object.keys(STATEMENTS).length);
  itIsNeutral(dataset);
  itNamesColours(dataset, readJson('../../data/talks-and-resolutions.json'));
  itIsTranslated(dataset);

  it('has the entries of the table and no others', () => {
    assert.deepEqual([...entryById.keys()], [...Object.keys(EVENTS), ...Object.keys(STATEMENTS)]);
  });

  for (const [id, [date, paragraphs, actors]] of Object.entries(EVENTS)) {
    it(`event ${id}`, () => {
      const entry = entryById.get(id);
      assert.deepEqual(
        [entry.kind, entry.date, paragraphsOf(entry), entry.actors ?? [], entry.speaker, entry.quotes],
        ['event', date, paragraphs, actors, undefined, undefined],
      );
    });
  }

  for (const [id, [speaker, form, channel, date, paragraphs, quotes]] of Object.entries(STATEMENTS)) {
    it(`statement ${id}`, () => {
      const entry = entryById.get(id);
      assert.deepEqual(
        [entry.kind, entry.speaker, entry.form, entry.channel, entry.date, paragraphsOf(entry), quotesOf(entry)],
        ['statement', speaker, form, channel, date, paragraphs, quotes],
      );
    });
  }

  it('has the relations of the table, each with its ground', () => {
    const relations = dataset.entries.flatMap(({ id, relations = [] }) =>
      relations.map((relation) => ({ id, ...relation })),
    );
    assert.deepEqual(
      relations.map(({ id, type, target }) => `${id} ${type} ${target}`),
      RELATIONS,
    );
    // Each says who sees the link: the report tells it, sees it or places it, or only sets the two beside each other.
    for (const { id, note } of relations)
      assert.match(note, /^The report (says so|sees it|sees|sets|places)\b.*\.$/, id);
  });

  it('says since when and how each date is known, and how sure the entry is', () => {
    for (const { id, asOf, dateNote, status } of dataset.entries) {
      assert.equal(asOf, LASTING.includes(id) ? DAY : undefined, id);
      assert.match(dateNote, /\.$/, id);
      assert.equal(status, STATUS[id] ?? 'reported', id);
    }
  });

  it('dates by one rule what the report does not date', () => {
    for (const { id, date, dateNote } of dataset.entries) {
      if (date === BY) assert.match(dateNote, /no later than the report’s own day, inferred as 25 April\.$/, id);
      if (date === ABOUT) assert.match(dateNote, /^No date given; about the report’s own day/, id);
    }
  });

  it('has titles that fit beside a mark', () => {
    for (const { id, title } of dataset.entries) assert.ok([...title].length <= MAX_TITLE, `${id}: ${title}`);
  });

  it('names a second source for each day of the public record, and for what the report is not alone in', () => {
    const ofPublicRecord = dataset.entries.filter(({ dateNote }) => dateNote.includes('public record'));
    assert.deepEqual(
      ofPublicRecord.map(({ id }) => id),
      ['full-scale-invasion', 'trump-very-close'],
    );
    for (const { id, citations } of [
      ...ofPublicRecord,
      entryById.get('last-direct-talks'),
      entryById.get('ceasefire-proposal'),
    ]) {
      const others = citations.filter(({ source }) => source !== 'report');
      assert.equal(others.length, 1, id);
      assert.ok(dataset.sources.find((source) => source.id === others[0].source).url.startsWith('https://'), id);
    }
  });

  it('says in the title of its source how paragraphs are counted, and that its day is inferred', () => {
    assert.match(dataset.sources[0].title, /inferred .*headline is ¶ 1/);
    assert.equal(dataset.sources[0].published, '[2025-04-25..2025-04-26]');
  });

  it('gives the proposal of 11 March the parties that a source names', () => {
    assert.deepEqual(entryById.get('ceasefire-proposal').parties, ['us', 'ukraine']);
  });

  it('has a story in short steps, each of entries or a range', () => {
    assert.ok(dataset.story.length >= 6 && dataset.story.length <= 9);
    for (const { heading, text, entry, entries, range } of dataset.story) {
      assert.ok([...heading].length <= MAX_TITLE, heading);
      assert.match(text, /\.$/, heading);
      assert.equal([entry, entries, range].filter((shows) => shows !== undefined).length, 1, heading);
      for (const id of entries ?? [entry ?? dataset.entries[0].id]) assert.ok(entryById.has(id), `${heading}: ${id}`);
    }
  });

  it('knows Zelenskyy and Zelensky as one', () => {
    const entries = [{ id: 'a', kind: 'statement', date: '2025', title: 'T', speaker: 'Zelensky' }];
    const { dataset: read } = validateDataset({ ...dataset, entries });
    assert.equal(read.entries[0].speaker, 'zelenskyy');
  });
});

/** American print puts a comma inside the marks of a quote that the sentence goes on after. */
const withoutTypography = (text) => text.replace(/,(?=['’"”])/g, '');

describe('the report', () => {
  const name = existsSync(SEED_FOLDER)
    ? readdirSync(SEED_FOLDER).find((file) => /^000_\w+\.txt$/.test(file))
    : undefined;
  const skip = name === undefined ? 'shared fixtures not found, skipped' : false;

  it('has every quote, word by word, in a paragraph that the entry cites', { skip }, () => {
    const paragraphs = readFileSync(new URL(name, SEED_FOLDER), 'utf8').split('\n');
    for (const entry of dataset.entries) {
      const cited = paragraphsOf(entry).map((number) => paragraphs[number - 1]);
      for (const quote of quotesOf(entry))
        assert.ok(
          cited.some((text) => withoutTypography(text).includes(withoutTypography(straight(quote)))),
          `${entry.id}: ${quote}`,
        );
    }
  });
});

function paragraphsOf({ citations }) {
  return citations
    .filter(({ source }) => source === 'report')
    .map(({ locator }) => Number(/^¶ (\d+)$/.exec(locator)[1]));
}

/** The report has straight marks, the dataset those of print. */
function straight(text) {
  return text.replace(/[‘’]/g, "'");
}

function quotesOf({ quotes = [] }) {
  return quotes.map(({ text }) => text);
}
