// A page that sleeps: kept for the way back, or frozen by its browser. The reader's settings stay, open requests
// arrive, and no request is sent while nobody looks.
import assert from 'node:assert/strict';
import { DATA, LIFE_SCRIPTS, countAtRest, startLife, whenShown } from './page.mjs';
import { holdTimers } from '../../e2e/held-timers.mjs';
import { openPlainPage } from '../../e2e/plain-chromium.mjs';
import { test } from '../../e2e/test.mjs';
import { until } from '../../e2e/until.mjs';
import { wholeChromiumLaunchOptions } from '../../../tools/browsers.mjs';

const DEEP = process.env.DEEP === '1';
const SLEEP_MS = DEEP ? 1500 : 1100;
/** Words of an action are taken away after ten seconds: on a slow machine between the two counts of a test. */
const BEFORE_SCRIPTS = [`() => (${holdTimers})([10_000, Infinity])`, ...LIFE_SCRIPTS];
/** A page of each test; a test that fails leaves its own open. */
const awake = [];

// Only Chromium is told to sleep.
test.describe('a page that sleeps', { tag: '@chromium' }, () => {
  test.skip(wholeChromiumLaunchOptions() === undefined, 'no Chromium with a window here, and none else keeps a page');
  test.afterEach(() => Promise.all(awake.splice(0).map((page) => page.close())));

  test('kept for the way back: comes back as it was left, and lives on', async () => {
    const { page, server, close } = await openSleepy();
    const alive = await page.evaluate(countAtRest);
    const before = await page.evaluate(look);
    await page.evaluate(() => {
      window.addEventListener('pageshow', ({ persisted }) => (globalThis.persisted = persisted));
    });
    await page.send('Page.navigate', { url: `${server.origin}/empty` });
    await until(() => page.evaluate(() => document.title === 'Empty'), 'the other page is there');
    const { currentIndex, entries } = await page.send('Page.getNavigationHistory');
    await page.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1].id });
    await until(() => page.evaluate(() => document.title === 'Life'), 'the page is back');
    assert.equal(await page.evaluate(() => globalThis.persisted), true, 'the browser had kept it');
    // The listener of this test.
    assert.deepEqual(await page.evaluate(countAtRest), { ...alive, listeners: alive.listeners + 1 });
    assert.deepEqual(await page.evaluate(look), before);
    await livesOn(page);
    await close();
  });

  test('frozen: comes back as it was left, and lives on', async () => {
    const { page, close } = await openSleepy();
    const alive = await page.evaluate(countAtRest);
    const before = await page.evaluate(look);
    await freeze(page, () => wait(SLEEP_MS));
    assert.deepEqual(await page.evaluate(look), before);
    // The listeners of this test.
    assert.deepEqual(await page.evaluate(countAtRest), { ...alive, listeners: alive.listeners + 2 });
    await livesOn(page);
    await close();
  });

  test('frozen while it loads: shows what had come meanwhile', async () => {
    test.skip(!DEEP, 'in the deep run');
    const { page, close } = await openSleepy({ routes: { '/late.json': late } });
    await page.evaluate(() => {
      document.querySelector('conflict-timeline').src = '/late.json';
    });
    await freeze(page, () => wait(SLEEP_MS));
    await page.evaluate(whenShown);
    const title = () =>
      document.querySelector('conflict-timeline').shadowRoot.querySelector('[part="title"]').textContent;
    assert.equal((await page.evaluate(title)).trim(), 'Late');
    await close();
  });

  test('frozen while it follows a source: asks for nothing, and goes on when it wakes', async () => {
    test.skip(!DEEP, 'in the deep run');
    const { page, server, close } = await openSleepy();
    await page.evaluate(async () => {
      const element = document.querySelector('conflict-timeline');
      Object.assign(element, { follow: 'poll', pollInterval: 1 });
      await element.updateComplete;
    });
    const asked = () => server.requests.filter((path) => path === DATA).length;
    let asleep;
    await freeze(page, async () => {
      // The open request had reached the server when the page fell asleep.
      await wait(300);
      asleep = asked();
      await wait(SLEEP_MS);
      assert.equal(asked(), asleep);
    });
    await until(() => asked() > asleep, 'the source is asked again');
    await close();
  });
});

/** A page whose reader has set everything. */
async function openSleepy(options) {
  const server = await startLife(options);
  const page = await openPlainPage(`${server.origin}/`, { beforeScripts: BEFORE_SCRIPTS });
  awake.push(page);
  const isThere = () => page.evaluate(() => globalThis.life !== undefined && document.readyState === 'complete');
  await until(isThere, 'the page is there');
  await page.evaluate(whenShown);
  await page.evaluate(() => globalThis.life.arrange(document.querySelector('conflict-timeline')));
  const close = async () => {
    const uncaught = await page.evaluate(() => globalThis.uncaught);
    await page.close();
    await server.close();
    assert.deepEqual([...uncaught, ...page.problems], []);
  };
  return { page, server, close };
}

/** Runs in the page. */
async function look() {
  const element = document.querySelector('conflict-timeline');
  await globalThis.life.settle(element);
  await globalThis.life.rest();
  return globalThis.life.look(element);
}

/** Its buttons work, and its frames come. */
async function livesOn(page) {
  const [opened, closed] = await page.evaluate(async () => {
    const element = document.querySelector('conflict-timeline');
    const opened = element.selected;
    element.shadowRoot.querySelector('.details .close').click();
    await globalThis.life.settle(element);
    await globalThis.life.frames(2);
    return [opened, element.selected ?? 'none'];
  });
  assert.deepEqual([opened, closed], ['full-scale-invasion', 'none']);
}

/** Lets the page sleep for as long as `meanwhile` takes. The page itself confirms it. */
async function freeze(page, meanwhile) {
  await page.evaluate(() => {
    globalThis.slept = [];
    for (const type of ['freeze', 'resume']) {
      document.addEventListener(type, () => globalThis.slept.push(type), { once: true });
    }
  });
  await page.send('Page.setWebLifecycleState', { state: 'frozen' });
  await meanwhile();
  await page.send('Page.setWebLifecycleState', { state: 'active' });
  // Awake, it is still hidden until its window was.
  const { windowId } = await page.send('Browser.getWindowForTarget');
  for (const windowState of ['minimized', 'normal']) {
    await page.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  }
  await until(() => page.evaluate(() => document.visibilityState === 'visible'), 'the page is seen');
  assert.deepEqual(await page.evaluate(() => globalThis.slept.splice(0)), ['freeze', 'resume']);
}

/** Answers while the page sleeps. */
function late(_request, response) {
  const text = JSON.stringify({ title: 'Late', entries: [{ id: 'a', kind: 'event', date: '2025-01-01', title: 'A' }] });
  setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(text), SLEEP_MS / 2);
}

function wait(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
