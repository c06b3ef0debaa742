// What a page with the demo's timeline takes if nobody touches it, and what comes as soon as somebody is near.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import { settle } from './embed-page.mjs';
import { startServer } from './server.mjs';
import { until } from './until.mjs';
import { note, test } from './test.mjs';

const pageOf = (
  data,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>At rest</title><link rel="icon" href="data:,"><style>p { block-size: 60px }</style>
<script type="module" src="/dist/conflict-timeline.min.js"></script><body><p>Before</p>
<conflict-timeline src="/data/${data}.json" deep-links link-name="timeline" view="chart"></conflict-timeline>`;
/** Compressed by gzip: 113 of the core, 5 of links, and 32 of what else a chart at rest shows and says. */
const MAX_KB = 150.5;
const MAX_REQUESTS = 3;
/** They wait for a hand, a key or the focus on the element. */
const NEAR = ['many-entries', 'hand', 'list'];
/** They wait for somebody who uses the page. */
const IN_PAGE = ['story'];
const ASKED = ['readers', 'download', 'map', 'series'];

async function openAtRest(open, options) {
  const server = await startServer({ routes: { '/': pageOf('ceasefire-2025') } });
  // Only an author's own machine asks for the check.
  const asked = () =>
    [...new Set(server.requests)].filter((path) => path.endsWith('.js') && !path.startsWith('/dist/parts/check-'));
  const has = (part) => asked().some((path) => path.startsWith(`/dist/parts/${part}-`));
  const { page, problems } = await open(options);
  await page.goto(`${server.origin}/`);
  const timeline = page.locator('conflict-timeline');
  await settle(timeline);
  // What comes by itself comes while the page is idle at the latest.
  for (let turn = 0; turn < 2; turn++)
    await page.evaluate(() => new Promise((resolve) => globalThis.requestIdleCallback(() => resolve())));
  await settle(timeline);
  const close = async () => {
    assert.deepEqual(problems, []);
    await page.context().close();
    await server.close();
  };
  return { page, timeline, asked, has, close };
}

function namesOf(timeline) {
  return timeline.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('[aria-label], #summary, #chart-keys')]
      .filter((node) => node.checkVisibility())
      .map((node) => node.getAttribute('aria-label') ?? node.textContent.trim()),
  );
}

/** How everything looks that has a place on screen. */
function looksOf(timeline) {
  return timeline.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('.frame *')].flatMap((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      if (!node.checkVisibility() || width * height <= 1 || node.closest('.visually-hidden')) return [];
      const { fill, stroke, color, backgroundColor, opacity, fontWeight } = getComputedStyle(node);
      const place = [x, y, width, height].map(Math.round);
      return [[node.localName, ...place, fill, stroke, color, backgroundColor, opacity, fontWeight].join(' ')];
    }),
  );
}

test.describe('scripts at rest', () => {
  for (const data of ['ceasefire-2025', 'talks-and-resolutions'])
    test(`of the first picture of “${data}”: the core, and nothing else`, async ({ open }) => {
      const server = await startServer({ routes: { '/': pageOf(data).replace(/deep-links \S+/, '') } });
      const { page, problems } = await open();
      // The answer to anything else never comes.
      await page.route('**/dist/parts/*.js', () => undefined);
      await page.goto(`${server.origin}/`);
      await page.locator('conflict-timeline .mark').first().waitFor();
      assert.deepEqual(
        server.requests.filter((path) => path.startsWith('/dist/parts/')),
        [],
      );
      assert.deepEqual(problems, []);
      await page.context().close();
      await server.close();
    });

  test(
    'of the demo have their limit; what a hand needs comes with a pointer that is near',
    { tag: '@walk' },
    async ({ open }) => {
      const { page, timeline, asked, has, close } = await openAtRest(open);
      const bytes = asked().reduce((sum, path) => sum + gzipSync(readFileSync(`.${path}`), { level: 9 }).length, 0);
      note(`${asked().length} files, ${(bytes / 1000).toFixed(1)} kB: ${asked().join(' ')}`);
      assert.ok(bytes <= MAX_KB * 1000, `${bytes} bytes at rest`);
      assert.ok(asked().length <= MAX_REQUESTS, `${asked().length} files at rest`);
      for (const part of [...NEAR, ...IN_PAGE, ...ASKED]) assert.ok(!has(part), part);
      const before = await namesOf(timeline);
      const looks = await looksOf(timeline);
      await page.mouse.move(20, 20);
      await until(() => IN_PAGE.every(has), 'the code of a print, with its story');
      assert.ok(!has('hand'), 'nobody is near');
      await page.mouse.move(300, 400);
      await until(() => NEAR.every(has), 'the code for a hand');
      await settle(timeline);
      assert.deepEqual(await namesOf(timeline), before, 'everything is called as before');
      await page.mouse.move(20, 20);
      await until(async () => isDeepStrictEqual(await looksOf(timeline), looks), 'everything looks as before').catch(
        async () => assert.deepEqual(await looksOf(timeline), looks),
      );
      await close();
    },
  );

  test('answer the first keys of a reader who comes by Tab', async ({ open }) => {
    const { page, timeline, has, close } = await openAtRest(open);
    const active = () =>
      timeline.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.getAttribute('aria-label') ?? '');
    await timeline.locator('.mark[tabindex="0"]').focus();
    const first = await active();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await until(() => NEAR.every(has), 'the code for keys');
    await settle(timeline);
    assert.notEqual(await active(), first);
    assert.equal(await timeline.evaluate(({ selected }) => typeof selected), 'string');
    await close();
  });

  // Only Chromium can be told of fingers.
  test('let the first finger drag: it is taken over where it is', { tag: '@chromium' }, async ({ open }) => {
    const { page, timeline, has, close } = await openAtRest(open, { hasTouch: true, isMobile: true });
    await timeline.evaluate(async (element) => {
      element.visibleRange = { start: Date.UTC(2025, 2), end: Date.UTC(2025, 3) };
      await element.settled;
    });
    assert.ok(!has('hand'), 'nobody has come near');
    const { start } = await timeline.evaluate(({ visibleRange }) => visibleRange);
    const box = await timeline.locator('.rows').boundingBox();
    const session = await page.context().newCDPSession(page);
    const y = box.y + 20;
    const touch = (type, x) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    await touch('touchStart', box.x + 200);
    await touch('touchMove', box.x + 190);
    await until(() => has('hand') && has('many-entries'), 'the code for fingers');
    await settle(timeline);
    for (const x of [180, 160, 140, 120]) await touch('touchMove', box.x + x);
    await touch('touchEnd');
    await until(
      async () => (await timeline.evaluate(({ visibleRange }) => visibleRange)).start > start,
      'a later window',
    );
    await close();
  });
});
