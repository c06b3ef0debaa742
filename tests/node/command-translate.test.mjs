// Translations of a dataset as a sheet, out and in.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { csvFormatRows, csvParse, csvParseRows, dsvFormat } from 'd3';
import { DIRECTORY, TALKS, file, run } from './command-line.mjs';

const DATASET = {
  title: 'A border',
  lang: 'en',
  parties: [{ id: 'north', name: 'North' }],
  sources: [{ id: 's', title: 'Daily Report', url: 'https://example.org/a' }],
  entries: [
    {
      id: 'talks',
      kind: 'statement',
      date: '2024-05-02',
      title: 'Blix: “We will talk”',
      summary: '=SUM(1) is no formula here.',
      speaker: 'Blix',
      quotes: [{ text: 'We will talk', lang: 'en' }],
      citations: [{ source: 's', locator: '¶ 3' }],
      translations: { pl: { title: 'Blix: „Będziemy rozmawiać”' } },
    },
    { id: 'truce', kind: 'event', date: '2024-05-09', title: 'A truce begins', citations: [{ source: 's' }] },
  ],
};

let files = 0;
const path = (name) => join(DIRECTORY, `${++files}-${name}`);
const given = (dataset) => file(`${++files}-data.json`, JSON.stringify(dataset));
const copy = (change) => {
  const dataset = structuredClone(DATASET);
  change(dataset);
  return dataset;
};

async function sheetOf(dataset, ...options) {
  const sheet = path('sheet.csv');
  const { code, stderr } = await run(['translate', '--to', 'pl', '-o', sheet, ...options, given(dataset)]);
  assert.equal(code, 0, stderr);
  return readFileSync(sheet, 'utf8').slice(1);
}

/** What a translator sends back for a dataset. */
async function taken(dataset, sheet) {
  const output = path('out.json');
  const { code, stdout, stderr } = await run([
    ...['translate', '--to', 'pl', '--take', file(`${++files}-sheet.csv`, sheet), '-o', output],
    given(dataset),
  ]);
  return { code, stdout, stderr, dataset: JSON.parse(readFileSync(output, 'utf8')) };
}

