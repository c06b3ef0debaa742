// Pages that are careless or hostile towards their content: the element works there all the same.
import assert from 'node:assert/strict';
import { DATA_PATH, settle, MARKS, ENTRIES } from './embed-page.mjs';
import { BUNDLE_PATH, ELEMENT, hostPage, openHost, SCRIPT } from './host-page.mjs';
import * as scripts from './hostile-scripts.mjs';
import { test } from './test.mjs';

const style = (css) => ({ content: hostPage({ head: `<style>${css}</style>${SCRIPT}`, body: ELEMENT }) });
const light = (html) => ({
  content: hostPage({ body: `${html}<conflict-timeline src="${DATA_PATH}">${html}</conflict-timeline>${html}` }),
});

/** Forms hold more than one thing by a name. */
const NAMED = light(
  ['baseURI', 'defaultView', 'location', 'documentElement', 'scrollingElement', 'fonts', 'activeElement', 'body']
    .map((name) => `<img name="${name}" alt=""><form id="${name}" name="${name}"><input name="attributes"></form>`)
    .join(''),
);
const { freezeAll, blockHistory, removeSizeObserver, ...others } = scripts;

/** By name: what `openHost` opens, the first scripts of the page among it. */
const PAGES = {
  'styles that unset everything': style('* { all: unset }'),
  'styles that unset everything, and insist': style('* { all: unset !important }'),
  'styles that hide drawings, buttons and tables': style(
    'svg, canvas, button, table, dialog, details { display: none !important }',
  ),
  'styles with names that the element uses': style(
    '.mark, .frame, .chart, .list { display: none !important; color: red } #filters, #details-title { display: none }',
  ),
  'a layout that squeezes': style(
    'body { display: grid; grid-template-columns: 1fr 1fr } * { min-width: 0; float: left; width: 500px; max-width: 500px }',
  ),
  'lists with more than lists have': { inits: [others.extendLists] },
  'objects with more than objects have': { inits: [others.extendObjects] },
  'frozen objects': { inits: [freezeAll] },
  'a clock that stands still': { inits: [others.stopClock] },
  'promises of its own': { inits: [others.patchPromises] },
  'no observers of sizes': { inits: [removeSizeObserver] },
  'no observers of what is seen': { inits: [others.removeIntersectionObserver] },
  'no scheduler, no random ids, no clipboard': { inits: [others.removeExtras] },
  'no storage': { inits: [others.blockStorage] },
  'no history': {
    inits: [blockHistory],
    content: hostPage({ body: `<conflict-timeline deep-links src="${DATA_PATH}"></conflict-timeline>` }),
  },
  'images and forms in the place of what a document knows': NAMED,
  'elements with the ids and names that the element uses': light(
    '<a id="filters" name="data"></a><form id="details-title"><input name="shadowRoot"><input name="parentNode"><input name="localName"></form><svg id="fade-left-8"></svg>',
  ),
};

const MOST = 'much of this at once';
/** A page with most of them at once shows success; each alone shows the cause of a failure. */
const AT_ONCE = {
  [MOST]: {
    inits: Object.values(others),
    content: NAMED.content.replace('<title>', '<style>* { all: unset !important }</style><title>'),
  },
  'frozen objects': PAGES['frozen objects'],
  'no observers of sizes': PAGES['no observers of sizes'],
};

test.describe('a page with', () => {
  for (const [name, options] of Object.entries(process.env.DEEP === '1' ? { ...PAGES, ...AT_ONCE } : AT_ONCE)) {
    test(`${name}: it works`, { tag: name === MOST ? '@walk' : '@detail' }, async ({ open }) => {
      const { page, timeline, problems, warnings, close } = await openHost(open, {
        content: hostPage({ body: ELEMENT }),
        ...options,
      });
      await expectWorking(page, timeline);
      assert.deepEqual(problems, []);
      assert.deepEqual(warnings, []);
      await close();
    });
  }

  for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin']) {
    test(`a frame with sandbox="${sandbox}": it works`, { tag: '@detail' }, async ({ open }) => {
      const inner = hostPage({ body: `<conflict-timeline deep-links src="${DATA_PATH}"></conflict-timeline>` });
      const content = `<!doctype html><iframe src="/inner" sandbox="${sandbox}" width="1100" height="800"></iframe>`;
      const { page, problems, close } = await openHost(open, {
        content,
        routes: { '/inner': inner },
        settled: false,
        allowOrigin: '*',
      });
      const frame = page.frameLocator('iframe');
      const timeline = frame.locator('conflict-timeline');
      await timeline.locator('.mark').first().waitFor();
      await expectWorking(page, timeline);
      // What a sandbox forbids: the clipboard, a download. Each has a substitute, or does nothing.
      await timeline.evaluate((element) => element.select('trump-crimea'));
      await settle(timeline);
      await timeline.locator('.cite summary').click();
      await timeline.locator('.cite button').first().click();
      assert.match(await timeline.locator('.cite textarea').inputValue(), /Crimea/);
      assert.deepEqual(
        problems.filter((line) => !line.includes('Clipboard API has been blocked')),
        [],
      );
      await close();
    });
  }

  test('a frame without an address: the element is made there, and works', { tag: '@detail' }, async ({ open }) => {
    const { page, problems, close } = await openHost(open, {
      content: '<!doctype html><iframe srcdoc="<p>" width="1100" height="800"></iframe>',
      settled: false,
    });
    await page.evaluate(async (bundle) => {
      const { contentDocument } = document.querySelector('iframe');
      const script = contentDocument.createElement('script');
      Object.assign(script, { type: 'module', src: bundle });
      contentDocument.body.append(script);
      await new Promise((resolve) => (script.onload = resolve));
      const element = contentDocument.createElement('conflict-timeline');
      element.setAttribute('src', '/data/ceasefire-2025.json');
      contentDocument.body.append(element);
    }, BUNDLE_PATH);
    const timeline = page.frameLocator('iframe').locator('conflict-timeline');
    await timeline.locator('.mark').first().waitFor();
    await expectWorking(page, timeline);
    assert.deepEqual(problems, []);
    await close();
  });
});

async function expectWorking(page, timeline) {
  await timeline.evaluate(async (element) => {
    element.view = 'chart';
    await element.settled;
  });
  assert.equal(await timeline.locator('.mark').count(), MARKS);
  const { width, height } = await timeline.locator('.rows').boundingBox();
  assert.ok(width > 250 && height > 100, `${width} × ${height}`);
  await timeline.evaluate((element) => element.select('trump-crimea'));
  await settle(timeline);
  assert.match(await timeline.locator('[part="details"] h3').textContent(), /Crimea/);
  assert.ok(await timeline.locator('[part="details"] .close').isVisible());
  await timeline.locator('[part="details"] .close').click();
  await timeline.locator('.window').hover();
  await timeline.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await settle(timeline);
  for (const view of ['list', 'table']) {
    await timeline.evaluate((element, wanted) => (element.view = wanted), view);
    await settle(timeline);
    assert.equal(await timeline.locator('.item').count(), ENTRIES, view);
    assert.ok(await timeline.locator('.item').first().isVisible(), view);
  }
}
