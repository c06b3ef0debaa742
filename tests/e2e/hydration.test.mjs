// The output of Lit's renderer on a server is shown before scripts, and the element hydrates it instead of writing it
// again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { build } from 'vite';
import '../../dist/define-all.js';
import { startServer } from './server.mjs';
import { test } from './test.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DATA_PATH = '/data/ceasefire-2025.json';
const ENTRY = '\0entry';
const HYDRATE = "import '@lit-labs/ssr-client/lit-element-hydrate-support.js';";
const DEFINE = `import '${ROOT}/dist/define.js';`;

const data = JSON.parse(readFileSync(`${ROOT}${DATA_PATH}`, 'utf8'));

test.describe('a timeline from a server', () => {
  const scripts = {};
  test.beforeAll(async () => {
    scripts.hydrating = await bundle(HYDRATE + DEFINE);
    scripts.plain = await bundle(DEFINE);
  });

  test('shows its list before any script, and no script is needed', { tag: '@walk' }, async ({ open }) => {
    const { page, close } = await openServed(open, { script: scripts.hydrating, javaScriptEnabled: false });
    const text = await page.locator('conflict-timeline .frame').innerText();
    for (const { title, speaker } of data.entries) {
      if (speaker === undefined) assert.ok(text.includes(title), title);
    }
    await close();
  });

  for (const viewport of [
    { width: 500, height: 800 },
    { width: 1200, height: 900 },
  ]) {
    test(`is taken over without a word changed, ${viewport.width} px`, { tag: '@detail' }, async ({ open }) => {
      const { page, problems, close } = await openServed(open, { script: scripts.hydrating, viewport });
      const { same, shown } = await page.evaluate(watchTakeover);
      assert.deepEqual(problems, []);
      assert.ok(same, 'the heading of the server is the heading of the element');
      assert.equal(shown, viewport.width < 600 ? 'list' : 'chart');
      await close();
    });
  }

  test('answers to the reader once it is taken over', { tag: '@walk' }, async ({ open }) => {
    const viewport = { width: 500, height: 800 };
    const { page, problems, close } = await openServed(open, { script: scripts.hydrating, viewport });
    await page.evaluate(watchTakeover);
    await page.evaluate((id) => document.querySelector('conflict-timeline').select(id), 'trump-crimea');
    await page.evaluate(() => document.querySelector('conflict-timeline').settled);
    assert.match(await page.locator('conflict-timeline .frame').innerText(), /He calls|¶ 7/);
    assert.deepEqual(problems, []);
    await close();
  });

  test('has the colours of the parties before any script, and after it', { tag: '@walk' }, async ({ open, engine }) => {
    // On the machine of its author the element lists the fault, which no server does.
    const dataset = {
      ...data,
      misspelt: true,
      parties: data.parties.map((party, at) => (at === 0 ? { ...party, color: '#008060' } : party)),
    };
    const [{ id: first }] = data.parties;
    const { title } = data.entries.find(({ parties = [] }) => parties.length === 1 && parties[0] === first);
    const colour = (page) =>
      page
        .locator('conflict-timeline .item', { hasText: title })
        .first()
        .evaluate((item) => getComputedStyle(item).getPropertyValue('--_mark'));
    // Firefox evaluates nothing in a page without scripts.
    if (engine === 'chromium') {
      const bare = await openServed(open, { script: scripts.hydrating, dataset, javaScriptEnabled: false });
      assert.match(await colour(bare.page), /#008060/);
      await bare.close();
    }

    const viewport = { width: 500, height: 800 };
    const { page, problems, close } = await openServed(open, { script: scripts.hydrating, dataset, viewport });
    const { same } = await page.evaluate(watchTakeover);
    assert.ok(same);
    assert.match(await colour(page), /#008060/);
    assert.equal(await page.locator('conflict-timeline .served-colours').count(), 0);
    assert.match(await page.locator('conflict-timeline .frame').innerText(), /1 issue in the data/);
    assert.deepEqual(problems, []);
    await close();
  });

  test('stays as the server wrote it where the data does not come', { tag: '@detail' }, async ({ open }) => {
    const routes = { [DATA_PATH]: (_request, response) => response.writeHead(500).end() };
    const { page, close } = await openServed(open, { script: scripts.hydrating, routes });
    await page.evaluate(async () => {
      await customElements.whenDefined('conflict-timeline');
      await document.querySelector('conflict-timeline').settled;
    });
    assert.match(await page.locator('conflict-timeline .frame').innerText(), /Full-scale Russian invasion/);
    await close();
  });

  test('is written again, once, where nothing supports taking over', { tag: '@detail' }, async ({ open }) => {
    const { page, problems, close } = await openServed(open, { script: scripts.plain });
    await page.evaluate(watchTakeover);
    assert.equal(await page.locator('conflict-timeline [part="title"]').count(), 1);
    assert.equal(await page.locator('conflict-timeline .frame').count(), 1);
    assert.deepEqual(problems, []);
    await close();
  });
});

async function openServed(open, { script, routes = {}, dataset = data, ...options }) {
  const written = await collectResult(
    render(html`<conflict-timeline .data=${dataset} src=${DATA_PATH}></conflict-timeline>`),
  );
  const server = await startServer({
    routes: {
      '/': `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Served</title><link rel="icon" href="data:,"><script type="module" src="/script.js"></script>${written}`,
      '/script.js': script,
      [DATA_PATH]: JSON.stringify(dataset),
      ...routes,
    },
  });
  const { page, problems } = await open(options);
  await page.addInitScript(() => {
    // Modules run before the page is ready: the heading of the server is looked for as early as it can be there.
    new window.MutationObserver(() => {
      globalThis.early ??= document.querySelector('conflict-timeline')?.shadowRoot?.querySelector('h2');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(server.origin);
  const close = () => Promise.all([page.context().close(), server.close()]);
  return { page, problems, close };
}

/** Runs in the page. */
async function watchTakeover() {
  await customElements.whenDefined('conflict-timeline');
  const element = document.querySelector('conflict-timeline');
  await element.settled;
  const heading = element.shadowRoot.querySelector('h2');
  const shown = element.shadowRoot.querySelector('[part~="list"]') === null ? 'chart' : 'list';
  return { same: heading !== null && heading === globalThis.early, shown };
}

async function bundle(entry) {
  const { output } = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, minify: false, rolldownOptions: { input: 'entry', output: { codeSplitting: false } } },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? ENTRY : undefined),
        load: (id) => (id === ENTRY ? entry : undefined),
      },
    ],
  });
  return output[0].code;
}