describe('conflict-timeline translate', () => {
  it('counts titles and texts of each language', async () => {
    const { stdout } = await run(['translate', TALKS]);
    const { entries } = JSON.parse(readFileSync(TALKS, 'utf8'));
    assert.match(stdout, new RegExp(`: uk: ${entries.length} of ${entries.length} titles, \\d+ of \\d+ texts`));
    assert.match(stdout, new RegExp(`: ar: ${entries.length} of ${entries.length} titles`));
    const one = await run(['translate', given(DATASET)]);
    assert.match(one.stdout, /: pl: 1 of 2 titles, 1 of 6 texts\n$/);
  });

  it('writes each text once, with what is missing, and no text that needs no translation', async () => {
    const rows = csvParse(await sheetOf(DATASET));
    assert.deepEqual(
      rows.map(({ place, state }) => [place, state]),
      [
        ['title', 'missing'],
        ['parties/north/name', 'missing'],
        ['entries/talks/title', ''],
        ['entries/talks/summary', 'missing'],
        ['entries/talks/quotes/0/text', 'missing'],
        ['entries/truce/title', 'missing'],
      ],
    );
    assert.equal(rows[3].original, "'=SUM(1) is no formula here.", 'a spreadsheet computes nothing');
  });

  it('takes a sheet in, also one that a spreadsheet wrote with semicolons, and loses nothing', async () => {
    const [head, ...rows] = csvParseRows(await sheetOf(DATASET));
    const words = [
      'Granica',
      'Północ',
      rows[2][2],
      "'=SUM(1) to nie wzór.",
      'Będziemy rozmawiać',
      'Zaczyna się rozejm',
    ];
    const filled = rows.map(([place, original], at) => [place, original, words[at], '']);
    for (const sheet of [csvFormatRows([head, ...filled]), dsvFormat(';').formatRows([head, ...filled])]) {
      const { code, stdout, stderr, dataset } = await taken(DATASET, sheet);
      assert.equal(code, 0, stderr);
      assert.match(stdout, /: pl: 2 of 2 titles, 6 of 6 texts/);
      assert.equal(dataset.title, 'A border');
      assert.equal(dataset.translations.pl.title, 'Granica');
      assert.equal(dataset.parties[0].translations.pl.name, 'Północ');
      assert.equal(dataset.entries[0].translations.pl.summary, '=SUM(1) to nie wzór.');
      assert.equal(dataset.entries[0].quotes[0].translations.pl.text, 'Będziemy rozmawiać');
      assert.equal(dataset.entries[1].translations.pl.title, 'Zaczyna się rozejm');
    }
  });

  it('gives back the same dataset for a sheet that is returned as it is', async () => {
    const output = path('same.json');
    const sheet = path('same.csv');
    await run(['translate', '--to', 'uk', '-o', sheet, TALKS]);
    const { code, stderr } = await run(['translate', '--to', 'uk', '--take', sheet, '-o', output, TALKS]);
    assert.equal(code, 0, stderr);
    assert.deepEqual(JSON.parse(readFileSync(output, 'utf8')), JSON.parse(readFileSync(TALKS, 'utf8')));
  });

  it('says which translations are out of date since an older version', async () => {
    const old = given(DATASET);
    const later = copy(({ entries }) => (entries[0].title = 'Blix: “We will talk” again'));
    const rows = csvParse(await sheetOf(later, '--since', old));
    assert.equal(rows.find(({ place }) => place === 'entries/talks/title').state, 'out of date');
    const mended = copy(({ entries }) => {
      entries[0].title = 'Blix: “We will talk” again';
      entries[0].translations.pl.title = 'Blix znów: „Będziemy rozmawiać”';
    });
    const after = csvParse(await sheetOf(mended, '--since', old));
    assert.equal(after.find(({ place }) => place === 'entries/talks/title').state, '');
  });

  it('takes no translation of a text that has changed since the sheet, or that is not there, and names it', async () => {
    const sheet = csvFormatRows([
      ['place', 'original', 'translation'],
      ['entries/truce/title', 'A truce ends', 'Rozejm się kończy'],
      ['entries/gone/title', 'Gone', 'Nie ma'],
      ['title', 'A border', 'Granica'],
    ]);
    const { code, stderr, dataset } = await taken(DATASET, sheet);
    assert.equal(code, 1);
    assert.match(stderr, /entries\/truce\/title: not taken: the original has changed since: “A truce begins”/);
    assert.match(stderr, /entries\/gone\/title: not taken: no text of the dataset has this place/);
    assert.equal(dataset.entries[1].translations, undefined);
    assert.equal(dataset.translations.pl.title, 'Granica');
  });

  it('names a title whose quoted words are none of its quotes', async () => {
    const sheet = csvFormatRows([
      ['place', 'original', 'translation'],
      ['entries/talks/quotes/0/text', 'We will talk', 'Porozmawiamy'],
    ]);
    const { code, stderr } = await taken(DATASET, sheet);
    assert.equal(code, 1);
    assert.match(stderr, /entries\/talks\/title: no quote has these words: Blix: „Będziemy rozmawiać”/);
  });

  it('says what it needs', async () => {
    const data = given(DATASET);
    assert.match((await run(['translate', '--to', 'no tag', data])).stderr, /takes the tag of a language/);
    assert.match((await run(['translate', '--take', 'x.csv', data])).stderr, /go with --to LANGUAGE/);
    const sheet = file('other.csv', 'a,b,c\n1,2,3\n');
    const { code, stderr } = await run(['translate', '--to', 'pl', '--take', sheet, '-o', path('x.json'), data]);
    assert.equal(code, 2);
    assert.match(stderr, /no sheet of translations: its columns are place, original and translation/);
  });
});
