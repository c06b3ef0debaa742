// Every page of the demo: it opens without an error, axe knows no fault of it, it fits a narrow screen and keeps still. The
// front page besides: its words lead into the timeline, what is pasted is drawn, and its figures are those of the papers.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { describeInChromium } from './browser.mjs';
import { startDemo } from './demo-server.mjs';

const DEMO = new URL('../../demo/', import.meta.url);
const PAGES = readdirSync(DEMO).filter((name) => name.endsWith('.html'));
const FRONT = 'index.html';

const WIDE = { width: 1180, height: 900 };
const PHONE = { width: 375, height: 740 };
const NARROW = { width: 320, height: 640 };
const MOST_SHIFT = 0.02;
const REST_MS = 500;

/** Comes with `@open-wc/testing`. */
const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const read = (name) => readFileSync(new URL(name, DEMO), 'utf8');

describe('the pages of the demo', () => {
  it('have one navigation, which says where one is', () => {
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
  });

  for (const name of PAGES) {
    it(`${name} has no link that leads nowhere`, () => {
      const markup = read(name).replaceAll(/<pre.*?<\/pre>/gs, '');
      const links = [...markup.matchAll(/(?:href|src)="([^"#:]+)(?:#[^"]*)?"/g)].map(([, path]) => path);
      assert.deepEqual(
        links.filter((path) => !existsSync(new URL(path, DEMO))),
        [],
      );
    });
  }
});

describe('the figures of the front page', () => {
  it('are those of docs/performance.md', () => {
    const papers = readFileSync(new URL('../docs/performance.md', DEMO), 'utf8');
    const measured = (heading, row, column) => cellOf(papers, { heading, row, column });
    const shown = new Map(
      [...read(FRONT).matchAll(/<th scope="row">([^<]+)<\/th>(.*?)<\/tr>/gs)].map(([, label, cells]) => [
        label,
        [...cells.matchAll(/<td>(?:<b>)?([^<]+)/g)].map(([, text]) => text),
      ]),
    );
    const libraries = ['**conflict-timeline**', 'TimelineJS 3.9', 'vis-timeline 8.5'];
    for (const count of ['1,000', '10,000', '100,000']) {
      assert.deepEqual(
        shown.get(`First picture, ${count} entries`),
        libraries.map((row) => inWords(measured('first render, ms', row, count))),
      );
    }
    const [own, , vis] = shown.get('A frame while panning 1,000');
    assert.equal(own, inWords(measured('frame of a pan', libraries[0], '1,000')));
    assert.equal(vis, inWords(measured('frame of a pan', libraries[2], '1,000')));
  });
});

await describeInChromium(
  'the demo',
  ({ open }) => {
    let demo;
    before(async () => {
      demo = await startDemo();
    });
    after(() => demo?.close());

    const visit = async (path, options = {}) => {
      const { page, problems } = await open({ viewport: WIDE, ...options });
      await page.addInitScript(measureShift);
      await page.goto(`${demo.origin}/demo/${path}`);
      if (options.javaScriptEnabled !== false) await page.evaluate(settleAll);
      return { page, problems, close: () => page.context().close() };
    };

    for (const name of PAGES) {
      it(`${name} opens without an error, keeps still, and has no fault that axe knows`, async () => {
        const { page, problems, close } = await visit(name);
        await page.waitForTimeout(REST_MS);
        assert.deepEqual(problems, []);
        assert.ok((await shiftOf(page)) <= MOST_SHIFT, `moves by ${await shiftOf(page)}`);
        await page.evaluate(AXE);
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await page.evaluate(faultsOfAxe), [], colorScheme);
        }
        await close();
      });

      it(`${name} keeps still on a phone, and fits 320 px`, async () => {
        const { page, problems, close } = await visit(name, { viewport: PHONE });
        await page.waitForTimeout(REST_MS);
        assert.deepEqual(problems, []);
        assert.ok((await shiftOf(page)) <= MOST_SHIFT, `moves by ${await shiftOf(page)}`);
        await page.setViewportSize(NARROW);
        await page.evaluate(settleAll);
        assert.ok((await page.evaluate(() => document.scrollingElement.scrollWidth)) <= NARROW.width);
        await close();
      });
    }

    for (const viewport of [WIDE, PHONE]) {
      it(`the quotes of the front page open their entries, ${viewport.width} px`, async () => {
        const { page, problems, close } = await visit(FRONT, { viewport });
        const timeline = page.locator('#main');
        const links = await page.locator('.lead a').all();
        assert.ok(links.length >= 3);
        for (const link of links) {
          const quote = (await link.textContent()).replaceAll(/[“”]/g, '');
          await link.click();
          await page.waitForFunction(
            (href) => href.endsWith(`at:${document.querySelector('#main').selected}`),
            [await link.getAttribute('href')].join(),
          );
          await timeline.evaluate((element) => element.settled);
          assert.ok((await timeline.locator('blockquote').allTextContents()).join().includes(quote), quote);
        }
        assert.deepEqual(problems, []);
        await close();
      });
    }

    it('the front page plays a story on a click, in the first screen', async () => {
      const { page, problems, close } = await visit(FRONT);
      assert.ok((await page.locator('#main').boundingBox()).y < WIDE.height / 2);
      await page.getByRole('link', { name: 'Play the story' }).click();
      await page.waitForFunction(() => document.querySelector('#main').story === 0);
      assert.deepEqual(problems, []);
      await close();
    });

    it('the front page shows on a phone what it is and where the timeline begins', async () => {
      const { page, close } = await visit(FRONT, { viewport: PHONE });
      assert.ok((await page.locator('#main').boundingBox()).y < PHONE.height - 200);
      await close();
    });

    it('the front page draws what is pasted, and names its faults', async () => {
      const { page, problems, close } = await visit(FRONT);
      const titleOf = () => page.locator('#own-chart').locator('h2').textContent();
      assert.equal((await titleOf()).trim(), 'Forty-five days');
      const good = { id: 'a', kind: 'event', date: '2022-08-01', title: 'A' };
      const bad = { ...good, id: 'b', date: '1 August 2022' };
      const paste = (text) => page.locator('#own-text').fill(text);
      await paste(JSON.stringify({ title: 'Pasted', entries: [bad, good] }));
      const faults = page.locator('#own-faults');
      await faults.getByText('entries[0].date').waitFor();
      assert.equal((await titleOf()).trim(), 'Pasted');
      await paste('{ "entries": [');
      await faults.getByText('line 1, column').waitFor();
      assert.equal((await titleOf()).trim(), 'Pasted', 'what was drawn before stays');
      await paste(JSON.stringify({ entries: [good] }));
      await faults.getByText('No faults.').waitFor();
      assert.deepEqual(problems, []);
      await close();
    });

    it('the front page makes a million entries on a click, and shows the true scale', async () => {
      const { page, problems, close } = await visit(FRONT);
      assert.equal(await page.locator('#million-chart').evaluate(({ data }) => data), undefined);
      await page.getByRole('button', { name: 'Make a million entries' }).click();
      await page.getByText(/^On screen after/).waitFor({ timeout: 120_000 });
      await page.locator('#million-chart').getByText('1,000,000 entries').first().waitFor();
      await page.getByLabel('Show the true scale').check();
      assert.equal(await page.locator('#talks-folded').evaluate(({ noFolds }) => noFolds), true);
      assert.deepEqual(problems, []);
      await close();
    });

    it('the front page can be read without scripts', async () => {
      const { page, close } = await visit(FRONT, { javaScriptEnabled: false, viewport: NARROW });
      for (const words of ['24 February 2022: Russia', 'all 68 entries as data', 'Long gaps folded', 'MPL-2.0']) {
        assert.ok(await page.getByText(words).first().isVisible(), words);
      }
      assert.equal(await page.getByRole('button').count(), 0);
      await close();
    });
  },
  {},
);

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

/** Runs in the page. */
async function settleAll() {
  await customElements.whenDefined('conflict-timeline');
  for (const timeline of document.querySelectorAll('conflict-timeline')) await timeline.settled;
}

/** Runs in the page: a line for each fault. */
async function faultsOfAxe() {
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes
      // The search of each timeline is a landmark of one name; of several timelines in a page axe sees several.
      .filter(({ target }) => id !== 'landmark-unique' || !Array.isArray(target[0]))
      .map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

/** A cell of the table whose first heading begins so. */
function cellOf(markdown, { heading, row, column }) {
  const lines = markdown.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const head = lines.findIndex(([, first]) => first?.startsWith(heading));
  const found = lines.slice(head).find(([, first]) => first === row);
  return found[lines[head].indexOf(column)];
}

/** "> 25 s" and "·" (not run, since fewer were too many) as "over 25 s", "6.6 (9.8)" as "6.6 ms". */
function inWords(cell) {
  const figure = cell.replaceAll('*', '').split(' (')[0];
  return figure.startsWith('>') || figure === '·' ? 'over 25 s' : `${figure} ms`;
}
