// A load that is killed at random moments, each time with other options, over each kind of archive. In the end it is
// given once more: the archive is the same as one whose load was never stopped.
import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { binsOver, clickhouseSource, duckdbSource, levelFor, parquetSource } from 'conflict-timeline/archive';
import { findEngine, startClickHouse } from '../../archive/clickhouse-engine.mjs';
import { runCommand, Workshop } from '../../archive/parity.mjs';
import { note, test } from '../../e2e/test.mjs';
import { serveRanges } from '../../archive/range-server.mjs';
import { killAfter } from '../../archive/stopped-load.mjs';
import { seed } from '../../property-seed.mjs';

const isDeep = process.env.DEEP === '1';
const MOMENTS = isDeep ? 40 : 3;
const ROWS = isDeep ? 12_000 : 1500;
const ALL = { start: -Infinity, end: Infinity };
const OPTIONS = [
  ['--day-order', 'day-first'],
  ['--day-order', 'month-first'],
  ['--day-order', 'day-first', '--map', 'title=other'],
  ['--day-order', 'day-first', '--encoding', 'windows-1252'],
  ['--day-order', 'day-first', '--lang', 'uk'],
  ['--day-order', 'day-first', '--title', 'Another'],
  ['--day-order', 'day-first', '--restart'],
];
const WANTED = ['--day-order', 'day-first', '--title', 'Wanted'];

test.describe('a load that is killed at any moment', { tag: '@chromium' }, () => {
  test.setTimeout(isDeep ? 3_600_000 : 300_000);
  const workshop = new Workshop();
  const file = workshop.path('sheet.csv');
  const parties = ['Rød', 'Blue', 'Rød; Blue'];
  const rows = Array.from({ length: ROWS }, (_, at) =>
    [
      `e${at}`,
      `0${1 + (at % 9)}/0${1 + (at % 7)}/${2010 + (at % 11)}`,
      `Entry ${at}`,
      `Other ${at}`,
      parties[at % 3],
    ].join(','),
  );
  writeFileSync(file, ['id,date,title,other,party', ...rows].join('\n'));
  test.afterAll(() => workshop.remove());

  test('in DuckDB', async () => {
    const open = async (path, use) => {
      const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
      try {
        return await use(duckdbSource(await instance.connect()));
      } finally {
        instance.closeSync();
      }
    };
    await killEverywhere(
      (name) => ['--to', 'duckdb', '-o', workshop.path(`${name}.duckdb`)],
      (name, use) => open(workshop.path(`${name}.duckdb`), use),
    );
  });

  test('in Parquet', async () => {
    const read = async (name, use) => {
      const server = await serveRanges(workshop.path(name));
      try {
        return await use(parquetSource({ url: server.url }));
      } finally {
        await server.stop();
      }
    };
    const output = (name) => {
      // A load that ended before it was killed.
      if (existsSync(workshop.path(name))) rmSync(workshop.path(name), { recursive: true });
      return ['--to', 'parquet', '-o', workshop.path(name)];
    };
    await killEverywhere(output, read);
  });

  test('in ClickHouse', async () => {
    test.skip(findEngine() === undefined, 'its engine is not installed: ARCHIVE_ENGINE=1 gets it, 550 MB');
    const server = await startClickHouse();
    const target = (name) => ['--to', 'clickhouse', '--url', server.url, '--database', name];
    await killEverywhere(target, (name, use) => use(clickhouseSource({ url: server.url, database: name })));
    await server.stop();
  });

  async function killEverywhere(target, read) {
    const random = randomOf(seed);
    const work = ['--work', workshop.path('work')];
    const args = (name, options) => ['archive', 'load', file, ...target(name), ...work, '--from', 'table', ...options];
    const start = performance.now();
    const whole = await runCommand(args('whole', WANTED));
    assert.equal(whole.code, 0, whole.output);
    const lasts = performance.now() - start;
    // Undefined while there is no archive.
    const revisionOf = (archive) =>
      read(archive, async (source) => (await source.describe()).revision).catch(() => undefined);
    let [killed, name, before] = [0, 'killed'];
    for (let moment = 0; moment < MOMENTS; moment++) {
      const options = random() < 0.4 ? WANTED : OPTIONS[Math.floor(random() * OPTIONS.length)];
      const { signal, code, output } = await killAfter(args(name, options), random() * lasts);
      if (signal === 'SIGKILL') killed++;
      else assert.equal(code, 0, output);
      const revision = await revisionOf(name);
      const hasLoaded = revision !== before;
      before = revision;
      if (!hasLoaded || options === WANTED) continue;
      // What it was told to load is there, even if it was killed after that: another archive is begun.
      [name, before] = [`killed_${moment}`];
    }
    const last = await runCommand(args(name, WANTED));
    assert.equal(last.code, 0, last.output);
    assert.deepEqual(await read(name, stateOf), await read('whole', stateOf));
    note(`${killed} of ${MOMENTS} loads were killed before their end`);
  }
});

async function stateOf(source) {
  const { total, extent, head, revision } = await source.describe();
  assert.equal(total, ROWS);
  const summaries = await Promise.all(
    [12, 256].flatMap((bins) =>
      ['party', 'kind', 'none'].map((lanes) =>
        source.summarise({ bins: binsOver(extent, levelFor(extent, bins)), lanes }),
      ),
    ),
  );
  const { facets } = await source.facets({ range: ALL });
  const { entries } = await source.entries({ range: ALL, limit: 1000 });
  return { revision, head, extent, facets, entries, lanes: summaries.map(({ lanes, total: all }) => ({ lanes, all })) };
}

/** Mulberry32, by Tommy Ettinger (public domain). */
function randomOf(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
