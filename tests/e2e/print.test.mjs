// On paper: header, chart, every entry with its sources and their addresses, black on white, nothing to press or scroll.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DATA_PATH, openEmbed, settle, usePage } from './embed-page.mjs';
import { test } from './test.mjs';

const data = JSON.parse(readFileSync(new URL(`../..${DATA_PATH}`, import.meta.url), 'utf8'));
const DATA_WITH_FIELDS = {
  categories: [{ id: 'theatre', name: 'Theatre', values: [{ id: 'sea', name: 'Sea' }] }],
  measures: [{ id: 'deaths', name: 'Deaths', unit: 'people' }],
  entries: [
    {
      id: 'a',
      kind: 'event',
      date: '2022-02-24',
      title: 'A',
      summary: 'One line.',
      categories: { theatre: 'sea' },
      measures: { deaths: 12 },
      location: { latitude: 45.255, longitude: 30.204 },
      media: [
        {
          url: 'https://a.example/ship.png',
          alt: 'A ship',
          caption: 'At sea',
          credit: 'By hand',
          transcript: 'Waves.',
        },
      ],
      fields: { docket: 'AB-1' },
    },
    { id: 'b', kind: 'event', date: '2022-02-26', title: 'B' },
  ],
};
const PAPER_PX = 718;
const POINTS_PER_PX = 72 / 96;
/** What A4 leaves for a page. */
const PAGE_PX = 1046;
const MAX_COMPACT = 3;
const MAX_FULL = 12;
const BLACK = 'rgb(0, 0, 0)';
const WHITE = 'rgb(255, 255, 255)';

