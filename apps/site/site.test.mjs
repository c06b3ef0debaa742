// Every page of the built site: its links lead somewhere, nothing is written to the console, axe finds no fault, all that is
// reached has a name, it fits a phone.
// `npm run docs:test` builds and runs it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { namelessIn } from '../../tests/e2e/nameless.mjs';
import { test } from '../../tests/e2e/test.mjs';
import { pages, SITE } from './built-pages.mjs';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
/** A line with the name of each case that tests hold. */
const GOLDENS = readFileSync(new URL('../../tests/unit/scene/__goldens__/gallery.txt', import.meta.url), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const WIDE = { width: 1180, height: 900 };
const PHONE = { width: 360, height: 740 };
/** It searches while one types, and loads its index first: on a busy machine too. */
const FOUND_MS = 30_000;
/** Frames are late on a busy machine. */
const NARROWED_MS = 5_000;

test.describe('the site', () => {
  let server;
  let origin;
  test.beforeAll(async () => {
    server = createServer(answer);
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  test.afterAll(() => server?.close());

  test('has its pages', () => assert.ok(pages.length > 20, pages.join(' ')));

  test('has each of its pages in the navigation, but for those that a page lists', async ({ open }) => {
    const { page } = await open({ viewport: WIDE });
    await page.goto(`${origin}/editors`, { waitUntil: 'load' });
    const listed = await page
      .locator(':is(.VPNavBar, .VPSidebar) a')
      .evaluateAll((links) => links.map(({ pathname }) => pathname));
    assert.deepEqual(
      pages.filter((path) => !listed.includes(path) && path !== '/' && !/^\/decisions\/\d/.test(path)),
      [],
    );
  });

  test('leads from its first page to one’s own timeline in two clicks', async ({ open }) => {
    const { page } = await open({ viewport: WIDE });
    await page.goto(`${origin}/`, { waitUntil: 'load' });
    await page.evaluate(settle);
    await page.locator('.VPHero a', { hasText: 'Make a timeline' }).click();
    await page.locator('button', { hasText: 'Try an example' }).click();
    await page.waitForFunction(() => document.querySelector('conflict-timeline')?.inView?.total === 6);
  });

  test('links its pages as the papers of the repository are linked', async ({ open }) => {
    const { page } = await open({ viewport: WIDE });
    for (const [path, wanted] of [
      ['/editors', ['/make/', '/import', '/dataset']],
      ['/gallery/', ['/gallery/folds', '/gallery/hostile/hostile-ids']],
      ['/coming-from-timelinejs', ['/import']],
      ['/decisions/', ['/decisions/0001-folds-come-from-the-data']],
    ]) {
      await page.goto(`${origin}${path}`, { waitUntil: 'load' });
      const found = await page.locator('main a').evaluateAll((links) => links.map(({ pathname }) => pathname));
      for (const address of wanted) assert.ok(found.includes(address), `${path} leads to ${address}`);
    }
  });

  test('says and draws each form of a date, and the one that is typed', async ({ open }) => {
    const { page } = await open({ viewport: WIDE });
    await page.goto(`${origin}/dates`, { waitUntil: 'load' });
    const said = await page.locator('.date-form > p').allTextContents();
    assert.ok(said.length >= 40, `${said.length} forms`);
    assert.deepEqual(
      said.filter((text) => !/reads “.+”/.test(text)),
      [],
    );
    const field = page.locator('.date-field');
    // The page comes as HTML; what is typed before its code does is lost. The code alone makes this.
    await field.locator('conflict-timeline').waitFor();
    await field.locator('input').fill('2021-03/2021-04~');
    await field.locator('output', { hasText: 'from March 2021 to about April 2021' }).waitFor();
    await page.waitForFunction(
      () => document.querySelector('.date-field conflict-timeline')?.data?.title === '2021-03/2021-04~',
    );
    await field.locator('input').fill('31 March');
    await field.locator('output', { hasText: 'This is not a date in EDTF.' }).waitFor();
    assert.equal(await field.locator('conflict-timeline').count(), 0);
  });

  test('has a page for each case of the gallery, in its group and in the navigation', async ({ open }) => {
    const cases = [...GOLDENS.matchAll(/^# (\S+)$/gm)].map(([, id]) => id);
    assert.ok(cases.length > 20);
    const { page } = await open({ viewport: WIDE });
    await page.goto(`${origin}/gallery/`, { waitUntil: 'load' });
    const inNavigation = await page
      .locator('.VPSidebar a[href^="/gallery/"]')
      .evaluateAll((links) => links.map(({ pathname }) => pathname));
    for (const id of cases) {
      const path = pages.find((each) => new RegExp(`^/gallery/[^/]+/${id}$`).test(each));
      assert.ok(path !== undefined, `${id} has a page`);
      assert.ok(inNavigation.includes(path), `${path} is in the navigation`);
      assert.ok(inNavigation.includes(path.slice(0, path.lastIndexOf('/'))), `so is its group`);
    }
  });

  test('finds each case of the gallery by its heading, and leads to its page', async ({ open }) => {
    const { page } = await open({ viewport: WIDE });
    await page.goto(`${origin}/gallery/`, { waitUntil: 'load' });
    const cases = await page
      .locator('main li > a[href^="/gallery/"]')
      .evaluateAll((links) => links.map(({ pathname, textContent }) => ({ pathname, heading: textContent })));
    assert.ok(cases.length > 20, `${cases.length} cases`);
    await openSearch(page);
    const lost = [];
    for (const { pathname, heading } of cases) {
      await page.locator('input[type="search"]').fill(heading);
      const found = page.locator(`.results a.result[href="${pathname}"]`);
      await found
        .first()
        .waitFor({ state: 'attached', timeout: FOUND_MS })
        .catch(() => lost.push(`${heading} (${pathname})`));
    }
    assert.deepEqual(lost, []);
    await page.keyboard.press('Escape');
  });

  test('has each export of the package on the page of its entry', async ({ open }) => {
    const { page } = await open({ viewport: WIDE });
    for (const [entry, wanted] of [
      ['data', ['parseEdtf', 'validateDataset', 'Dataset']],
      ['import', ['importData', 'importStream']],
      ['export', ['exportDataset', 'selectEntries', 'ExportLoss']],
      ['archive', ['checkSource', 'gatewaySource', 'TimelineSource']],
      ['ssr', ['renderTimeline', 'RenderOptions']],
      ['image', ['renderImage']],
      ['scale', ['foldedTimeScale', 'FoldedTimeScale']],
    ]) {
      await page.goto(`${origin}/api/${entry}`, { waitUntil: 'load' });
      const names = await page
        .locator('main h3')
        .evaluateAll((heads) => heads.map(({ id, textContent }) => ({ id, textContent })));
      for (const name of wanted)
        assert.ok(
          names.some(({ textContent }) => textContent.startsWith(name)),
          `${entry}: ${name}`,
        );
      assert.ok((await page.locator('main div[class*="language-ts"]').count()) >= names.length, entry);
    }
  });

  test('finds names of the API, and leads to their page', async ({ open }) => {
    const { page } = await open({ viewport: WIDE });
    await page.goto(`${origin}/tests`, { waitUntil: 'load' });
    await openSearch(page);
    for (const [name, pathname] of [
      ['noFolds', '/api'],
      ['timeline-select', '/api'],
      ['foldedTimeScale', '/api/scale'],
      ['validateDataset', '/api/data'],
    ]) {
      await page.locator('input[type="search"]').fill(name);
      const found = page.locator(`.results a.result[href^="${pathname}"]`);
      await found.first().waitFor({ state: 'attached', timeout: FOUND_MS });
    }
  });

  test('shows what a changed dataset and a changed attribute make, and its faults with their cures', async ({
    open,
  }) => {
    const { page, problems } = await open({ viewport: WIDE });
    await page.goto(`${origin}/try`, { waitUntil: 'load' });
    const timeline = page.locator('.playground conflict-timeline');
    await timeline.locator('.mark .glyph').first().waitFor();
    assert.equal(await timeline.evaluate(({ inView }) => inView.total), 2);
    const field = page.locator('.cm-content');
    assert.equal(await field.getAttribute('aria-labelledby'), 'dataset-name');
    const write = async (data) => {
      await field.click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(typeof data === 'string' ? data : JSON.stringify(data));
    };
    const one = { id: 'a', kind: 'event', date: '2024-05-02', title: 'The sides meet' };
    await write({ entries: [one, { ...one, id: 'b' }, { ...one, id: 'c', date: '1 August 2022' }] });
    await page.locator('.playground-faults', { hasText: '2022-08-01' }).waitFor();
    await page.waitForFunction(() => document.querySelector('.playground conflict-timeline').inView?.total === 2);
    await write('{ "entries": [], }');
    await page.locator('.playground-faults', { hasText: 'remove this comma' }).waitFor();
    await page.locator('.playground label', { hasText: 'no-folds' }).locator('input').check();
    await page.locator('.playground label', { hasText: 'lanes' }).locator('select').selectOption('kind');
    assert.equal(
      await page.locator('.playground-lines').textContent(),
      '<conflict-timeline src="timeline.json" view="chart" no-folds lanes="kind"></conflict-timeline>',
    );
    assert.deepEqual(await timeline.evaluate(({ noFolds, lanes }) => [noFolds, lanes]), [true, 'kind']);
    assert.deepEqual(problems, []);
  });

  test('has the lines of a case beside it, and leads to the case to change it', async ({ open }) => {
    const { page } = await open({ viewport: WIDE });
    const path = pages.find((each) => /^\/gallery\/dates\/./.test(each));
    await page.goto(`${origin}${path}`, { waitUntil: 'load' });
    const id = path.split('/').at(-1);
    assert.match(await page.locator('.case-lines').textContent(), new RegExp(`^<conflict-timeline src="${id}\\.json"`));
    await page.locator('main a', { hasText: 'Change it' }).click();
    await page.locator('.playground conflict-timeline .mark .glyph').first().waitFor();
    assert.equal(new URL(page.url()).search, `?case=dates/${id}`);
  });

  test('shows each theme, in light and dark', async ({ open }) => {
    const { page } = await open({ viewport: WIDE });
    await page.goto(`${origin}/themes`, { waitUntil: 'load' });
    const grounds = [];
    for (const box of await page.locator('.theme-picture > div').all()) {
      await box.scrollIntoViewIfNeeded();
      const timeline = box.locator('conflict-timeline');
      await timeline.locator('.mark .glyph').first().waitFor();
      grounds.push(
        await timeline.locator('[part="frame"]').evaluate((frame) => getComputedStyle(frame).backgroundColor),
      );
    }
    assert.deepEqual(grounds, [
      ...['rgb(251, 248, 241)', 'rgb(28, 25, 20)'],
      ...['rgb(255, 255, 255)', 'rgb(18, 20, 22)'],
      ...['rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
    ]);
  });

  test('has the themer, which gives the lines of a choice', async ({ open }) => {
    const { page, problems } = await open({ viewport: WIDE });
    await page.goto(`${origin}/themer/`, { waitUntil: 'load' });
    await page.locator('conflict-timeline .mark .glyph').first().waitFor();
    await page.locator('#themes').selectOption('paper');
    await page.locator('#lines', { hasText: 'paper.css' }).waitFor();
    await page.waitForFunction(
      () =>
        getComputedStyle(document.querySelector('conflict-timeline')).getPropertyValue('--conflict-timeline-radius') ===
        '4px',
    );
    assert.deepEqual(problems, []);
  });

  for (const path of pages) {
    test(path, async ({ open }) => {
      // The maker has a policy of its own, which its own tests hold; here a style sheet is put into the page.
      const { page, problems } = await open({ viewport: WIDE, bypassCSP: true });
      await page.goto(`${origin}${path}`, { waitUntil: 'load' });
      await page.evaluate(settle);
      assert.deepEqual(await page.evaluate(deadLinks), []);
      const { nameless, count } = await namelessIn(page);
      assert.deepEqual([nameless, count > 5], [[], true]);
      await page.evaluate(AXE);
      // Colours glide from light to dark; what is read is where they come to.
      await page.addStyleTag({ content: '* { transition: none !important; }' });
      for (const dark of [false, true]) {
        await page.evaluate((isDark) => document.documentElement.classList.toggle('dark', isDark), dark);
        assert.deepEqual(await page.evaluate(faults, RULES), [], dark ? 'dark' : 'light');
      }
      await page.setViewportSize(PHONE);
      await page.evaluate(settle);
      // A page narrows over some frames: what counts is where it comes to rest.
      const narrowed = await page.evaluate(narrowsTo, { width: PHONE.width, withinMs: NARROWED_MS });
      assert.ok(narrowed <= PHONE.width, `${narrowed} px wide`);
      assert.deepEqual(problems, []);
    });
  }
});

function answer({ url }, response) {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const file = [path, `${path}.html`, `${path}index.html`, `${path}/index.html`]
    .map((name) => `${SITE}${name}`)
    .find((name) => existsSync(name) && statSync(name).isFile());
  if (file === undefined) return response.writeHead(404).end();
  return response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(readFileSync(file));
}

/** Runs in the page, until each timeline in it stands. */
async function settle() {
  await document.fonts.ready;
  for (const timeline of document.querySelectorAll('conflict-timeline')) await timeline.settled;
}

/** Runs in the page: its width in px, once it is no more than `width`, or after `withinMs`. */
async function narrowsTo({ width, withinMs }) {
  const endMs = performance.now() + withinMs;
  const page = document.scrollingElement;
  while (page.scrollWidth > width && performance.now() < endMs) await new Promise(requestAnimationFrame);
  return page.scrollWidth;
}

/** A page comes as HTML: a click before its code has come is lost. */
async function openSearch(page) {
  await page.waitForFunction(() => document.querySelector('#app')?.__vue_app__ !== undefined);
  await page.locator('.VPNavBarSearch button').first().click();
}

/** Runs in the page: addresses of its own server that answer with an error, and anchors that are nowhere. */
async function deadLinks() {
  const links = [...document.querySelectorAll('a[href]')].filter(({ origin: of }) => of === location.origin);
  const dead = [];
  for (const href of new Set(links.map(({ href: full }) => full))) {
    const { hash, pathname } = new URL(href);
    if (pathname === location.pathname) {
      if (hash !== '' && document.getElementById(decodeURIComponent(hash.slice(1))) === null) dead.push(href);
    } else if (!(await fetch(href, { method: 'HEAD' })).ok) dead.push(href);
  }
  return dead;
}

/** Runs in the page: a line for each fault. Of the site's own frame, and of what stands in it. */
async function faults(runOnly) {
  const { violations } = await globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
