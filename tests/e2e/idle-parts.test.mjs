// What the small build fetches while a page is idle.
import assert from 'node:assert/strict';
import { settle } from './embed-page.mjs';
import { startServer } from './server.mjs';
import { until } from './until.mjs';
import { test } from './test.mjs';

const pageWith = (attributes) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Idle</title><link rel="icon" href="data:,">
<script type="module" src="/dist/conflict-timeline.min.js"></script><body><conflict-timeline view="chart"${attributes}></conflict-timeline>`;

/** A dataset without rare fields, whose readers are a part. */
const PLAIN = JSON.stringify({ title: 'Plain', entries: [{ id: 'a', kind: 'event', title: 'A', date: '2022-02-24' }] });

test.describe('an idle element', () => {
  test(
    'without data fetches the code for columns and for many entries, once; one with other data does not',
    { tag: '@walk' },
    async ({ open }) => {
      const server = await startServer({
        routes: { '/': pageWith(' src="/plain.json"'), '/plain.json': PLAIN, '/empty': pageWith('') },
      });
      const asked = (part) => server.requests.filter((path) => path.startsWith(`/dist/parts/${part}-`)).length;
      const { page, problems } = await open();
      await page.goto(`${server.origin}/`);
      const timeline = page.locator('conflict-timeline');
      await settle(timeline);
      assert.equal(asked('readers'), 0);
      await page.goto(`${server.origin}/empty`);
      await until(() => asked('readers') > 0 && asked('many-entries') > 0, 'code for columns and many entries');
      const isDrawn = await timeline.evaluate(async (element) => {
        const { generateColumns } = await import('/tests/bench/generate.mjs');
        element.data = generateColumns(300);
        await element.settled;
        return element.shadowRoot.querySelector('.chart') !== null;
      });
      assert.ok(isDrawn);
      assert.equal(asked('readers'), 1);
      assert.deepEqual(problems, []);
      await page.context().close();
      await server.close();
    },
  );
});
