// Parts outside a first picture appear after it, in a place of their height: nothing moves. If one cannot be loaded,
// its place says so.
import assert from 'node:assert/strict';
import { settle } from './embed-page.mjs';
import { startServer } from './server.mjs';
import { test } from './test.mjs';

const pageWith = (attributes = '') => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Places</title><link rel="icon" href="data:,">
<script type="module" src="/dist/conflict-timeline.min.js"></script>
<body style="margin: 0"><conflict-timeline view="chart" ${attributes} src="/plain.json"></conflict-timeline>
<p id="after">After</p>`;

test.describe('places of what comes later', () => {
  const sizes = [
    { width: 1180 },
    { width: 560 },
    { width: 360 },
    // A pointer that is a finger: only Chromium can be told of one.
    ...[360, 320, 300].map((width) => ({ width, hasTouch: true, isMobile: true })),
  ];
  for (const { width, ...device } of sizes) {
    test(
      `are as high as it at ${width} px${device.hasTouch ? ', for fingers' : ''}`,
      { tag: device.hasTouch ? '@chromium' : width === 560 ? '@detail' : [] },
      async ({ open }) => {
        const server = await startServer({ routes: { '/': pageWith('controls="full"') } });
        const { page, problems } = await open({ viewport: { width, height: 900 }, ...device });
        const release = await holdParts(page);
        await page.goto(`${server.origin}/`, { waitUntil: 'domcontentloaded' });
        const timeline = page.locator('conflict-timeline');
        await timeline.locator('.mark').first().waitFor();
        assert.equal(await timeline.locator('.thumb, .legend').count(), 0, 'neither has come');
        const before = await placesOf(page);
        release();
        await settle(timeline);
        assert.equal(await timeline.locator('.thumb').count(), 2);
        assert.equal(await timeline.locator('.legend').count(), 1);
        assert.deepEqual(await placesOf(page), before);
        assert.deepEqual(problems, []);
        await page.context().close();
        await server.close();
      },
    );
  }

  test(
    'wait with a first picture of a part of the time, beside which counts may stand',
    { tag: '@detail' },
    async ({ open }) => {
      const range = `<script>
      document.querySelector('conflict-timeline').visibleRange = { start: Date.UTC(2025, 2), end: Date.UTC(2025, 3) };
    </script>`;
      const server = await startServer({ routes: { '/': pageWith('controls="full"') + range } });
      const { page, problems } = await open({ viewport: { width: 360, height: 900 } });
      const release = await holdParts(page, /\/parts\/(?!links-|rest-|many-entries-)/);
      await page.goto(`${server.origin}/`, { waitUntil: 'domcontentloaded' });
      const timeline = page.locator('conflict-timeline');
      await timeline.locator('.mark').first().waitFor();
      assert.ok((await timeline.locator('.quiet').count()) > 0, 'the counts are there with the picture');
      release();
      await settle(timeline);
      assert.deepEqual(problems, []);
      await page.context().close();
      await server.close();
    },
  );

  test(
    'let what the reader does before it can be answered wait for the answer',
    { tag: '@detail' },
    async ({ open }) => {
      const server = await startServer({ routes: { '/': pageWith('controls="full"') } });
      const { page, problems } = await open({ viewport: { width: 1180, height: 900 } });
      const release = await holdParts(page);
      await page.goto(`${server.origin}/`, { waitUntil: 'domcontentloaded' });
      const timeline = page.locator('conflict-timeline');
      await timeline.locator('.mark').first().waitFor();
      const scrolled = await page.evaluate(() => globalThis.scrollY);
      await timeline.locator('.mark[tabindex="0"]').focus();
      for (const key of ['End', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
      assert.equal(await page.evaluate(() => globalThis.scrollY), scrolled, 'the page stays where it is');
      assert.equal(await timeline.evaluate(({ selected }) => selected), undefined);
      release();
      await settle(timeline);
      const ids = await timeline.evaluate(async ({ src }) =>
        (await (await fetch(src)).json()).entries.map(({ id }) => id),
      );
      const opened = await timeline.evaluate(({ selected }) => selected);
      assert.ok(ids.indexOf(opened) > ids.length / 2, `${opened} is one of the last`);
      assert.deepEqual(problems, []);
      await page.context().close();
      await server.close();
    },
  );

  test('say that it could not be loaded, and load it when it is tried again', { tag: '@detail' }, async ({ open }) => {
    const server = await startServer({ routes: { '/': pageWith('controls="full"') } });
    const { page } = await open();
    let broken = true;
    await page.route(/\/parts\/rest-/, (route) => (broken ? route.abort() : route.continue()));
    await page.goto(`${server.origin}/`, { waitUntil: 'domcontentloaded' });
    const timeline = page.locator('conflict-timeline');
    await settle(timeline);
    for (const place of ['.overview', '.legend-place'])
      assert.match(await timeline.locator(`${place} .part-failed`).textContent(), /could not be loaded/);
    const failed = timeline.locator('.part-failed');
    await failed.locator('button').first().click();
    await settle(timeline);
    assert.equal(await failed.count(), 2, 'both are still out of reach');
    broken = false;
    await failed.locator('button').first().click();
    await settle(timeline);
    // A reader who comes to the timeline tries both by that.
    if ((await failed.count()) > 0) await failed.locator('button').click();
    await settle(timeline);
    assert.equal(await failed.count(), 0);
    assert.equal(await timeline.locator('.thumb').count(), 2);
    assert.equal(await timeline.locator('.legend').count(), 1);
    await page.context().close();
    await server.close();
  });
});

/** Answers for parts wait until the function that it returns is called. */
async function holdParts(page, pattern = /\/parts\//) {
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Top edges of what stands after one another, px. */
function placesOf(page) {
  return page.evaluate(() => {
    const root = document.querySelector('conflict-timeline').shadowRoot;
    const top = (element) => Math.round(element.getBoundingClientRect().top * 10) / 10;
    return {
      rows: top(root.querySelector('.rows')),
      overview: top(root.querySelector('.overview')),
      track: top(root.querySelector('.track')),
      legend: top(root.querySelector('.key, .legend-place, .legend')),
      after: top(document.querySelector('#after')),
    };
  });
}