test.describe('a print', () => {
  test('is laid out between the events that tell of it', { tag: '@walk' }, async ({ open }) => {
    const { page, timeline, problems, close } = await openEmbed(open, { viewport: { width: PAPER_PX, height: 1000 } });
    const items = timeline.locator('.printed > ol > li');
    await show(timeline, 'list');
    await usePage(page, timeline);
    // Before the event is over: the browser lays the paper out right after it.
    const atOnce = await timeline.evaluate(({ shadowRoot }) => {
      window.dispatchEvent(new window.Event('beforeprint'));
      return shadowRoot.querySelectorAll('.printed > ol > li').length;
    });
    assert.equal(atOnce, data.entries.length);
    assert.equal(await timeline.locator('.chart:not(.piece)').count(), 1);
    await page.evaluate(() => window.dispatchEvent(new window.Event('afterprint')));
    await settle(timeline);
    assert.equal(await items.count(), 0);
    assert.deepEqual(problems, []);
    await close();
  });

  test(
    'has the whole chart and no controls, and says what is missing, where nobody has touched the page',
    {
      tag: '@chromium',
    },
    async ({ open }) => {
      const { page, timeline, problems, close } = await openEmbed(open, { viewport: { width: 1280, height: 1000 } });
      await settle(timeline);
      // A browser that prints waits for no code.
      await page.route('**/parts/story-*.js', () => undefined);
      const atOnce = await timeline.evaluate(({ shadowRoot }) => {
        window.dispatchEvent(new window.Event('beforeprint'));
        return shadowRoot.querySelector('.paper-note')?.textContent.trim();
      });
      assert.match(atOnce, /^Without the list of entries/);
      await page.setViewportSize({ width: PAPER_PX, height: 1000 });
      await page.emulateMedia({ media: 'print' });
      const chart = await timeline.locator('.chart:not(.piece)').boundingBox();
      assert.ok(chart.x >= 0 && chart.x + chart.width <= PAPER_PX, `${chart.x} to ${chart.x + chart.width}`);
      assert.equal(await timeline.locator('.chart:not(.piece) .mark[role=option]').count(), data.entries.length);
      for (const control of ['.toolbar, header button', '.overview', '.key > summary'])
        for (const each of await timeline.locator(control).all()) assert.ok(!(await each.isVisible()), control);
      assert.ok(await timeline.locator('.paper-note').isVisible());
      assert.deepEqual(problems, []);
      await close();
    },
  );

  // Only Chromium holds a medium that is set from without.
  test('is laid out where the page is on paper before the element comes', { tag: '@chromium' }, async ({ open }) => {
    const { page, timeline, problems, close } = await openEmbed(open, { viewport: { width: PAPER_PX, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    await timeline.evaluate((element, given) => {
      const late = document.createElement('conflict-timeline');
      late.data = given;
      element.replaceWith(late);
    }, DATA_WITH_FIELDS);
    await timeline.locator('.printed > ol > li').nth(1).waitFor({ state: 'attached' });
    assert.deepEqual(problems, []);
    await close();
  });

  test(
    'lists categories, measures, locations and media, also if no entry was opened',
    { tag: '@detail' },
    async ({ open }) => {
      const { page, timeline, problems, close } = await openEmbed(open, {
        viewport: { width: PAPER_PX, height: 1000 },
      });
      await timeline.evaluate((element, given) => (element.data = given), DATA_WITH_FIELDS);
      await settle(timeline);
      await askForAll(page, timeline);
      await timeline.evaluate(() => window.dispatchEvent(new window.Event('beforeprint')));
      const body = timeline.locator('.printed .body').first();
      const words = 'Theatre|Sea|Deaths|12 people|45.255, 30.204|At sea By hand|Waves.|docket|AB-1';
      for (const said of words.split('|')) assert.ok((await body.innerText()).includes(said), said);
      // A picture would come too late: paper has its address.
      assert.equal(await body.locator('.medium a').getAttribute('href'), 'https://a.example/ship.png');
      assert.equal(await body.locator('img').count(), 0);
      assert.deepEqual(problems, []);
      await close();
    },
  );

  // The rest checks paper, and only Chromium can be told to show it.

  for (const view of ['chart', 'list']) {
    test(
      `has the chart, and every entry with its sources, from the ${view}`,
      { tag: '@chromium' },
      async ({ open }) => {
        const { page, timeline, problems, close } = await openEmbed(open, {
          viewport: { width: PAPER_PX, height: 1000 },
        });
        await show(timeline, view);
        await askForAll(page, timeline);
        await print(page, timeline);
        const items = timeline.locator('.printed > ol > li');
        assert.equal(await items.count(), data.entries.length);
        for (const { title, summary, quotes = [], parties = [] } of data.entries) {
          const text = await items.filter({ has: page.getByRole('heading', { name: title, exact: true }) }).innerText();
          const names = parties.map((id) => data.parties.find((party) => party.id === id).name);
          for (const part of [summary, ...names, ...quotes.map((quote) => quote.text)])
            assert.ok(text.includes(part), part);
        }
        assert.deepEqual(await timeline.evaluate(writtenAddresses), addressesOf(data));
        assert.ok(await timeline.locator('.chart:not(.piece)').isVisible());
        assert.ok(
          await timeline
            .locator('.printed-intro')
            .innerText()
            .then((text) => text.includes(data.description)),
        );
        assert.deepEqual(problems, []);
        await close();
      },
    );
  }

  test('has the whole line under the title while the page searches', { tag: '@chromium' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open, { viewport: { width: PAPER_PX, height: 1000 } });
    await show(timeline, 'chart');
    await timeline.evaluate((element) => (element.query = 'a'));
    await print(page, timeline);
    const covered = await timeline
      .locator('.covered')
      .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
    assert.ok(covered[0] <= covered[1], `${covered[0]} px in ${covered[1]} px`);
    await close();
  });

  test(
    'has a few lines for each entry by default, after a page with the heading and the chart',
    { tag: '@chromium' },
    async ({ open }) => {
      const { page, timeline, close } = await openEmbed(open, { viewport: { width: PAPER_PX, height: 1000 } });
      await page.evaluate(() => document.querySelector('.after').remove());
      await show(timeline, 'chart');
      await usePage(page, timeline);
      const compact = pagesOf(await page.pdf({ format: 'A4' }));
      await askForAll(page, timeline);
      const full = pagesOf(await page.pdf({ format: 'A4' }));
      assert.ok(compact <= MAX_COMPACT, `${compact} pages`);
      assert.ok(compact < full && full <= MAX_FULL, `${full} pages with all details`);
      await print(page, timeline);
      const items = timeline.locator('.printed.compact > ol > li');
      assert.equal(await items.count(), data.entries.length);
      for (const { title } of data.entries) assert.ok(await page.getByRole('heading', { name: title }).count(), title);
      const { bottom, break: breaks } = await timeline.evaluate(({ shadowRoot }) => {
        const chart = shadowRoot.querySelector('.chart');
        return { bottom: chart.getBoundingClientRect().bottom, break: getComputedStyle(chart).breakInside };
      });
      assert.ok(bottom <= PAGE_PX, `the chart ends at ${bottom} px of ${PAGE_PX}`);
      assert.equal(breaks, 'avoid');
      await close();
    },
  );

  test(
    'has no control, no box that scrolls, and nothing wider than the page',
    { tag: '@chromium' },
    async ({ open }) => {
      const { page, timeline, close } = await openEmbed(open, { viewport: { width: PAPER_PX, height: 1000 } });
      await show(timeline, 'chart');
      await timeline.evaluate((element) => element.select('trump-very-close'));
      await settle(timeline);
      await print(page, timeline);
      assert.deepEqual(await timeline.evaluate(leftOver), []);
      assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth <= window.innerWidth));
      await close();
    },
  );

  test(
    'says what it was filtered by, and has those entries alone',
    { tag: ['@walk', '@chromium'] },
    async ({ open }) => {
      const { page, timeline, close } = await openEmbed(open, { viewport: { width: PAPER_PX, height: 1000 } });
      await timeline.evaluate((element) => {
        element.filter = { party: ['ukraine'], kind: ['statement'] };
      });
      await settle(timeline);
      await print(page, timeline);
      const intro = await timeline.locator('.printed-intro').innerText();
      assert.match(intro, /Active filters.*Party: Ukraine/s);
      assert.match(intro, /Kind: Statement/);
      const wanted = data.entries.filter(
        ({ kind, parties = [] }) => kind === 'statement' && parties.includes('ukraine'),
      );
      assert.equal(await timeline.locator('.printed > ol > li').count(), wanted.length);
      assert.equal(await timeline.locator('.chips').isVisible(), false);
      await close();
    },
  );

  test('fits the chart to one page', { tag: '@chromium' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open, { viewport: { width: PAPER_PX, height: 1000 } });
    await show(timeline, 'chart');
    await print(page, timeline);
    const { width, height } = await timeline.locator('.chart:not(.piece)').boundingBox();
    // Half an inch of margin leaves 698 px of A4.
    assert.ok(width > 680 && width <= 698, `${width} px wide`);
    assert.ok(height <= 900, `${height} px high`);
    const sizes = await timeline.evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('.chart :is(text, .lane-name > span, .fold:not([data-beside]))')].map((text) =>
        parseFloat(getComputedStyle(text).fontSize),
      ),
    );
    const least = (Math.min(...sizes) * width * POINTS_PER_PX) / 900;
    assert.ok(sizes.length > 0 && least >= 7, `${least} pt`);
    await close();
  });

  test('is black on white, in a dark page too', { tag: '@chromium' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open, { colorScheme: 'dark' });
    await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
    await show(timeline, 'chart');
    await print(page, timeline, { colorScheme: 'dark' });
    const colours = await timeline.evaluate((element) => {
      const of = (selector) => getComputedStyle(element.shadowRoot.querySelector(selector));
      return [of('.printed h3').color, of('.printed p').color, of('h2').color, of('.frame').backgroundColor];
    });
    assert.deepEqual(colours, [BLACK, BLACK, BLACK, WHITE]);
    await close();
  });

  test(
    'begins all lines on one side, where the data run the other way than the page',
    { tag: '@chromium' },
    async ({ open }) => {
      const { page, timeline, close } = await openEmbed(open, { viewport: { width: PAPER_PX, height: 1000 } });
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      await timeline.evaluate((element, given) => (element.data = given), DATA_WITH_FIELDS);
      await settle(timeline);
      await askForAll(page, timeline);
      await print(page, timeline);
      const sides = await timeline.evaluate(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('.printed :is(h3, .summary, figcaption)')].map(
          (line) => getComputedStyle(line).textAlign,
        ),
      );
      assert.deepEqual(sides, ['right', 'right', 'right', 'right']);
      await close();
    },
  );

  test('leaves the screen as it was', { tag: '@chromium' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open);
    await show(timeline, 'list');
    await timeline.evaluate((element) => element.select('trump-very-close'));
    await settle(timeline);
    const before = await timeline.evaluate(({ shadowRoot }) => shadowRoot.querySelector('.frame').innerText);
    await print(page, timeline);
    await page.emulateMedia({ media: 'screen' });
    await timeline.locator('.printed').waitFor({ state: 'detached' });
    await settle(timeline);
    assert.equal(await timeline.evaluate(({ shadowRoot }) => shadowRoot.querySelector('.frame').innerText), before);
    await close();
  });
});

