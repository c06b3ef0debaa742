// Ids and texts that a file of cells could misread: tabs, quotes, line ends, letters of many bytes, half characters, and
// an entry that is longer than the lines that a reader of cells expects.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { afterAll, describe, it } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { clickhouseSource, duckdbSource, parquetSource } from 'conflict-timeline/archive';
import { WordIndex } from '../../bin/archive/word-index.mjs';
import { findEngine, startClickHouse } from '../archive/clickhouse-engine.mjs';
import { numbersIn, Workshop } from '../archive/parity.mjs';
import { serveRanges } from '../archive/range-server.mjs';

const ALL = { start: -Infinity, end: Infinity };
const IDS = [
  ...[
    'plain',
    '"quoted"',
    '"',
    'a\tb',
    'a\nb',
    'a\r\nb',
    'a\u000bb',
    'a\u001fb',
    String.raw`\N`,
    String.raw`back\slash`,
  ],
  ...["it's", 'NULL', '[]', '["x"]', 'Їжак', '日本', '😀', 'a,b;c|d', '\u0085x', '#hash'],
];
const LONG = 'A long account. '.repeat(160_000);
const HEAD = {
  title: 'T',
  actors: [{ id: 'known', name: 'Known Speaker' }],
  sources: [{ id: 's', title: 'S', publisher: 'Publisher\tof "S"' }],
  categories: [{ id: 'a=b', name: 'A', values: [{ id: 'x"y', name: 'X' }] }],
};
const ENTRIES = IDS.map((id, at) => ({
  id,
  kind: at % 2 === 0 ? 'event' : 'statement',
  date: `2020-01-${String(at + 1).padStart(2, '0')}`,
  title: `Title\tof\n"${id}"`,
  parties: [id],
  topics: [id, 'other'],
  categories: { 'a=b': ['x"y', 'not listed'] },
  citations: [{ source: 's' }],
  ...(at % 2 === 1 && { speaker: at % 4 === 1 ? 'known' : `stranger${at}` }),
  relations: [{ type: 'follows', target: IDS[0] }],
}));
ENTRIES.push({ id: 'long', kind: 'event', date: '2021', title: 'Long', summary: LONG });
ENTRIES.push({ id: 'half \ud83d', kind: 'event', date: '2022', title: 'Half \ud83d of one', parties: ['half \ud83d'] });

describe('odd ids and texts', () => {
  const workshop = new Workshop();
  afterAll(() => workshop.remove());

  async function load(...to) {
    writeFileSync(workshop.path('odd.ndjson'), [HEAD, ...ENTRIES].map((each) => JSON.stringify(each)).join('\n'));
    const { code, output } = await workshop.load(workshop.path('odd.ndjson'), ...to);
    assert.equal(code, 0, output);
    assert.match(output, new RegExp(`${ENTRIES.length} new, 0 changed`));
  }

  it('are the same in DuckDB', async () => {
    await load('duckdb', '-o', workshop.path('a.duckdb'));
    const instance = await DuckDBInstance.create(workshop.path('a.duckdb'), { access_mode: 'READ_ONLY' });
    await expectAll(duckdbSource(await instance.connect()));
    instance.closeSync();
    const again = await workshop.load(workshop.path('odd.ndjson'), 'duckdb', '-o', workshop.path('a.duckdb'));
    assert.match(again.output, new RegExp(`0 new, 0 changed, ${ENTRIES.length} the same`));
  });

  it('are the same in Parquet', async () => {
    await load('parquet', '-o', workshop.path('parquet'));
    const server = await serveRanges(workshop.path('parquet'));
    await expectAll(parquetSource({ url: server.url }));
    await server.stop();
  });

  it('are the same in ClickHouse', async (test) => {
    if (findEngine() === undefined) test.skip('its engine is not installed: ARCHIVE_ENGINE=1 gets it, 550 MB');
    const server = await startClickHouse();
    await load('clickhouse', '--url', server.url);
    await expectAll(clickhouseSource({ url: server.url }));
    await server.stop();
  });
});

