// The small build and its parts: from another origin, behind a prefix, with a cache-busting query.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { pressInMenu, settle } from './embed-page.mjs';
import { missingWords } from './missing-words.mjs';
import { pageWith, SCRIPT } from './parts-page.mjs';
import { startServer } from './server.mjs';
import { useEveryFeature } from './use-every-feature.mjs';
import { test } from './test.mjs';

/** They need other data or another attribute: tests of their own ask for them. */
const OF_OTHER_DATA = new Set(['archive', 'encodings', 'readers', 'series', 'sheets']);

test.describe('the small build', () => {
  test(
    'comes from another origin behind a prefix with a query: its own parts, each once, no second copy',
    { tag: '@walk' },
    async ({ open }) => {
      const assets = await startServer({ allowOrigin: '*', prefix: '/cdn/v1' });
      const script = `<script type="module" src="${assets.origin}/cdn/v1/dist/conflict-timeline.min.js?v=3"></script>`;
      const host = await startServer({ routes: { '/': pageWith(script) } });
      const { page, problems } = await open();
      await page.goto(`${host.origin}/`);
      const timeline = page.locator('conflict-timeline');
      await settle(timeline);
      await timeline.locator('.tell').click();
      await settle(timeline);
      assert.match(await timeline.locator('.story-count').textContent(), /^Step 1 of/);
      await pressInMenu(timeline, 'view', '.keys-button');
      await settle(timeline);
      assert.equal(await timeline.locator('dialog.keys[open]').count(), 1);
      const requests = assets.requests.map((path) => path.replace(/\?.*/, ''));
      assert.deepEqual(requests, [...new Set(requests)], 'nothing is asked for twice');
      assert.ok(
        requests.every((path) => /^\/cdn\/v1\/dist\/(conflict-timeline\.min|parts\/[\w-]+)\.js$/.test(path)),
        requests.join('\n'),
      );
      assert.deepEqual(problems, []);
      await page.context().close();
      await Promise.all([assets.close(), host.close()]);
    },
  );

  test(
    'fetches each part into an element that is in the page already, and each joins it, and those to come',
    { tag: '@detail' },
    async ({ open }) => {
      const server = await startServer({ routes: { '/': pageWith(SCRIPT) } });
      const { page, problems } = await open();
      const warnings = [];
      page.on('console', (message) => {
        if (message.type() === 'warning') warnings.push(message.text());
      });
      await page.goto(`${server.origin}/`);
      const timeline = page.locator('conflict-timeline');
      await settle(timeline);
      await useEveryFeature(timeline);
      const others = readdirSync('dist/parts').filter(
        (name) => !OF_OTHER_DATA.has(name.replace(/(-[\w-]{8})?\.js$/, '')),
      );
      assert.ok(others.length > 8, 'parts');
      assert.deepEqual(
        others.filter((name) => !server.requests.includes(`/dist/parts/${name}`)),
        [],
      );
      assert.deepEqual([...warnings, ...problems], []);
      await page.waitForFunction(() => document.querySelector('conflict-timeline').select('appended'));
      const [first, next] = await timeline.evaluate(async (element) => {
        const next = document.createElement('conflict-timeline');
        next.src = element.src;
        element.after(next);
        await next.settled;
        return [element, next].map(({ shadowRoot }) =>
          shadowRoot.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join('')),
        );
      });
      assert.ok(first.length > 10, 'there are sheets');
      assert.deepEqual(next, first, 'the next element has their sheets from the start');
      await page.context().close();
      await server.close();
    },
  );

  test('draws the colours that a dataset gives its parties with the core', { tag: '@detail' }, async ({ open }) => {
    const server = await startServer({ routes: { '/': pageWith(SCRIPT) } });
    const { page, problems } = await open();
    await page.goto(`${server.origin}/`);
    const timeline = page.locator('conflict-timeline');
    await settle(timeline);
    const colour = await timeline.evaluate(async (element) => {
      element.data = {
        parties: [{ id: 'a', name: 'A', color: '#123456' }],
        entries: [{ id: 'one', kind: 'event', date: '2022', title: 'One', parties: ['a'] }],
      };
      await element.settled;
      // The id of the party decides which of the eight.
      const style = getComputedStyle(element);
      return Array.from({ length: 8 }, (_, at) => style.getPropertyValue(`--_party-${at}`)).join(' ');
    });
    assert.match(colour, /#123456/);
    assert.deepEqual(problems, []);
    await page.context().close();
    await server.close();
  });

  test(
    'draws a first picture of few entries with the core alone, and a lane collapses once there is code for it',
    { tag: '@detail' },
    async ({ open }) => {
      const server = await startServer({ routes: { '/': pageWith(SCRIPT) } });
      const { page, problems } = await open();
      let release;
      const released = new Promise((resolve) => {
        release = resolve;
      });
      await page.route(/\/parts\//, async (route) => {
        await released;
        await route.continue();
      });
      await page.goto(`${server.origin}/`);
      const timeline = page.locator('conflict-timeline');
      await timeline.locator('.mark').first().waitFor();
      const marks = await timeline.locator('.mark').count();
      assert.ok(marks > 20, 'every entry is drawn');
      await timeline.locator('.lane-name').first().click();
      assert.equal(await timeline.locator('.mark').count(), marks, 'what is drawn stays');
      for (const change of [{ query: 'ceasefire' }, { selected: 'trump-crimea' }]) {
        await timeline.evaluate((element, properties) => Object.assign(element, properties), change);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
        assert.deepEqual(await timeline.evaluate(missingWords), [], JSON.stringify(change));
      }
      await timeline.evaluate((element) => Object.assign(element, { query: '', selected: null }));
      release();
      await settle(timeline);
      await timeline.locator('.lane-name[aria-expanded=false]').waitFor();
      assert.ok((await timeline.locator('.mark').count()) < marks);
      assert.deepEqual(problems, []);
      await page.context().close();
      await server.close();
    },
  );

  test(
    'draws many entries with the core and one part, whatever else is loading',
    { tag: '@detail' },
    async ({ open }) => {
      const entries = Array.from({ length: 1000 }, (_, at) => ({
        ...{ id: `e${at}`, kind: 'event', title: `Event ${at}` },
        date: new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10),
      }));
      const server = await startServer({
        routes: {
          '/': pageWith(SCRIPT, '<conflict-timeline view="chart" src="/many.json"></conflict-timeline>'),
          '/many.json': JSON.stringify({ entries }),
        },
      });
      const { page, problems } = await open();
      let release;
      const released = new Promise((resolve) => {
        release = resolve;
      });
      await page.route(/\/parts\/(?!many-entries-)/, async (route) => {
        await released;
        await route.continue();
      });
      await page.goto(`${server.origin}/`, { waitUntil: 'domcontentloaded' });
      const timeline = page.locator('conflict-timeline');
      await timeline.locator('.chart canvas').first().waitFor();
      assert.ok((await timeline.locator('.hairline').count()) > 0, 'with titles');
      release();
      await settle(timeline);
      assert.deepEqual(problems, []);
      await page.context().close();
      await server.close();
    },
  );

  test('is held to what an import map says of its parts', { tag: '@detail' }, async ({ open, engine }) => {
    const integrity = Object.fromEntries(
      readdirSync('dist/parts')
        .filter((name) => name.endsWith('.js'))
        .map((name) => [`/dist/parts/${name}`, integrityOf(`dist/parts/${name}`)]),
    );
    const story = Object.keys(integrity).find((path) => path.includes('/story-'));
    const map = { integrity: { ...integrity, [story]: integrityOf('package.json') } };
    const script = `<script type="importmap">${JSON.stringify(map)}</script><script type="module" src="/dist/conflict-timeline.min.js"></script>`;
    const server = await startServer({ routes: { '/': pageWith(script) } });
    const { page } = await open();
    await page.goto(`${server.origin}/`);
    const timeline = page.locator('conflict-timeline');
    await settle(timeline);
    assert.equal((await timeline.locator('.mark').count()) > 0, true, 'parts as they should be are taken');
    await timeline.locator('.tell').click();
    await settle(timeline);
    // Engines that do not know `integrity` in an import map take no notice of it.
    if (engine === 'chromium') assert.equal(await timeline.locator('.part-failed').count(), 1, 'another one is not');
    await page.context().close();
    await server.close();
  });
});

function integrityOf(path) {
  return `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
}