/** As the menu does, but for the dialog of the browser. */
async function askForAll(page, timeline) {
  await page.evaluate(() => (window.print = () => (globalThis.isAsked = true)));
  await timeline.locator('[popovertarget="more-menu"]').click();
  await timeline.locator('.print-full').click();
  await page.waitForFunction(() => globalThis.isAsked);
}

/** Of a PDF as Chromium writes it. */
function pagesOf(pdf) {
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}

/** An engine tells of another medium a little later. */
async function print(page, timeline, options = {}) {
  await page.emulateMedia({ media: 'print', ...options });
  await timeline.locator('.printed').waitFor({ state: 'attached' });
}

async function show(timeline, view) {
  await timeline.evaluate((element, wanted) => {
    element.view = wanted;
  }, view);
  await settle(timeline);
}

function addressesOf({ entries, sources }) {
  const urls = new Map(sources.map(({ id, url }) => [id, url]));
  const cited = entries.flatMap(({ citations }) => [...new Set(citations.map(({ source }) => source))]);
  return cited.flatMap((id) => urls.get(id) ?? []).sort();
}

/** Runs in the page: the addresses that styles write behind links. */
function writtenAddresses({ shadowRoot }) {
  return [...shadowRoot.querySelectorAll('.printed a')]
    .filter(
      (link) =>
        getComputedStyle(link, '::after').content.includes('attr(href)') ||
        /http/.test(getComputedStyle(link, '::after').content),
    )
    .map((link) => link.href)
    .sort();
}

/**
 * Runs in the page: visible elements that should be hidden. Names of lanes and lengths of gaps are buttons, and are
 * read.
 */
function leftOver({ shadowRoot }) {
  const shown = [...shadowRoot.querySelectorAll('*')].filter((node) => node.getClientRects().length > 0);
  const controls = shown.filter(
    (node) => node.matches('button, input, select, textarea, summary, .details') && node.closest('.chart') === null,
  );
  const scrolling = shown.filter(
    (node) =>
      /auto|scroll/.test(getComputedStyle(node).overflow) &&
      (node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1),
  );
  return [...controls, ...scrolling].map((node) => `${node.localName} ${node.getAttribute('class') ?? ''}`);
}
