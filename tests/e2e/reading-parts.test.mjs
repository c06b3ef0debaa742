// Parts of the small build that read data: if one cannot be loaded, it says so and can be tried again. Firefox
// remembers a failed address.
import assert from 'node:assert/strict';
import { settle } from './embed-page.mjs';
import { pageWith, SCRIPT } from './parts-page.mjs';
import { startServer } from './server.mjs';
import { test } from './test.mjs';

test.describe('parts that read', () => {
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
      const giving = {
        'a stream': ['/parts/readers-', (element) => element.setAttribute('src', '/lines.ndjson')],
        'a sheet': ['/parts/sheets-', (element) => Object.assign(element, { columns: 'auto', src: '/sheet.csv' })],
        columns: ['/parts/readers-', (element, columns) => Object.assign(element, { data: { columns } })],
      };
      const { page } = await open();
      let broken;
      await page.route(/\/parts\/(?:sheets|readers)-/, (route) =>
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
