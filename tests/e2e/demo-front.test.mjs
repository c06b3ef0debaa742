// The front page of the demo: its words lead into the timeline, pasted data is drawn, and its figures are those of the
// papers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { settleAll } from './demo-server.mjs';
import { test } from './test.mjs';
import { until } from './until.mjs';

const WIDE = { width: 1180, height: 900 };
const PHONE = { width: 390, height: 844 };
const PHONE_SHARE = 0.6;
/** Of the layout, as the browser adds it up. */
const MAX_SHIFT = 0.02;
const SLOW_MS = 1500;
const NARROW = { width: 320, height: 640 };

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test.describe('the figures of the front page', { tag: '@chromium' }, () => {
  test('are those of the second dataset', () => {
    const { entries, sources } = JSON.parse(read('data/talks-and-resolutions.json'));
    const page = read('demo/index.html').replace(/\s+/g, ' ');
    assert.ok(page.includes(`${entries.length} entries from ${sources.length} sources`));
  });

  test('are those of docs/performance.md', () => {
    const papers = read('docs/performance.md');
    const measured = (heading, row, column) => cellOf(papers, { heading, row, column });
    const shown = new Map(
      [...read('demo/index.html').matchAll(/<th scope="row">([^<]+)<\/th>(.*?)<\/tr>/gs)].map(([, label, cells]) => [
        label,
        [...cells.matchAll(/<td>(?:<b>)?([^<]+)/g)].map(([, text]) => text),
      ]),
    );
    const libraries = ['**conflict-timeline**', 'TimelineJS 3.9', 'vis-timeline 8.5'];
    const [own, , vis] = shown.get('A frame while panning 1,000');
    assert.equal(own, inWords(measured('frame of a pan', libraries[0], '1,000')));
    assert.equal(vis, inWords(measured('frame of a pan', libraries[2], '1,000')));
    const kB = (row) => Math.round(Number(new RegExp(`\\| ${row}.*\\| ([\\d.]+) kB`).exec(papers)[1]));
    const first = kB('before a first picture');
    assert.equal(
      shown.get('Size, compressed')[0],
      `${first} kB, ${kB('`conflict-timeline.all.min.js`')} kB with everything`,
    );
    assert.ok(read('demo/index.html').includes(`the first render loads ${first} kB`));
  });
});

test.describe('the story of the front page', { tag: '@chromium' }, () => {
  const { entries, story } = JSON.parse(read('data/ceasefire-2025.json'));
  const paragraphs = [...read('demo/index.html').matchAll(/<p data-timeline="([^"]+)">(.*?)<\/p>/gs)].map(
    ([, step, text]) => ({ step, text: text.replace(/\s+/g, ' ') }),
  );

  test('has eight paragraphs, and shows words of each party large', () => {
    assert.equal(paragraphs.length, 8);
    const large = paragraphs.flatMap(({ step, text }) => {
      const [, kind, value] = /^(step|quote):(.+)$/.exec(step) ?? [];
      if (kind === undefined) return [];
      const told = kind === 'step' ? story[value - 1] : { entry: value, quote: true };
      assert.equal(told.quote, true, step);
      const written = [...text.matchAll(/“([^”]+)”/g)].map(([, words]) => words);
      return (told.entries ?? [told.entry]).flatMap((wanted) => {
        const { quotes, parties } = entries.find(({ id }) => id === wanted);
        assert.ok(
          written.some((words) => quotes[0].text.includes(words)),
          `${step}: ${wanted}`,
        );
        return parties;
      });
    });
    assert.deepEqual([...new Set(large)].sort(), ['russia', 'ukraine', 'us']);
  });

  test('quotes only what its dataset quotes', () => {
    const known = JSON.stringify(entries);
    for (const { text } of paragraphs)
      for (const [, words] of text.matchAll(/“([^”]+)”/g)) assert.ok(known.includes(words), words);
  });
});

