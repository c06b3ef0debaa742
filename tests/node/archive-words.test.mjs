// The index of words in a file of DuckDB: the same hits as reading all texts, whatever is searched for.
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { duckdbSource, memorySource } from 'conflict-timeline/archive';
import { createModel, validateDataset } from 'conflict-timeline/data';
import { runCommand, Workshop } from '../archive/parity.mjs';

const ALL = { start: -Infinity, end: Infinity };
const TEXTS = [
  ...[
    'cease-fire near Kyiv',
    'a ceasefire',
    'Zeit — Frieden',
    'naïve Übergabe',
    "d'accord",
    '停火 协议',
    '停火协议',
    'e.g. U.N. 242',
  ],
  ...[
    '🕊 peace',
    'x_y_z',
    '100%',
    'C:\\path',
    'tab\tand\nline',
    'ﬁne ligature',
    'مفاوضات السلام',
    'Zürich/Genf',
    'it\'s "quoted"',
  ],
];
const dataset = {
  title: 'T',
  parties: [{ id: 'p', name: 'Peacekeepers' }],
  entries: Array.from({ length: 3000 }, (_, at) => ({
    id: `e${at}`,
    kind: 'event',
    date: `${1990 + (at % 30)}-0${1 + (at % 9)}`,
    title: `incident ${at} ${TEXTS[at % TEXTS.length]}`,
    ...(at % 50 === 0 && { parties: ['p'] }),
  })),
};
const SEARCHES = [
  ...[
    'incident',
    '2999',
    '99',
    'cease-fire',
    'ceasefire',
    'fire near',
    'sefi',
    'ubergabe',
    'naive',
    "d'accord",
    '停火',
    '协',
    '停火 协议',
  ],
  ...[
    'u.n.',
    '🕊',
    'x_y',
    '%',
    '_',
    '\\path',
    'مفاوضات',
    'zurich/genf',
    '"quoted"',
    'peace',
    'keepers',
    'nothing',
    '12 cease',
    'fine',
    'a',
    '.',
    '',
  ],
];

describe('a search in DuckDB', () => {
  const shop = new Workshop();
  const memory = memorySource(createModel(validateDataset(dataset).dataset));
  let instance;
  let connection;
  const asked = [];
  const source = () =>
    duckdbSource({
      runAndReadAll: (sql, values) => {
        asked.push(sql);
        return connection.runAndReadAll(sql, values);
      },
    });

  beforeAll(async () => {
    const { code, output } = await shop.load(shop.write('a.ndjson', dataset), 'duckdb', '-o', shop.path('a.duckdb'));
    assert.equal(code, 0, output);
    await open();
  });
  afterAll(() => {
    instance.closeSync();
    shop.remove();
  });

  it('has the hits of all texts, in both orders, page by page and in a range', async () => {
    await compare(source());
    const indexed = asked.filter((sql) => /FROM entries WHERE .*rowid IN/s.test(sql));
    assert.ok(indexed.length > 20, `${indexed.length} statements use the index`);
  });

  it('reads no entry for a word that none has', async () => {
    asked.length = 0;
    const { total } = await source().search({ range: ALL, limit: 10, text: 'nowhere' });
    assert.equal(total, 0);
    assert.ok(asked.length > 0 && asked.every((sql) => !/FROM entries/.test(sql)));
  });

  it('has them too where an archive has no index, and upgrade makes one', async () => {
    instance.closeSync();
    const writable = await DuckDBInstance.create(shop.path('a.duckdb'));
    const old = await writable.connect();
    for (const table of ['words', 'word_rows']) await old.run(`DROP TABLE ${table}`);
    await old.run(`UPDATE about SET body = replace(body, '"layout":2', '"layout":1')`);
    old.closeSync();
    writable.closeSync();
    await open();
    await compare(source());
    instance.closeSync();
    const { code, output } = await runCommand(['archive', 'upgrade', shop.path('a.duckdb')]);
    assert.equal(code, 0, output);
    await open();
    asked.length = 0;
    await compare(source());
    assert.ok(asked.some((sql) => /FROM entries WHERE .*rowid IN/s.test(sql)));
  });

  async function open() {
    instance = await DuckDBInstance.create(shop.path('a.duckdb'), { access_mode: 'READ_ONLY' });
    connection = await instance.connect();
  }

  async function compare(archive) {
    const ranges = [ALL, { start: Date.UTC(2000, 0), end: Date.UTC(2003, 0) }];
    for (const text of SEARCHES)
      for (const range of ranges)
        for (const order of ['time', 'time-descending']) {
          const told = [];
          for (const each of [memory, archive]) {
            const first = await each.search({ range, limit: 7, text, order });
            const second =
              first.next === undefined
                ? undefined
                : await each.search({ range, limit: 7, text, order, after: first.next });
            told.push(
              [first, second].map((page) => page && [page.entries.map(({ id }) => id), page.total, page.isEstimate]),
            );
          }
          assert.deepEqual(told[1], told[0], `"${text}"`);
        }
  }
});
