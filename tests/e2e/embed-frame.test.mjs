// The page for frames: it shows the data in its address, only from its own server, and the page around gives the frame
// its height.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { startServer } from './server.mjs';
import { until } from './until.mjs';
import { test } from './test.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const PAGE = read('assets/templates/embed.html').replace('src="conflict', 'src="/dist/conflict');
/** The lines of the maker, unchanged. */
const LISTENER = /<script>\n(.*)<\/script>/s.exec(
  /return `(<iframe.*?)`;/s.exec(read('apps/make/output/snippets.ts'))[1],
)[1];
const MARGIN_PX = 4;

test.describe('the page for frames', () => {
  let inner;
  let outer;
  test.beforeAll(async () => {
    inner = await startServer({ routes: { '/embed.html': PAGE, '/embed.js': read('assets/templates/embed.js') } });
    const page = (query) => `<!doctype html><title>An article</title>
<iframe id="timeline-frame" src="${inner.origin}/embed.html?src=${query}" title="A timeline" width="100%" height="600"></iframe>
<script>${LISTENER}</script>`;
    outer = await startServer({
      routes: {
        '/article.html': page('/data/ceasefire-2025.json'),
        '/short.html': page('/assets/templates/timeline.json'),
        '/view.html': page('/data/ceasefire-2025.json&view=list&lang=uk&theme=dark&lanes=none&onclick=alert(1)'),
      },
    });
  });
  test.afterAll(() => Promise.all([inner?.close(), outer?.close()]));

  const timelineOf = async (page) => {
    const frame = page.frames().find((one) => one.url().includes('/embed.html'));
    await frame.waitForFunction(() => document.querySelector('conflict-timeline')?.inView?.total > 0);
    await frame.evaluate(() => document.querySelector('conflict-timeline').settled);
    return frame;
  };

  const heights = async (page) => {
    const frame = await timelineOf(page);
    const measure = async () => ({
      content: await frame.evaluate(() => document.querySelector('conflict-timeline').getBoundingClientRect().height),
      given: Number(await page.locator('iframe').getAttribute('height')),
    });
    await until(async () => {
      const { content, given } = await measure();
      return Math.abs(content - given) <= MARGIN_PX;
    }, 'the frame is as high as its timeline');
    return measure();
  };

  test('is as high as its timeline, and keeps still then', { tag: '@walk' }, async ({ open }) => {
    const { page } = await open({ viewport: { width: 1000, height: 800 } });
    for (const path of ['article', 'short']) {
      await page.goto(`${outer.origin}/${path}.html`);
      const first = await heights(page);
      assert.deepEqual(await heights(page), first);
    }
    await page.context().close();
  });

  test('shows what its address says, from attributes to the fragment', { tag: '@detail' }, async ({ open }) => {
    const { page } = await open();
    const { entries } = JSON.parse(read('data/ceasefire-2025.json'));
    await page.goto(`${outer.origin}/view.html#timeline=at:${entries[0].id}`);
    const frame = await timelineOf(page);
    await until(
      () => frame.evaluate((id) => document.querySelector('conflict-timeline').selected === id, entries[0].id),
      'the entry of the fragment is open',
    );
    const shown = await frame.evaluate(() => {
      const { lang, style } = document.documentElement;
      const { view, lanes, attributes } = document.querySelector('conflict-timeline');
      return { view, lanes, lang, scheme: style.colorScheme, names: [...attributes].map(({ name }) => name) };
    });
    assert.equal(shown.view, 'list');
    assert.equal(shown.lanes, 'none');
    assert.equal(shown.lang, 'uk');
    assert.equal(shown.scheme, 'dark');
    assert.ok(!shown.names.includes('onclick'));
    await page.context().close();
  });

  test(
    'tells the page which entry is open, and the page hears no other window',
    { tag: '@detail' },
    async ({ open }) => {
      const { page } = await open();
      await page.goto(`${outer.origin}/article.html`);
      const frame = await timelineOf(page);
      await page.evaluate(() => {
        globalThis.heard = [];
        document
          .getElementById('timeline-frame')
          .addEventListener('timeline-entry', ({ detail }) => globalThis.heard.push(detail));
      });
      const { entries } = JSON.parse(read('data/ceasefire-2025.json'));
      await frame.evaluate((id) => {
        document.querySelector('conflict-timeline').select(id);
      }, entries[3].id);
      await until(
        () => page.evaluate((id) => globalThis.heard.at(-1) === id, entries[3].id),
        'the page has heard of the entry',
      );
      await page.evaluate(() => {
        const done = new Promise((resolve) => globalThis.addEventListener('message', resolve));
        globalThis.postMessage({ type: 'conflict-timeline-entry', id: 'forged' }, '*');
        return done.then(() => undefined);
      });
      assert.ok(!(await page.evaluate(() => globalThis.heard)).includes('forged'));
      await frame.evaluate(() => document.querySelector('conflict-timeline').select(undefined));
      await until(() => page.evaluate(() => globalThis.heard.at(-1) === null), 'the page has heard that it is closed');
      await page.context().close();
    },
  );

  test('hears nobody else who says how high the frame is', { tag: '@detail' }, async ({ open }) => {
    const { page } = await open();
    await page.goto(`${outer.origin}/short.html`);
    const { given } = await heights(page);
    await page.evaluate(() => {
      // After the page's own listener, which was there before.
      const heard = new Promise((resolve) => globalThis.addEventListener('message', resolve));
      globalThis.postMessage({ type: 'conflict-timeline-height', height: 9 }, '*');
      return heard.then(() => undefined);
    });
    assert.equal(Number(await page.locator('iframe').getAttribute('height')), given);
    await page.context().close();
  });

  test('shows no data of a server that the page does not name', { tag: '@detail' }, async ({ open }) => {
    const { page } = await open();
    for (const src of [`${outer.origin}/data/ceasefire-2025.json`, 'javascript:alert(1)', 'data:application/json,{}']) {
      outer.requests.length = 0;
      await page.goto(`${inner.origin}/embed.html?src=${encodeURIComponent(src)}`);
      await page.getByText('no data from that address').waitFor({ state: 'attached' });
      assert.equal(await page.locator('conflict-timeline').getAttribute('src'), null);
      assert.deepEqual(outer.requests, []);
    }
    await page.context().close();
  });
});
