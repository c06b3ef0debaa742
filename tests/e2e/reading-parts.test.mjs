// Parts of the small build that read data: if one cannot be loaded, it says so and can be tried again. Firefox
// remembers a failed address.
import assert from 'node:assert/strict';
import { settle } from './embed-page.mjs';
import { pageWith, SCRIPT } from './parts-page.mjs';
import { startServer } from './server.mjs';
import { test } from './test.mjs';

test.describe('parts that read', () => {
  test(
    'reads rare dates by a part of their own, and says where it cannot be loaded',
    { tag: '@walk' },
    async ({ open }) => {
      const dates = ['2022-02', '2022-21', '2022-02-24T05:00Z', '202X', 'Y-17E7', '1953S2', '[2021,2022-23]'];
      const entries = dates.map((date, at) => ({ id: `e${at}`, kind: 'event', date, title: `Event ${at}` }));
      const routes = {
        '/': pageWith(SCRIPT, '<conflict-timeline view="chart" src="/dates.json"></conflict-timeline>'),
        '/dates.json': (_request, response) =>
          response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ entries })),
      };
      const server = await startServer({ routes });
      const { page } = await open();
      let broken = true;
      await page.route(/\/parts\/more-dates-/, (route) => (broken ? route.abort() : route.continue()));
      await page.goto(`${server.origin}/`);
      const timeline = page.locator('conflict-timeline');
      await settle(timeline);
      assert.equal(await timeline.locator('.state button').count(), 1, 'it can be tried again');
      broken = false;
      await timeline.locator('.state button').click();
      await settle(timeline);
      assert.deepEqual(await timeline.evaluate(({ issues }) => issues), []);
      const labels = await timeline.locator('.mark').evaluateAll((marks) => marks.map((mark) => mark.ariaLabel));
      const text = labels.join('\n');
      for (const words of ['spring 2022', '05:00', '2020s']) assert.ok(text.includes(words), `${words} in ${text}`);
      await page.context().close();
      await server.close();
    },
  );

  test(
    'reads columns by a part of their own, and what comes as a stream, each also when it is tried again',
    { tag: '@detail' },
    async ({ open }) => {
      const columns = { id: ['a', 'b'], date: ['2022', '2023'], title: ['A', 'B'], kind: ['event', 'event'] };
      const lines = Array.from(columns.id, (id, at) =>
        JSON.stringify({ id, kind: 'event', date: columns.date[at], title: columns.title[at] }),
      );
      const routes = {
        '/': pageWith(SCRIPT, '<conflict-timeline view="chart"></conflict-timeline>'),
        '/lines.ndjson': (_request, response) =>
          response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end(lines.join('\n')),
        '/sheet.csv': (_request, response) =>
          response.writeHead(200, { 'content-type': 'text/csv' }).end('When,What\n2022,A\nMay 2023,B\n'),
      };
      const server = await startServer({ routes });
      // Each by a file that the other does not import: Firefox tries an imported file only once.
      const giving = {
        'a stream': ['/parts/stream-readers-', (element) => element.setAttribute('src', '/lines.ndjson')],
        'a sheet': [
          '/parts/linked-sheet-',
          (element) => Object.assign(element, { columns: 'auto', src: '/sheet.csv' }),
        ],
        columns: ['/parts/readers-', (element, columns) => Object.assign(element, { data: { columns } })],
      };
      const { page } = await open();
      let broken;
      await page.route(/\/parts\/(?:linked-sheet|(?:stream-)?readers)-/, (route) =>
        broken !== undefined && route.request().url().includes(broken) ? route.abort() : route.continue(),
      );
      const timeline = page.locator('conflict-timeline');
      for (const [what, [file, give]] of Object.entries(giving)) {
        // Before the page comes: at rest it fetches parts ahead.
        broken = file;
        await page.goto(`${server.origin}/`);
        await timeline.evaluate(give, columns);
        await settle(timeline);
        assert.equal(await timeline.locator('.state button').count(), 1, `${what} can be tried again`);
        broken = undefined;
        await timeline.locator('.state button').click();
        await settle(timeline);
        assert.equal(await timeline.locator('.mark').count(), 2, what);
      }
      await page.context().close();
      await server.close();
    },
  );
});
