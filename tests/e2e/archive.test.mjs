// An archive in the built element: in memory, in Parquet files, and in databases behind a gateway. Counts when zoomed
// out, entries when zoomed in, a filter, a search, an opened entry and its restored link.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { DuckDBInstance } from '@duckdb/node-api';
import { clickhouseSource, duckdbSource } from 'conflict-timeline/archive';
import { createGateway } from '../../bin/archive/gateway.mjs';
import { findEngine, startClickHouse } from '../archive/clickhouse-engine.mjs';
import { Workshop } from '../archive/parity.mjs';
import { serveRanges } from '../archive/range-server.mjs';
import { POLICIES } from './embed-page.mjs';
import { holdTimers } from './held-timers.mjs';
import { startServer } from './server.mjs';
import { test } from './test.mjs';

const ENTRIES = 12_000;
/** The element asks again by itself. */
const RETRY_AFTER_MS = 3000;
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2010, 0, 1);

/** What a page without a bundler needs for Parquet. */
const MAP = '{"imports":{"hyparquet":"/node_modules/hyparquet/src/index.js"}}';
const POLICY = POLICIES['with Trusted Types']
  .replace("connect-src 'self'", "connect-src 'self' http://127.0.0.1:*")
  .replace("script-src 'self'", `script-src 'self' 'sha256-${createHash('sha256').update(MAP).digest('base64')}'`);

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Archive</title>
<script type="importmap">${MAP}</script>
<script type="module" src="/dist/conflict-timeline.min.js"></script><script type="module" src="/archive.js"></script></head>
<body><conflict-timeline deep-links view="chart" controls="full"></conflict-timeline></body></html>`;

const day = (at) => new Date(FIRST + Math.floor(at / 3) * DAY_MS).toISOString().slice(0, 10);
/** Three entries a day, a fifth of them of the second party. */
const DATASET = {
  title: 'Generated',
  parties: [
    { id: 'a', name: 'Party A' },
    { id: 'b', name: 'Party B' },
  ],
  entries: Array.from({ length: ENTRIES }, (_, at) => ({
    id: `e${at}`,
    kind: 'event',
    date: day(at),
    title: `Entry ${at}`,
    parties: [at % 5 === 0 ? 'b' : 'a'],
  })),
};

const FROM_MEMORY = `
import { memorySource, SourceError } from '/dist/archive.js';
import { createModel, validateDataset } from '/dist/data.js';
const dataset = await (await fetch('/entries.json')).json();
const memory = memorySource(createModel(validateDataset(dataset).dataset));
const answer = (method) => (...args) =>
  window.down ? Promise.reject(new SourceError('network', 'no line')) : memory[method](...args);