test.describe('the front page', { tag: '@chromium' }, () => {
  let demo;
  test.beforeAll(({ demo: built }) => {
    demo = built;
  });

  const visit = async (open, options = {}) => {
    const { page, problems } = await open({ viewport: WIDE, ...options });
    await page.goto(`${demo.origin}/demo/`);
    if (options.javaScriptEnabled !== false) await page.evaluate(settleAll);
    return { page, problems, close: () => page.context().close() };
  };

  const finger = { hasTouch: true, isMobile: true };
  for (const device of [
    { viewport: WIDE },
    { viewport: PHONE },
    { viewport: NARROW },
    { viewport: PHONE, ...finger },
    { viewport: NARROW, ...finger },
  ]) {
    test(`moves nothing while it loads, ${device.viewport.width} px${device.hasTouch ? ', for fingers' : ''}`, async ({
      open,
    }) => {
      const { page } = await open(device);
      await page.addInitScript(() => {
        globalThis.shifts = [];
        new globalThis.PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries())).observe({
          type: 'layout-shift',
          buffered: true,
        });
      });
      // Slow enough for the loading line to appear.
      await page.route('**/ceasefire-2025.json', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
        await route.continue();
      });
      await page.goto(`${demo.origin}/demo/`);
      await page.evaluate(settleAll);
      await page.waitForTimeout(300);
      const shifted = () => page.evaluate(() => globalThis.shifts.reduce((sum, { value }) => sum + value, 0));
      assert.ok((await shifted()) <= MAX_SHIFT, `${await shifted()}`);
      await page.evaluate(() => document.querySelector('main').style.setProperty('margin-top', '200px'));
      await page.waitForFunction(() => globalThis.shifts.some(({ value }) => value > 0));
      await page.context().close();
    });
  }

  for (const viewport of [WIDE, PHONE]) {
    test(`has quotes that open their entries, ${viewport.width} px`, async ({ open }) => {
      const { page, problems, close } = await visit(open, { viewport });
      const timeline = page.locator('#main');
      const links = await page.locator('.lead a[href^="#timeline="]').all();
      assert.ok(links.length >= 3);
      for (const link of links) {
        const quote = (await link.textContent()).replaceAll(/[“”]/g, '');
        await link.click();
        await page.waitForFunction(
          (href) => href.endsWith(`at:${document.querySelector('#main').selected}`),
          await link.getAttribute('href'),
        );
        await timeline.evaluate((element) => element.settled);
        assert.ok((await timeline.locator('blockquote').allTextContents()).join().includes(quote), quote);
      }
      assert.deepEqual(problems, []);
      await close();
    });
  }

  test('tells a story from a button of the first screen', { tag: '@walk' }, async ({ open }) => {
    const { page, problems, close } = await visit(open);
    assert.ok((await page.locator('#main').boundingBox()).y < WIDE.height / 2);
    await page.getByRole('link', { name: 'Read the story' }).click();
    const chart = page.locator('#told-chart');
    await page
      .locator('[data-timeline^="entry:"]')
      .first()
      .evaluate((step) => {
        step.scrollIntoView({ block: 'center' });
      });
    await page.locator('[data-timeline^="entry:"][data-timeline-current]').waitFor();
    await chart.locator('[data-telling]').waitFor();
    await chart.evaluate((element) => element.settled);
    const [filled, room] = await chart.evaluate(({ shadowRoot }) => {
      const lines = [...shadowRoot.querySelectorAll('.lane-line')].map((line) => line.getBoundingClientRect().bottom);
      const calendar = shadowRoot.querySelector('.axis-bar').getBoundingClientRect().bottom;
      const box = shadowRoot.querySelector('.chart.boxed').getBoundingClientRect().bottom;
      return [Math.max(...lines) - calendar, box - calendar];
    });
    assert.ok(filled > room * 0.75, `lanes share the height of the chart: ${filled} of ${room} px`);
    assert.deepEqual(problems, []);
    await close();
  });

  for (const viewport of [WIDE, PHONE]) {
    test(`shows the story after its button, and loads its code only then, ${viewport.width} px`, async ({ open }) => {
      const { page, close } = await visit(open, { viewport });
      const codes = [];
      const read = async (response) => {
        if (response.url().endsWith('.js')) codes.push(await response.text());
      };
      const asked = await page.evaluate(() =>
        performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? name : [])),
      );
      assert.ok(asked.length > 3);
      for (const url of asked) codes.push(await (await page.request.get(url)).text());
      const isThere = () => codes.some((code) => code.includes('data-timeline-current'));
      assert.ok(!isThere(), 'the story has no code at rest');
      page.on('response', (response) => void read(response));
      await page.getByRole('link', { name: 'Read the story' }).click();
      await until(isThere, 'the code of the story');
      const { y } = await page.getByRole('heading', { name: 'Calls for a ceasefire' }).boundingBox();
      assert.ok(y >= 0 && y < viewport.height / 2, `${y}`);
      await close();
    });
  }

  test('shows on a phone what it is and where the timeline begins', async ({ open }) => {
    const { page, close } = await visit(open, { viewport: PHONE });
    assert.ok((await page.locator('#main').boundingBox()).y < PHONE.height - 200);
    const first = page.locator('#main .toggle').first();
    await first.waitFor();
    const title = await first.boundingBox();
    assert.ok(title.y < PHONE_SHARE * PHONE.height, `the first title is at ${title.y} px`);
    // Pages that the row of the head has no room for are moved to by a finger, and the page does not scroll sideways.
    assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth), PHONE.width);
    await close();
  });

  test('draws what is pasted, and names its faults', { tag: '@walk' }, async ({ open }) => {
    const { page, problems, close } = await visit(open);
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
    await faults.getByText('No problems.').waitFor();
    assert.deepEqual(problems, []);
    await close();
  });

  test('makes a million entries on a click, and shows the true scale', async ({ open }) => {
    const { page, problems, close } = await visit(open);
    assert.equal(await page.locator('#million-chart').evaluate(({ data }) => data), undefined);
    await page.getByRole('button', { name: 'Make a million entries' }).click();
    await page.getByText(/^On screen after/).waitFor({ timeout: 120_000 });
    await page.locator('#million-chart').getByText('1,000,000 entries').first().waitFor();
    await page.getByLabel('Show the true scale').check();
    assert.equal(await page.locator('#talks-folded').evaluate(({ noFolds }) => noFolds), true);
    assert.deepEqual(problems, []);
    await close();
  });

  test('can be read without scripts', async ({ open }) => {
    const { page, close } = await visit(open, { javaScriptEnabled: false, viewport: NARROW });
    for (const words of ['24 February 2022: Russia', 'all of its entries as data', 'Long gaps folded', 'MPL-2.0']) {
      assert.ok(await page.getByText(words).first().isVisible(), words);
    }
    assert.equal(await page.getByRole('button').count(), 0);
    await close();
  });
});

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
