// Links from one engine to the others, the back button, and addresses that are hostile or may not be changed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { e2eEngines } from '../../tools/browsers.mjs';
import { DATA_PATH, openMenu, POLICIES, settle } from './embed-page.mjs';
import { assertSamePicture, pictureOf } from './picture.mjs';
import { startServer } from './server.mjs';
import { test } from './test.mjs';
import { typefaceScript } from '../typeface.mjs';

const VIEWPORT = { width: 1240, height: 900 };
/** By the page's clock, which the tests control: the address is written when moving about has come to rest. */
const REST_MS = 500;
/** In the deep run each link goes from each engine to each, and back to its own. */
const IS_DEEP = process.env.DEEP === '1';
const SCRIPT = '<script type="module" src="/dist/conflict-timeline.min.js"></script>';

const page = (
  body,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Links</title>${SCRIPT}</head>
<body>${body}</body></html>`;
const timeline = (attributes) => `<conflict-timeline deep-links ${attributes} src="${DATA_PATH}"></conflict-timeline>`;

const ROUTES = {
  '/': page(timeline('')),
  '/two': page(timeline('id="first"') + timeline('id="second"')),
};

/** What a link has to bring back. Run in the page, whatever drives it. */
const STATE = `
  await customElements.whenDefined('conflict-timeline');
  const element = document.querySelector('conflict-timeline');
  await element.settled;
  const { visibleRange, selected, lanes, view, noFolds, filter, query, story } = element;
  const shown = element.shadowRoot.querySelector('.list') === null ? 'chart' : 'list';
  const open = { selected: selected ?? null, story: story ?? null };
  const sorted = [...element.shadowRoot.querySelectorAll('th')].map((head) => head.getAttribute('aria-sort'));
  return { ...open, visibleRange, lanes, view, noFolds, filter, query, sorted, shown, issues: element.issues.length };`;

/** States, each with a reader's actions that lead to it. */
const STATES = {
  'an entry, lanes by actor, two filters, zoomed in': async (element) => {
    element.lanes = 'actor';
    element.filter = { kind: ['statement'], party: ['ukraine', 'us'] };
    await element.settled;
    element.select('trump-crimea');
    element.zoomTo({ start: Date.UTC(2025, 3, 24, 3, 7, 11, 123), end: Date.UTC(2025, 3, 26, 17) + 0.25 });
  },
  'a step of the story at the true scale': async (element) => {
    element.noFolds = true;
    await element.settled;
    element.startStory();
    element.nextStep();
    element.nextStep();
  },
  'the table in another order, and a search': async (element) => {
    element.view = 'table';
    element.query = 'deal';
    await element.settled;
    element.shadowRoot.querySelectorAll('th button')[1].click();
    await element.settled;
    element.select('lavrov-ready');
    element.zoomTo({ start: Date.UTC(2025, 2, 1), end: Date.UTC(2025, 3, 28) });
  },
  'the list with an open entry': async (element) => {
    element.view = 'list';
    await element.settled;
    element.select('klitschko-bbc');
    // The whole extent is as wide as the element, which fonts and scroll bars affect.
    element.zoomTo({ start: Date.UTC(2025, 2, 1), end: Date.UTC(2025, 3, 28) });
  },
};

test.describe('a link from one engine', () => {
  let server;
  test.beforeAll(async () => {
    server = await startServer({ csp: POLICIES.strict, routes: ROUTES });
  });
  test.afterAll(() => server?.close());

  const inPage = async (browser, url, use) => {
    const context = await browser.newContext({ viewport: VIEWPORT });
    const opened = await context.newPage();
    await opened.addInitScript(typefaceScript);
    await opened.clock.install();
    await opened.goto(url);
    await settle(opened.locator('conflict-timeline').first());
    const result = await use(opened);
    await context.close();
    return result;
  };
  const stateOf = (opened) => opened.evaluate(`(async () => {${STATE}})()`);
  const linkFrom = (browser, act) =>
    inPage(browser, `${server.origin}/`, async (opened) => {
      await opened.locator('conflict-timeline').evaluate(act);
      await settle(opened.locator('conflict-timeline'));
      await opened.clock.runFor(REST_MS);
      return { url: await opened.evaluate(() => location.href), state: await stateOf(opened) };
    });

  for (const [index, [name, act]] of Object.entries(STATES).entries()) {
    const tag = IS_DEEP ? [] : ['@chromium', '@firefox'][index % 2];
    test(`opens the same in the others: ${name}`, { tag }, async ({ engine, browser, browserOf }) => {
      const { url, state } = await linkFrom(browser, act);
      assert.match(url, /#timeline=.*;data:1\.\d/);
      const engines = await e2eEngines();
      const others = IS_DEEP || engines.length === 1 ? engines : engines.filter((name) => name !== engine);
      for (const to of others) assert.deepEqual(await inPage(await browserOf(to), url, stateOf), state, to);
    });
  }

  test('opens the same in WebKit', { tag: '@webkit' }, async ({ browserOf, openWebkit }) => {
    const [from] = await e2eEngines();
    test.skip(from === undefined, 'no engine to take a link from');
    const links = [];
    const acts = Object.values(STATES);
    for (const act of IS_DEEP ? acts : acts.slice(0, 2)) links.push(await linkFrom(await browserOf(from), act));
    const other = await openWebkit(VIEWPORT);
    for (const { url, state } of links) {
      // Else it would be a step within the page that is open.
      await other.open('about:blank');
      await other.open(url);
      assert.deepEqual(await other.evaluate(STATE), state);
    }
  });
});

test.describe('the address', () => {
  const visit = async (open, path, hash = '') => {
    const server = await startServer({ csp: POLICIES.strict, routes: ROUTES });
    const { page: opened, problems } = await open({ viewport: VIEWPORT });
    await opened.clock.install();
    await opened.goto(`${server.origin}${path}${hash}`);
    const close = async () => {
      await opened.context().close();
      await server.close();
    };
    return { opened, problems, close };
  };
  const stateOf = (opened) => opened.evaluate(`(async () => {${STATE}})()`);

  // As the browser's buttons do. Playwright's `goBack` waits for a load that never comes within one page.
  const go = (opened, steps) =>
    opened.evaluate(async (delta) => {
      const arrived = new Promise((resolve) => globalThis.addEventListener('popstate', resolve, { once: true }));
      globalThis.history.go(delta);
      await arrived;
    }, steps);

  test('steps back and on again by the buttons of the browser', { tag: '@walk' }, async ({ open }) => {
    const { opened, problems, close } = await visit(open, '/');
    const element = opened.locator('conflict-timeline');
    await settle(element);
    const before = await stateOf(opened);
    await element.evaluate((timeline) => timeline.select('trump-crimea'));
    await settle(element);
    const selected = await stateOf(opened);
    await (await openMenu(element, 'view')).locator('.lanes-by').selectOption('actor');
    await settle(element);
    assert.equal((await stateOf(opened)).lanes, 'actor');
    await go(opened, -1);
    await settle(element);
    assert.deepEqual(await stateOf(opened), selected);
    await go(opened, -1);
    await settle(element);
    assert.deepEqual(await stateOf(opened), before);
    await go(opened, 1);
    await settle(element);
    assert.deepEqual(await stateOf(opened), selected);
    assert.deepEqual(problems, []);
    await close();
  });

  // Rows find their places when the window has come to rest, and may take some frames to get there.
  const pictureAtRest = async (opened) => {
    const element = opened.locator('conflict-timeline');
    await settle(element);
    await opened.clock.runFor(REST_MS);
    await settle(element);
    return pictureOf(element);
  };

  // What the others bring back is compared as a state, above.
  for (const [name, act] of Object.entries(STATES).slice(0, IS_DEEP ? undefined : 2)) {
    test(`brings back the same picture: ${name}`, { tag: '@detail' }, async ({ open }) => {
      const { opened, close } = await visit(open, '/');
      const element = opened.locator('conflict-timeline');
      await settle(element);
      await element.evaluate(act);
      const before = await pictureAtRest(opened);
      const { hash } = new URL(opened.url());
      await close();
      const other = await visit(open, '/', hash);
      const after = await pictureAtRest(other.opened);
      await other.close();
      assertSamePicture(after, before);
    });
  }

  test('is copied by the button, and opens what it was copied from', { tag: '@detail' }, async ({ open }) => {
    const { opened, problems, close } = await visit(open, '/');
    const element = opened.locator('conflict-timeline');
    await settle(element);
    await element.evaluate((timeline) => timeline.select('klitschko-bbc'));
    await settle(element);
    // The clipboard belongs to the machine: it is read where it is written.
    const href = await opened.evaluate(async () => {
      let copied;
      globalThis.navigator.clipboard.writeText = async (text) => {
        copied = text;
      };
      document.querySelector('conflict-timeline').shadowRoot.querySelector('.copy-link').click();
      await document.querySelector('conflict-timeline').settled;
      return copied;
    });
    const state = await stateOf(opened);
    await opened.goto('about:blank');
    await opened.goto(href);
    await settle(element);
    assert.deepEqual(await stateOf(opened), state);
    assert.deepEqual(problems, []);
    await close();
  });

  test('says when it was made for another version of the data', { tag: '@detail' }, async ({ open }) => {
    const { opened, close } = await visit(open, '/', '#timeline=at:klitschko-bbc;data:0.9');
    const element = opened.locator('conflict-timeline');
    await settle(element);
    const { version } = JSON.parse(readFileSync(new URL('../../data/ceasefire-2025.json', import.meta.url), 'utf8'));
    const words = `This link was made for version 0.9 of the data; version ${version} is shown.`;
    assert.equal((await element.locator('.link-notice p').textContent()).trim(), words);
    assert.equal((await stateOf(opened)).selected, 'klitschko-bbc');
    await close();
  });

  test('is not pushed on by moving about', { tag: '@detail' }, async ({ open }) => {
    const { opened, close } = await visit(open, '/');
    const element = opened.locator('conflict-timeline');
    await settle(element);
    const length = await opened.evaluate(() => globalThis.history.length);
    for (let step = 1; step < 5; step++) {
      await element.evaluate(
        (timeline, hour) => timeline.zoomTo({ start: Date.UTC(2025, 3, 25, hour), end: Date.UTC(2025, 3, 27) }),
        step,
      );
      await settle(element);
    }
    await opened.clock.runFor(REST_MS);
    assert.match(opened.url(), /#timeline=range:/);
    assert.equal(await opened.evaluate(() => globalThis.history.length), length);
    await close();
  });

  test('holds two timelines apart, and the page’s own anchor', { tag: '@detail' }, async ({ open }) => {
    const { opened, close } = await visit(open, '/two', '#anchor');
    const first = opened.locator('#first');
    const second = opened.locator('#second');
    await settle(first);
    await settle(second);
    await first.evaluate((timeline) => timeline.select('trump-crimea'));
    await settle(first);
    await second.evaluate((timeline) => timeline.select('klitschko-bbc'));
    await settle(second);
    assert.match(
      new URL(opened.url()).hash,
      /^#anchor&first=[^&]*at:trump-crimea[^&]*&second=[^&]*at:klitschko-bbc[^&]*$/,
    );
    await go(opened, -1);
    await settle(second);
    assert.deepEqual(
      [await first.evaluate(({ selected }) => selected), (await second.evaluate(({ selected }) => selected)) ?? null],
      ['trump-crimea', null],
    );
    await close();
  });

  test('may hold anything', { tag: '@detail' }, async ({ open }) => {
    const hostile = [
      '#timeline=at:nobody;lanes:__proto__;filter:party.nobody,__proto__.x;range:9~1;step:99',
      `#timeline=at:${'a'.repeat(1_000_000)}`,
      '#timeline=%E0%A4%A;;;:::',
    ];
    for (const hash of hostile) {
      const { opened, problems, close } = await visit(open, '/', hash);
      await settle(opened.locator('conflict-timeline'));
      const { selected, lanes, issues } = await stateOf(opened);
      assert.deepEqual([selected, lanes, issues], [null, 'auto', 1], hash.slice(0, 40));
      assert.deepEqual(problems, []);
      await close();
    }
  });

  test('may be closed to the page', { tag: '@detail' }, async ({ open, engine }) => {
    const { opened, problems, close } = await visit(open, '/');
    const element = opened.locator('conflict-timeline');
    await settle(element);
    const found = await element.evaluate(async (timeline) => {
      // As browsers do in a sandbox, and when a page writes too often.
      const { history, DOMException } = globalThis;
      history.pushState = history.replaceState = () => {
        throw new DOMException('closed', 'SecurityError');
      };
      timeline.select('trump-crimea');
      await timeline.settled;
      timeline.lanes = 'kind';
      await timeline.settled;
      return { selected: timeline.selected, codes: timeline.issues.map(({ code }) => code) };
    });
    assert.deepEqual(found, { selected: 'trump-crimea', codes: ['no-history'] }, engine);
    assert.deepEqual(problems, []);
    await close();
  });
});
