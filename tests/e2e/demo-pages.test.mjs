// Every page of the demo: it opens without an error, axe finds no fault in it, it fits a narrow screen and keeps still.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { settleAll } from './demo-server.mjs';
import { namelessIn } from './nameless.mjs';
import { test } from './test.mjs';

const DEMO = new URL('../../demo/', import.meta.url);
const PAGES = readdirSync(DEMO).filter((name) => name.endsWith('.html'));
/** It has every case of the drawing, which axe reads for half a minute. */
const IN_DEEP_RUN = 'cases.html';
const IS_DEEP = process.env.DEEP === '1';

const WIDE = { width: 1180, height: 900 };
const PHONE = { width: 375, height: 740 };
const NARROW = { width: 320, height: 640 };
const MAX_SHIFT = 0.02;

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOUR_RULES = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const namesOf = (markup) =>
  [...markup.matchAll(/<li><a href="[^"]+"[^>]*>([^<]+)<\/a><\/li>/g)].map(([, name]) => name);
const read = (name) => readFileSync(new URL(name, DEMO), 'utf8');

test.describe('the pages of the demo', { tag: '@chromium' }, () => {
  test('have one navigation, which says where one is', { tag: '@walk' }, () => {
    const navigations = PAGES.map((name) => {
      const [nav] = /<nav aria-label="Pages">.*?<\/nav>/s.exec(read(name)) ?? [''];
      assert.deepEqual(
        [...nav.matchAll(/href="([^"]+)" aria-current="page"/g)].map(([, href]) => href),
        [name],
      );
      return nav.replace(' aria-current="page"', '');
    });
    assert.equal(new Set(navigations).size, 1);
    for (const name of PAGES) assert.ok(navigations[0].includes(`href="${name}"`), `${name} is not in the navigation`);
    const ofMaker = namesOf(read('../apps/make/index.html'));
    assert.deepEqual(ofMaker, namesOf(navigations[0]), 'the maker has the same');
  });

  for (const name of PAGES) {
    test(`${name} has no link that leads nowhere`, () => {
      const markup = read(name).replaceAll(/<pre.*?<\/pre>/gs, '');
      const links = [...markup.matchAll(/(?:href|src)="([^"#:]+)(?:#[^"]*)?"/g)].map(([, path]) => path);
      assert.deepEqual(
        links.filter((path) => !existsSync(new URL(path, DEMO))),
        [],
      );
    });
  }
});

test.describe('the demo', { tag: '@chromium' }, () => {
  let demo;
  test.beforeAll(({ demo: built }) => {
    demo = built;
  });

  const visit = async (open, path, options = {}) => {
    const { page, problems } = await open({ viewport: WIDE, ...options });
    await page.addInitScript(measureShift);
    await page.goto(`${demo.origin}/demo/${path}`);
    if (options.javaScriptEnabled !== false) await page.evaluate(settleAll);
    return { page, problems, close: () => page.context().close() };
  };

  for (const name of PAGES) {
    const asksAxe = IS_DEEP || name !== IN_DEEP_RUN;
    test(
      `${name} opens without an error, keeps still${asksAxe ? ', and has no fault that axe knows' : ''}`,
      { tag: name === 'index.html' ? '@walk' : [] },
      async ({ open }) => {
        const { page, problems, close } = await visit(open, name);
        await page.evaluate(rest);
        assert.deepEqual(problems, []);
        assert.ok((await shiftOf(page)) <= MAX_SHIFT, `moves by ${await shiftOf(page)}`);
        const { nameless, count } = await namelessIn(page);
        assert.deepEqual([nameless, count > 5], [[], true]);
        if (asksAxe) await expectNoFault(page);
        await close();
      },
    );

    test(`${name} keeps still on a phone, and fits 320 px`, async ({ open }) => {
      const { page, problems, close } = await visit(open, name, { viewport: PHONE });
      await page.evaluate(rest);
      assert.deepEqual(problems, []);
      assert.ok((await shiftOf(page)) <= MAX_SHIFT, `moves by ${await shiftOf(page)}`);
      await page.setViewportSize(NARROW);
      await page.evaluate(settleAll);
      assert.ok((await page.evaluate(() => document.scrollingElement.scrollWidth)) <= NARROW.width);
      await close();
    });
  }
});

test.describe('the demo straight from its sources', { tag: '@chromium' }, () => {
  test('opens at the root, without an error', async ({ open, sources }) => {
    const { page, problems } = await open();
    await page.goto(sources.origin);
    await page.evaluate(settleAll);
    assert.equal(new URL(page.url()).pathname, '/demo/');
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  test('speaks Ukrainian where a page asks for it, in the element and in the maker', async ({ open, sources }) => {
    const { page, problems } = await open();
    await page.goto(`${sources.origin}/demo/`);
    await page
      .locator('conflict-timeline')
      .first()
      .evaluate((element) => element.setAttribute('lang', 'uk'));
    await page.getByRole('button', { name: 'Фільтри' }).first().waitFor();
    await page.goto(`${sources.origin}/apps/make/`);
    await page.locator('.language select').selectOption('uk');
    await page.getByRole('button', { name: 'Взяти цей текст' }).waitFor();
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  test('has the papers that it leads to as pages', async ({ open, sources }) => {
    const links = PAGES.flatMap((name) => [...read(name).matchAll(/href="\.\.\/(docs\/[\w-]+\.md)/g)]);
    const papers = new Set(['README.md', ...links.map(([, path]) => path)]);
    assert.ok(papers.size > 5, [...papers].join(' '));
    const { page, problems } = await open({ viewport: NARROW });
    for (const path of papers) {
      await page.goto(`${sources.origin}/${path}`, { waitUntil: 'load' });
      const [, title] = /^# (.+)$/m.exec(readFileSync(new URL(path, new URL('../../', import.meta.url)), 'utf8'));
      assert.equal(await page.locator('h1').textContent(), title);
      assert.ok((await page.evaluate(() => document.scrollingElement.scrollWidth)) <= NARROW.width, path);
      assert.deepEqual(await page.evaluate(anchorsToNowhere), [], path);
      await page.evaluate(AXE);
      assert.deepEqual(await page.evaluate(faultsOfAxe, ALL_RULES), [], path);
    }
    assert.deepEqual(problems, []);
    await page.context().close();
  });
});

/** Runs in the page: links within it whose place is not there. */
function anchorsToNowhere() {
  const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href'));
  return links.filter((href) => document.getElementById(decodeURIComponent(href.slice(1))) === null);
}

async function expectNoFault(page) {
  await page.evaluate(AXE);
  assert.deepEqual(await page.evaluate(faultsOfAxe, ALL_RULES), []);
  // The scheme changes colours, and nothing else that axe reads.
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await page.evaluate(faultsOfAxe, COLOUR_RULES), [], 'dark');
}

/** Runs in the page, until the browser has nothing left to do there. */
async function rest() {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => globalThis.requestIdleCallback(resolve));
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
}

function shiftOf(page) {
  return page.evaluate(() => globalThis.layoutShift);
}

/** Runs in the page, before anything else. */
function measureShift() {
  globalThis.layoutShift = 0;
  new globalThis.PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.layoutShift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: a line for each fault. */
async function faultsOfAxe(runOnly) {
  const { violations } = await globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes
      // The search of each timeline is a landmark with the same name; axe reports several timelines in a page.
      .filter(({ target }) => id !== 'landmark-unique' || !Array.isArray(target[0]))
      .map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}
