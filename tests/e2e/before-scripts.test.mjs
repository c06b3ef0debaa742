// The text inside the tag before scripts: its looks without them, and that the element replaces it without a layout
// shift.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { renderTimeline } from '../../dist/ssr.js';
import { startServer } from './server.mjs';
import { test } from './test.mjs';

const DATA_PATH = '/data/ceasefire-2025.json';
const SCRIPT_PATH = '/dist/conflict-timeline.min.js';
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
const WATCH_FOR_MS = 600;

const data = JSON.parse(readFileSync(new URL(`../..${DATA_PATH}`, import.meta.url), 'utf8'));
const { html } = await renderTimeline(data);

test.describe('before scripts', () => {
  for (const [name, viewport] of [
    ['wide', { width: 1200, height: 1400 }],
    ['narrow', { width: 360, height: 1400 }],
  ]) {
    test(
      `the element takes the text over without moving what follows, ${name}`,
      { tag: name === 'wide' ? '@walk' : '@detail' },
      async ({ open, engine }) => {
        const { page, problems, gates, close } = await openPage(open, { viewport });
        await wait(WATCH_FOR_MS);
        const before = await boxes(page);
        assert.ok(before.text > before.height, 'the text scrolls in its room');
        assert.ok(await page.locator('conflict-timeline h2').isVisible());
        gates.script.open();
        await page.evaluate(() => customElements.whenDefined('conflict-timeline').then(() => {}));
        await wait(WATCH_FOR_MS);
        assert.equal((await boxes(page)).text, before.text);
        gates.dataset.open();
        await page.evaluate(() => document.querySelector('conflict-timeline').settled);
        await wait(WATCH_FOR_MS);
        const after = await boxes(page);
        assert.equal(after.follows, before.follows);
        assert.equal(after.height, before.height);
        assert.equal(await page.locator('conflict-timeline article').isVisible(), false);
        // Chromium alone measures shifts.
        if (engine === 'chromium') assert.equal(await page.evaluate(() => globalThis.shifts), 0);
        assert.deepEqual(problems, []);
        await close();
      },
    );
  }

  test(
    'without scripts the text is there, whole and at its full height',
    { tag: '@walk' },
    async ({ open, engine }) => {
      const { page, close } = await openPage(open, { javaScriptEnabled: false });
      const items = page.locator('conflict-timeline article > ol > li');
      assert.equal(await items.count(), data.entries.length);
      // Firefox lays a page out after it says that it has loaded.
      await items.last().waitFor();
      const { follows } = await boxes(page);
      // Playwright's Firefox runs no scripts, but still says to style sheets that it would.
      if (engine !== 'firefox') assert.ok(follows > 3000, `${follows} px`);
      await close();
    },
  );

  test('a link between entries leads to the other one', { tag: '@detail' }, async ({ open }) => {
    const { page, close } = await openPage(open, { javaScriptEnabled: false });
    const link = page.locator('#entry-zelenskyy-ready-for-talks a[href="#entry-putin-open-to-talks"]').first();
    await link.click();
    assert.equal(new URL(page.url()).hash, '#entry-putin-open-to-talks');
    const box = await page.locator('#entry-putin-open-to-talks').boundingBox();
    assert.ok(box.y >= -1 && box.y < 200, `at ${box.y}`);
    await close();
  });
});

async function openPage(open, options) {
  const gates = { script: gate(SCRIPT_PATH), dataset: gate(DATA_PATH) };
  const server = await startServer({
    csp: CSP,
    routes: {
      '/': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Before scripts</title>
    <link rel="stylesheet" href="/assets/themes/reserve.css" />
    <script type="module" src="${SCRIPT_PATH}"></script>
  </head>
  <body>
    <p>Before</p>
    <conflict-timeline src="${DATA_PATH}">${html}</conflict-timeline>
    <p class="after">After</p>
  </body>
</html>`,
      [SCRIPT_PATH]: gates.script.answer,
      [DATA_PATH]: gates.dataset.answer,
    },
  });
  const { page, problems } = await open(options);
  await page.addInitScript(watchShifts);
  await page.goto(server.origin, { waitUntil: 'commit' });
  const close = () => Promise.all([page.context().close(), server.close()]);
  return { page, problems, gates, close };
}

/** A file of the repository that is not answered until the gate opens. */
function gate(path) {
  let open;
  const opened = new Promise((resolve) => {
    open = resolve;
  });
  const type = path.endsWith('.js') ? 'text/javascript' : 'application/json';
  const answer = async (_request, response) => {
    await opened;
    response.setHeader('content-type', type);
    response.end(readFileSync(new URL(`../..${path}`, import.meta.url)));
  };
  return { open, answer };
}

/** Runs in the page, before anything else. */
function watchShifts() {
  globalThis.shifts = 0;
  if (!window.PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  new window.PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.shifts += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function boxes(page) {
  const follows = await page.locator('.after').boundingBox();
  const { height } = await page.locator('conflict-timeline').boundingBox();
  const text = await page.locator('conflict-timeline article').boundingBox();
  return { follows: follows.y, height, text: text?.height };
}