const methods = ['describe', 'summarise', 'entries', 'entry', 'search', 'facets'].map((name) => [name, answer(name)]);
document.querySelector('conflict-timeline').source = { version: 1, ...Object.fromEntries(methods) };
`;

const fromGateway = (url) => `
import { gatewaySource } from '/dist/archive.js';
document.querySelector('conflict-timeline').source = gatewaySource({ url: '${url}' });
`;

const fromParquet = (url) => `
import { parquetSource } from '/dist/archive.js';
document.querySelector('conflict-timeline').source = parquetSource({ url: '${url}' });
`;

/** The entries in an archive, filled by the command. */
async function fill(to, options) {
  const workshop = new Workshop();
  const { code, output } = await workshop.load(workshop.write('entries.ndjson', DATASET), to, ...options(workshop));
  assert.equal(code, 0, output);
  return workshop;
}

/** A gateway over a source, that can be away and come back to the same address. */
async function gatewayOver(source, origin) {
  let app;
  let port = 0;
  const listen = async () => {
    app = await createGateway(source, { origins: [origin] });
    const url = await app.listen({ host: '127.0.0.1', port });
    port = Number(new URL(url).port);
    return url;
  };
  return { script: fromGateway(await listen()), stop: () => app.close(), start: listen };
}

const DEEP = process.env.DEEP === '1';

/**
 * Each archive: how it starts, how it goes away for a while, and `missing`: requirements that are not there. Engines
 * differ in fetching ranges; the deep run tries every archive in each of them.
 */
const ARCHIVES = {
  'in memory': {
    // The component tests walk through one in each engine.
    missing: !DEEP && 'in the deep run',
    begin: async () => ({
      script: FROM_MEMORY,
      stop: (page) => page.evaluate(() => void (window.down = true)),
      start: (page) => page.evaluate(() => void (window.down = false)),
      close: () => undefined,
    }),
  },
  'in Parquet, over ranges': {
    begin: async () => {
      const workshop = await fill('parquet', (place) => ['-o', place.path('parquet')]);
      let server = await serveRanges(workshop.path('parquet'));
      const port = Number(new URL(server.url).port);
      return {
        script: fromParquet(server.url),
        stop: () => server.stop(),
        start: async () => (server = await serveRanges(workshop.path('parquet'), port)),
        close: async () => {
          await server.stop();
          workshop.remove();
        },
      };
    },
  },
  'in DuckDB, behind a gateway': {
    // The tests in Node ask one, against brute force.
    missing: !DEEP && 'in the deep run',
    begin: async (origin) => {
      const workshop = await fill('duckdb', (place) => ['-o', place.path('a.duckdb')]);
      const instance = await DuckDBInstance.create(workshop.path('a.duckdb'), { access_mode: 'READ_ONLY' });
      const gateway = await gatewayOver(duckdbSource(await instance.connect()), origin);
      const close = async () => {
        await gateway.stop();
        instance.closeSync();
        workshop.remove();
      };
      return { ...gateway, close };
    },
  },
  'in ClickHouse, behind a gateway': {
    missing: findEngine() === undefined && 'its engine is not installed: ARCHIVE_ENGINE=1 gets it, 550 MB',
    begin: async (origin) => {
      const server = await startClickHouse();
      const workshop = await fill('clickhouse', () => ['--url', server.url]);
      const gateway = await gatewayOver(clickhouseSource({ url: server.url }), origin);
      const close = async () => {
        await gateway.stop();
        await server.stop();
        workshop.remove();
      };
      return { ...gateway, close };
    },
  },
};

for (const [name, { begin, missing }] of Object.entries(ARCHIVES)) {
  if (missing) {
    test.skip(
      `an archive ${name}`,
      { annotation: { type: 'skip', description: missing }, tag: '@chromium' },
      () => undefined,
    );
    continue;
  }
  test.describe(`an archive ${name}`, { tag: '@detail' }, () => {
    let server;
    let archive;
    test.beforeAll(async () => {
      const script = (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(archive.script);
      };
      server = await startServer({
        csp: POLICY,
        routes: { '/': PAGE, '/entries.json': JSON.stringify(DATASET), '/archive.js': script },
      });
      archive = await begin(server.origin);
    });
    test.afterAll(async () => {
      await server?.close();
      await archive?.close();
    });

    const visit = async (open, hash = '') => {
      const { page, problems } = await open({ viewport: { width: 1100, height: 900 } });
      await page.goto(`${server.origin}/${hash}`);
      await page.waitForFunction(() => document.querySelector('conflict-timeline')?.inView !== undefined);
      const timeline = page.locator('conflict-timeline');
      const settle = () => timeline.evaluate((element) => element.settled);
      const act = async (change, argument) => {
        await timeline.evaluate(change, argument);
        await settle();
      };
      await settle();
      const note = () => timeline.locator('.archive-note p').first().innerText();
      const inView = () => timeline.evaluate(({ inView: counts }) => counts);
      return { page, problems, timeline, settle, act, note, inView };
    };

    test('counts what is far out, and has each entry of a day', async ({ open }) => {
      const { page, problems, act, inView } = await visit(open);
      assert.equal((await inView()).total, ENTRIES);
      await act((element, range) => element.zoomTo(range), { start: FIRST + 700 * DAY_MS, end: FIRST + 701 * DAY_MS });
      assert.deepEqual(await inView(), { total: 3, marks: 3, counted: 0, labelled: 3 });
      assert.deepEqual(problems, []);
      await page.context().close();
    });

    test(
      'is panned, zoomed to a day, filtered, searched, opened, and found again by its link',
      { tag: '@walk' },
      async ({ open }) => {
        const { page, problems, timeline, settle, act, note, inView } = await visit(open);
        assert.equal((await inView()).total, ENTRIES);
        assert.match(await note(), /^12,000 entries in this window are shown only as counts/);
        await timeline.locator('.window').hover({ position: { x: 300, y: 120 } });
        await timeline.locator('[part="zoom"] button').first().click();
        await settle();
        assert.ok((await inView()).total < ENTRIES);
        await act((element, range) => element.zoomTo(range), {
          start: FIRST + 700 * DAY_MS,
          end: FIRST + 701 * DAY_MS,
        });
        assert.deepEqual(await inView(), { total: 3, marks: 3, counted: 0, labelled: 3 });
        await timeline.locator('.mark').first().focus();
        await page.keyboard.press('PageDown');
        await settle();
        assert.equal((await inView()).total, 3, 'the day after');

        await act((element) => {
          element.zoomToFit();
          element.filter = { party: ['b'] };
        });
        assert.equal((await inView()).total, ENTRIES / 5);
        await timeline.locator('input[type="search"]').first().fill('Entry 9005');
        await page.keyboard.press('Enter');
        await settle();
        await timeline.locator('.details h3', { hasText: 'Entry 9005' }).waitFor();
        await page.waitForFunction((found) => location.hash.includes(`at:${found}`), 'e9005');
        const hash = await page.evaluate(() => location.hash);
        assert.deepEqual(problems, []);
        await page.context().close();

        const again = await visit(open, hash);
        await again.timeline.locator('.details h3', { hasText: 'Entry 9005' }).waitFor();
        assert.equal((await again.inView()).total, ENTRIES / 5);
        assert.deepEqual(again.problems, []);
        await again.page.context().close();
      },
    );

    test('stays as it was while the archive is away, and goes on once that is back', async ({ open }) => {
      // The reader asks again before the element does.
      const { page, timeline, act, note, inView } = await visit(async (options) => {
        const opened = await open(options);
        await opened.page.addInitScript(holdTimers, [RETRY_AFTER_MS, Infinity]);
        return opened;
      });
      await act((element, range) => element.zoomTo(range), { start: FIRST + 700 * DAY_MS, end: FIRST + 704 * DAY_MS });
      assert.equal((await inView()).marks, 12);
      await archive.stop(page);
      // Far enough that no group of rows of before has them.
      await act((element, range) => element.zoomTo(range), {
        start: FIRST + 3003 * DAY_MS,
        end: FIRST + 3043 * DAY_MS,
      });
      await timeline.locator('.archive-fault').waitFor();
      assert.ok((await timeline.locator('.archive-veil.failed').count()) > 0);
      await archive.start(page);
      await timeline.locator('.archive-fault button').click();
      await act(() => undefined);
      assert.match(await note(), /^Each of the 120 entries/);
      assert.equal(await timeline.locator('.archive-veil').count(), 0);
      await page.context().close();
    });
  });
}
