// The page for frames: it shows the data in its address, only from its own server, and the page around gives the frame
// its height.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { frameSnippet } from '../../apps/make/output/snippets.ts';
import { startServer } from './server.mjs';
import { until } from './until.mjs';
import { test } from './test.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const PAGE = read('assets/templates/embed.html').replace('src="conflict', 'src="/dist/conflict');
const FOOT_PX = 40;
const FOOT = `<footer style="block-size: ${FOOT_PX}px">Who made it</footer>`;
const MARGIN_PX = 4;
const WATCHED_MS = 500;
const LONG = JSON.stringify({
  entries: Array.from({ length: 300 }, (_, day) => ({
    id: `e${day}`,
    kind: 'event',
    date: new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
    title: `Day ${day}`,
  })),
});

test.describe('the page for frames', () => {
  let inner;
  let outer;
  test.beforeAll(async () => {
    inner = await startServer({
      routes: {
        '/embed.html': PAGE,
        '/foot/embed.html': PAGE.replace('src="embed.js"', 'src="/embed.js"').replace('</body>', `${FOOT}</body>`),
        '/embed.js': read('assets/templates/embed.js'),
        '/long.json': LONG,
      },
    });
    // The lines of the maker, with the address of a file of data.
    const page = (query) =>
      `<!doctype html><title>An article</title>${frameSnippet('A timeline', `${inner.origin}/`).replace('frame.html', `embed.html?src=${query.replaceAll('&', '&amp;')}`)}`;
    outer = await startServer({
      routes: {
        '/article.html': page('/data/ceasefire-2025.json'),
        '/foot.html': page('/assets/templates/timeline.json').replaceAll('embed.html', 'foot/embed.html'),
        '/short.html': page('/assets/templates/timeline.json'),
        '/story.html': page('/data/ceasefire-2025.json&story=1&map=false'),
        '/long.html': page('/long.json&view=list'),
        '/view.html': page('/data/ceasefire-2025.json&view=list&lang=uk&theme=dark&lanes=none&onclick=alert(1)'),
      },
    });
  });
  test.afterAll(() => Promise.all([inner?.close(), outer?.close()]));

  const timelineOf = async (page) => {
    const frame = page.frames().find((one) => one.url().includes('/embed.html'));
    await frame.waitForFunction(() => document.querySelector('conflict-timeline')?.inView?.total > 0);
    await frame.evaluate(() => document.querySelector('conflict-timeline').settled);
    return frame;
  };

  const heights = async (page) => {
    const frame = await timelineOf(page);
    const measure = async () => ({
      content: await frame.evaluate(() => document.querySelector('conflict-timeline').getBoundingClientRect().height),
      given: Number(await page.locator('iframe').getAttribute('height')),
    });
    await until(async () => {
      const { content, given } = await measure();
      return Math.abs(content - given) <= MARGIN_PX;
    }, 'the frame is as high as its timeline');
    return measure();
  };

  test('is as high as its timeline, and keeps still then', { tag: '@walk' }, async ({ open }) => {
    const { page } = await open({ viewport: { width: 1000, height: 800 } });
    for (const path of ['article', 'short']) {
      await page.goto(`${outer.origin}/${path}.html`);
      const first = await heights(page);
      assert.deepEqual(await heights(page), first);
    }
    await page.context().close();
  });

  test('has room for what its page says below it', { tag: '@detail' }, async ({ open }) => {
    const { page } = await open({ viewport: { width: 1000, height: 800 } });
    await page.goto(`${outer.origin}/foot.html`);
    const frame = await timelineOf(page);
    await until(async () => {
      const given = Number(await page.locator('iframe').getAttribute('height'));
      const below = await frame.evaluate(() => document.querySelector('footer').getBoundingClientRect().bottom);
      return below >= FOOT_PX && Math.abs(below - given) <= MARGIN_PX;
    }, 'the frame ends with its footer');
    await page.context().close();
  });

  test('scrolls within if it would be longer than an article', { tag: '@detail' }, async ({ open }) => {
    const { page } = await open({ viewport: { width: 1000, height: 800 } });
    await page.goto(`${outer.origin}/long.html`);
    const frame = await timelineOf(page);
    await until(
      async () => (await page.locator('iframe').getAttribute('height')) === '720',
      'it is nearly a window high',
    );
    const { scrolls, content } = await frame.evaluate(() => ({
      scrolls: document.documentElement.scrollHeight > globalThis.innerHeight,
      content: document.querySelector('conflict-timeline').getBoundingClientRect().height,
    }));
    assert.ok(scrolls && content > 8000, `${content} px are within`);
    await page.context().close();
  });

  test('grows once for the words of an entry, and is low again without them', async ({ open }) => {
    const { page } = await open({ viewport: { width: 1000, height: 800 } });
    await page.goto(`${outer.origin}/short.html`);
    const { given: low } = await heights(page);
    const frame = await timelineOf(page);
    await page.evaluate(() => {
      globalThis.heard = [];
      globalThis.addEventListener('message', ({ data }) => data.height && globalThis.heard.push(data.height));
    });
    await frame.evaluate(() => {
      const timeline = document.querySelector('conflict-timeline');
      timeline.select(timeline.idsInView[1]);
      return timeline.settled;
    });
    const below = () =>
      frame.evaluate(() => {
        const { shadowRoot } = document.querySelector('conflict-timeline');
        return globalThis.innerHeight - shadowRoot.querySelector('[part~="details"]').getBoundingClientRect().bottom;
      });
    await until(async () => (await below()) > 0, 'its words are whole');
    await heights(page);
    // Each growth could be taken for room that was there before.
    await page.waitForTimeout(WATCHED_MS);
    const heard = await page.evaluate(() => globalThis.heard);
    assert.equal(new Set(heard).size, 1, `heights: ${heard.join(', ')}`);
    await frame.evaluate(() => document.querySelector('conflict-timeline').select(undefined));
    await until(async () => Number(await page.locator('iframe').getAttribute('height')) === low, 'it is low again');
    await page.context().close();
  });

  test('shows what its address says, from attributes to the fragment', { tag: '@detail' }, async ({ open }) => {
    const { page } = await open();
    const { entries } = JSON.parse(read('data/ceasefire-2025.json'));
    await page.goto(`${outer.origin}/view.html#timeline=at:${entries[0].id}`);
    const frame = await timelineOf(page);
    await until(
      () => frame.evaluate((id) => document.querySelector('conflict-timeline').selected === id, entries[0].id),
      'the entry of the fragment is open',
    );
    const shown = await frame.evaluate(() => {
      const { lang, style } = document.documentElement;
      const { view, lanes, attributes } = document.querySelector('conflict-timeline');
      return { view, lanes, lang, scheme: style.colorScheme, names: [...attributes].map(({ name }) => name) };
    });
    assert.equal(shown.view, 'list');
    assert.equal(shown.lanes, 'none');
    assert.equal(shown.lang, 'uk');
    assert.equal(shown.scheme, 'dark');
    assert.ok(!shown.names.includes('onclick'));
    await page.goto(`${outer.origin}/story.html`);
    const story = await (
      await timelineOf(page)
    ).evaluate(async () => {
      const timeline = document.querySelector('conflict-timeline');
      await timeline.settled;
      return { step: timeline.story, map: timeline.map };
    });
    assert.deepEqual(story, { step: 1, map: false });
    await page.context().close();
  });

  test(
    'tells the page which entry is open, and the page hears no other window',
    { tag: '@detail' },
    async ({ open }) => {
      const { page } = await open();
      await page.goto(`${outer.origin}/article.html`);
      const frame = await timelineOf(page);
      await page.evaluate(() => {
        globalThis.heard = [];
        document
          .querySelector('iframe')
          .addEventListener('timeline-entry', ({ detail }) => globalThis.heard.push(detail));
      });
      const { entries } = JSON.parse(read('data/ceasefire-2025.json'));
      await frame.evaluate((id) => {
        document.querySelector('conflict-timeline').select(id);
      }, entries[3].id);
      await until(
        () => page.evaluate((id) => globalThis.heard.at(-1) === id, entries[3].id),
        'the page has heard of the entry',
      );
      await page.evaluate(() => {
        const done = new Promise((resolve) => globalThis.addEventListener('message', resolve));
        globalThis.postMessage({ type: 'conflict-timeline-entry', id: 'forged' }, '*');
        return done.then(() => undefined);
      });
      assert.ok(!(await page.evaluate(() => globalThis.heard)).includes('forged'));
      await frame.evaluate(() => document.querySelector('conflict-timeline').select(undefined));
      await until(() => page.evaluate(() => globalThis.heard.at(-1) === null), 'the page has heard that it is closed');
      await page.context().close();
    },
  );

  test('hears nobody else who says how high the frame is', { tag: '@detail' }, async ({ open }) => {
    const { page } = await open();
    await page.goto(`${outer.origin}/short.html`);
    const { given } = await heights(page);
    await page.evaluate(() => {
      // After the page's own listener, which was there before.
      const heard = new Promise((resolve) => globalThis.addEventListener('message', resolve));
      globalThis.postMessage({ type: 'conflict-timeline-height', height: 9 }, '*');
      return heard.then(() => undefined);
    });
    assert.equal(Number(await page.locator('iframe').getAttribute('height')), given);
    await page.context().close();
  });

  test('takes every attribute but those that a page of one timeline has no use for', () => {
    const { modules } = JSON.parse(read('custom-elements.json'));
    const { attributes } = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName);
    const taken = [...read('assets/templates/embed.js').matchAll(/'([a-z-]+)'/g)].map(([, name]) => name);
    const left = attributes.map(({ name }) => name).filter((name) => !taken.includes(name));
    // Words, an article, and the name of one timeline among several.
    assert.deepEqual(left, ['label', 'scroll-story', 'link-name']);
  });

  test('shows no data of a server that the page does not name', { tag: '@detail' }, async ({ open }) => {
    const { page } = await open();
    for (const src of [`${outer.origin}/data/ceasefire-2025.json`, 'javascript:alert(1)', 'data:application/json,{}']) {
      outer.requests.length = 0;
      await page.goto(`${inner.origin}/embed.html?src=${encodeURIComponent(src)}`);
      await page.getByText('no data from that address').waitFor({ state: 'attached' });
      assert.equal(await page.locator('conflict-timeline').getAttribute('src'), null);
      assert.deepEqual(outer.requests, []);
    }
    await page.context().close();
  });
});