async function expectAll(source) {
  assert.equal((await source.describe()).total, ENTRIES.length);
  for (const entry of ENTRIES.slice(0, IDS.length)) {
    const { entries } = await source.entry(entry.id);
    assert.equal(entries.length, 1, JSON.stringify(entry.id));
    assert.deepEqual([entries[0].id, entries[0].parties, entries[0].title], [entry.id, entry.parties, entry.title]);
    const filtered = await source.entries({ range: ALL, limit: 10, filter: { party: [entry.id] } });
    assert.deepEqual(
      filtered.entries.map(({ id }) => id),
      [entry.id],
      `the party ${JSON.stringify(entry.id)}`,
    );
  }
  const search = async (text) => (await source.search({ range: ALL, text, limit: 100 })).entries.map(({ id }) => id);
  assert.deepEqual(await search('stranger3'), [IDS[3]], 'a speaker without a record is among the words');
  assert.equal((await search('known speaker')).length, 5, 'another is found by the record');
  assert.deepEqual(await search('їжак'), ['Їжак']);
  assert.deepEqual(await search('long account'), ['long']);
  const { facets } = await source.facets({ range: ALL });
  assert.deepEqual(facets.publisher, [{ value: 'Publisher\tof "S"', count: IDS.length }]);
  assert.deepEqual(facets['category:a=b'], [{ value: 'x"y', count: IDS.length }]);
  const related = await source.entries({ range: ALL, limit: 100, relatedTo: IDS[0] });
  assert.equal(related.total, IDS.length - 1, 'none relates to itself');
  const half = await source.entries({ range: { start: Date.UTC(2022, 0, 1), end: Infinity }, limit: 1 });
  assert.equal(half.entries.length, 1);
}

describe('the index of words', () => {
  const workshop = new Workshop();
  let made = 0;
  const newIndex = (rows) => new WordIndex(rows, workshop.path(`words-${made++}`));
  const rowsOf = (cell) => {
    const [count, ...steps] = numbersIn(cell);
    let row = 0;
    return { count, rows: steps.map((step) => (row += step)) };
  };

  afterAll(() => workshop.remove());

  it('has the words that a search looks for, in any script', () => {
    const texts = [
      ...[
        'Привіт, світе! Їжак 12',
        '日本語テスト ab',
        '𝒳𝒴 x𝒳 😀word😀',
        'مرحبا بالعالم',
        'a\u0301b',
        '\ud83d',
        '',
        '--',
      ],
      ...['é', 'x'.repeat(300), 'one two one', 'two'],
    ];
    const index = newIndex(texts.length);
    const expected = new Map();
    for (const [row, text] of texts.entries()) {
      const bytes = Buffer.from(`..${text}..`);
      index.add(bytes, 2, bytes.length - 2, row);
      for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? [])
        expected.set(word, [...new Set([...(expected.get(word) ?? []), row])]);
    }
    const found = [...index.sorted()].flatMap(([words, cells]) => words.map((word, at) => [word, rowsOf(cells[at])]));
    assert.deepEqual(
      new Map(found),
      new Map(Array.from(expected, ([word, rows]) => [word, { count: rows.length, rows }])),
    );
    index.close();
  });

  it('has the number alone of a word that many have, and no words if there are too many', () => {
    const many = newIndex(1025);
    const text = Buffer.from('often');
    for (let row = 0; row < 1025; row++) many.add(text, 0, text.length, row);
    many.add(Buffer.from('seldom'), 0, 6, 1_000_000);
    const [[words, cells]] = [...many.sorted()];
    assert.deepEqual(words, ['often', 'seldom']);
    assert.deepEqual(cells.map(rowsOf), [
      { count: 1025, rows: [] },
      { count: 1, rows: [1_000_000] },
    ]);
    many.close();
    const full = newIndex(1);
    const all = Buffer.from(Array.from({ length: 500_001 }, (_, at) => `w${at}`).join(' '));
    full.add(all, 0, all.length, 0);
    assert.equal(full.isFull, true);
    full.close();
  });
});
