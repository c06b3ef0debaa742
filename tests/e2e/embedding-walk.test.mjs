// Every feature under the strictest policy of a page: nothing is blocked, since nothing needs more.
import assert from 'node:assert/strict';

import { tellFigure } from '../figures.mjs';
import { besideParts, DATA_PATH, POLICIES, openEmbed, openMenu, pressInMenu, settle } from './embed-page.mjs';
import { hastenTimers } from './held-timers.mjs';
import { test } from './test.mjs';

const CSP = POLICIES['with Trusted Types'];
/** A step is read in 6 to 24 s; a load may take a minute. */
const REAL_STEPS_MS = [6000, 30_000];
const STEP_MS = 150;
/** Enough for a canvas instead of elements, and for turns with the page. */
const MANY = 20_000;

const button = (timeline, name) => timeline.getByRole('button', { name, exact: true }).first();
const set = async (timeline, properties) => {
  await timeline.evaluate((element, wanted) => Object.assign(element, wanted), properties);
  await settle(timeline);
};

/** By name: `({ page, timeline, engine })`. Each begins where the one before it ended. */
const FEATURES = {
  'zoom by wheel, double click, buttons and keys': async ({ page, timeline }) => {
    await page.mouse.move(700, 300);
    await page.keyboard.down('Control');
    for (const dy of [-300, -300, 200]) await page.mouse.wheel(0, dy);
    await page.keyboard.up('Control');
    await page.mouse.dblclick(700, 500);
    for (const name of ['Zoom in', 'Zoom out', 'Show all']) await button(timeline, name).click();
    await set(timeline, { selected: 'trump-crimea' });
    for (const name of ['Next entry', 'Previous entry']) await button(timeline, name).click();
    await set(timeline, { selected: undefined });
    await timeline.locator('.window [tabindex="0"]').first().focus();
    for (const key of ['Home', 'ArrowRight', 'ArrowDown', '+', 'PageDown', '-', 'End', '0', 'Enter', 'Escape']) {
      await page.keyboard.press(key);
    }
  },
  'pan by drag': async ({ page, timeline }) => {
    await timeline.locator('.window').hover();
    await button(timeline, 'Zoom in').click();
    await page.mouse.move(800, 560);
    await page.mouse.down();
    for (const x of [760, 700, 650]) await page.mouse.move(x, 560);
    await page.mouse.up();
  },
  'the overview and its dates': async ({ page, timeline }) => {
    const thumb = timeline.locator('.thumb').first();
    await thumb.focus();
    for (const key of ['ArrowRight', 'PageUp', 'Home']) await page.keyboard.press(key);
    const box = await thumb.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 10, { steps: 4 });
    await page.mouse.up();
    await timeline.locator('.dates summary').click();
    await timeline.locator('.dates input').first().fill('2024-01-01');
    await timeline.evaluate((element) => element.zoomToFit());
  },
  'folds and the true scale': async ({ page, timeline }) => {
    await timeline.locator('button[data-gap="0"]').first().click();
    await settle(timeline);
    await timeline.locator('button[data-gap="0"]').first().click();
    const folds = (await openMenu(timeline, 'view')).locator('.fold-gaps');
    await folds.uncheck();
    await settle(timeline);
    await folds.check();
    await page.keyboard.press('Escape');
  },
  'lanes, shut and by anything': async ({ page, timeline }) => {
    const lanes = (await openMenu(timeline, 'view')).locator('.lanes-by');
    for (const by of ['actor', 'kind', 'topic', 'none', 'party']) {
      await lanes.selectOption(by);
      await settle(timeline);
    }
    await page.keyboard.press('Escape');
    await timeline.locator('.lane-name').first().click();
    await settle(timeline);
    await timeline.locator('.lane-name').first().click();
  },
  'details, threads, comparison, an actor': async ({ page, timeline }) => {
    await set(timeline, { selected: 'trump-crimea' });
    await timeline.locator('.direct a, .relations:not(.tree) a').first().click();
    await settle(timeline);
    await page.keyboard.press('[');
    await page.keyboard.press(']');
    const compared = await timeline.evaluate(async (element) => {
      element.previous();
      for (let step = 0; step < 40; step++) {
        await element.settled;
        if (element.shadowRoot.querySelector('.compare')) return true;
        element.next();
      }
      return false;
    });
    assert.ok(compared, 'some entry has accounts to compare');
    await timeline.locator('.compare').click();
    await settle(timeline);
    await timeline.locator('.aside .back').click();
    await timeline.locator('.actor-name').first().click();
    await settle(timeline);
    await timeline.locator('.aside .back').click();
  },
  'citations, copied': async ({ timeline }) => {
    await timeline.locator('.cite summary').first().click();
    for (const name of ['BibTeX', 'CSL-JSON']) await timeline.locator('.cite').getByText(name, { exact: true }).click();
    assert.match(await timeline.locator('.cite textarea').inputValue(), /"title"/);
    await timeline.locator('.details .close').click();
  },
  filters: async ({ timeline }) => {
    await timeline.locator('.filter-button').click();
    for (const at of [0, 2]) await timeline.locator('.filters input[type="checkbox"]').nth(at).click();
    await settle(timeline);
    await timeline.locator('.chip').first().click();
    await settle(timeline);
    await timeline.locator('.clear-filters').click();
    await timeline.locator('.filter-button').click();
  },
  search: async ({ page, timeline }) => {
    await timeline.locator('.search input').fill('ceasefire');
    await settle(timeline);
    for (const key of ['Enter', 'Enter', 'Escape']) await page.keyboard.press(key);
    await set(timeline, { query: '' });
  },
  'the story, by hand and by itself': async ({ page, timeline }) => {
    await timeline.locator('.tell').click();
    await settle(timeline);
    await timeline.locator('.story-next').click();
    await settle(timeline);
    await timeline.locator('.story-play').click();
    await page.waitForFunction(() => document.querySelector('conflict-timeline').story >= 3);
    await page.keyboard.press('Escape');
    await set(timeline, { story: undefined });
  },
  'list and table, sorted and saved': async ({ page, timeline, engine }) => {
    await button(timeline, 'List').click();
    await settle(timeline);
    for (const at of [0, 5]) await timeline.locator('.item .toggle').nth(at).click();
    await button(timeline, 'Table').click();
    await settle(timeline);
    await timeline.locator('th button').nth(2).click();
    await timeline.locator('.item .toggle').nth(3).click();
    const save = () => timeline.locator('.table-bar button').click();
    // Firefox does not tell of downloads.
    if (engine !== 'chromium') return save();
    const [download] = await Promise.all([page.waitForEvent('download'), save()]);
    assert.match(download.suggestedFilename(), /\.csv$/);
  },
  'other times': async ({ timeline }) => {
    for (const times of ['said', 'published', 'happened']) await set(timeline, { view: 'chart', times });
  },
  'links, copied and opened': async ({ page, timeline }) => {
    await set(timeline, { deepLinks: true, selected: 'trump-crimea' });
    await pressInMenu(timeline, 'more', '.copy-link');
    await page.keyboard.press('Escape');
    await page.evaluate(() => (globalThis.location.hash = 'timeline=lanes:actor;at:lavrov-ready'));
    await page.waitForFunction(() => document.querySelector('conflict-timeline').lanes === 'actor');
    await page.evaluate(() => globalThis.history.back());
    await page.waitForFunction(() => document.querySelector('conflict-timeline').lanes === 'party');
    await settle(timeline);
    await set(timeline, { deepLinks: false, selected: undefined, lanes: 'party' });
  },
  'the list of keys': async ({ page, timeline }) => {
    await pressInMenu(timeline, 'view', '.keys-button');
    await page.keyboard.press('Escape');
  },
  print: async ({ page, timeline }) => {
    for (const name of ['beforeprint', 'afterprint']) {
      await page.evaluate((type) => window.dispatchEvent(new window.Event(type)), name);
      await settle(timeline);
    }
  },
  'narrow, in both directions': async ({ page, timeline }) => {
    for (const [width, dir] of [
      [360, 'ltr'],
      [360, 'rtl'],
      [760, 'rtl'],
      [1240, 'ltr'],
    ]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate((way) => (document.documentElement.dir = way), dir);
      await set(timeline, { view: 'auto', selected: 'trump-crimea' });
      await set(timeline, { view: 'chart' });
    }
    await set(timeline, { selected: undefined });
  },
  'another language': async ({ page, timeline }) => {
    for (const lang of ['uk', 'ar', 'en']) {
      await page.evaluate((tag) => (document.documentElement.lang = tag), lang);
      await timeline.evaluate((element) => element.updateComplete);
      await settle(timeline);
    }
  },
  'entries that come, change and go': async ({ timeline }) => {
    await timeline.evaluate(async (element) => {
      const change = () =>
        new Promise((resolve) => element.addEventListener('timeline-change', resolve, { once: true }));
      const come = change();
      element.appendEntries([{ id: 'new', kind: 'event', date: '2025-05-09', title: 'New' }]);
      element.updateEntries([{ id: 'new', title: 'Newer' }]);
      await come;
      const go = change();
      element.removeEntries(['new']);
      await go;
    });
  },
  'the source once more': async ({ timeline }) => {
    await timeline.evaluate((element) => element.reload());
  },
  'many entries as columns, painted': async ({ page, timeline }) => {
    await timeline.evaluate(async (element, count) => {
      const rows = Array.from({ length: count }, (_, at) => at);
      element.data = {
        columns: { title: rows.map((at) => `Title ${at}`), start: Float64Array.from(rows, (at) => at * 3_600_000) },
      };
      await element.settled;
      element.zoomTo({ start: 0, end: 3_600_000 * 2000 });
    }, MANY);
    await settle(timeline);
    assert.ok((await timeline.locator('.rows canvas').count()) > 0, 'it is painted');
    await page.mouse.move(700, 330);
    await page.mouse.click(700, 330);
    for (const view of ['list', 'table', 'chart']) await set(timeline, { view });
  },
};

test.describe('every feature under the strictest policy', () => {
  test(
    `${Object.keys(FEATURES).length} of them: no violation, no error, no request but for the dataset and the languages`,
    { tag: ['@walk', '@detail'] },
    async ({ open, engine }) => {
      const hastened = async (options) => {
        const opened = await open({
          ...options,
          ...(engine === 'chromium' && { permissions: ['clipboard-read', 'clipboard-write'] }),
        });
        await opened.page.addInitScript(hastenTimers, [...REAL_STEPS_MS, STEP_MS]);
        return opened;
      };
      const { page, timeline, problems, requests, close } = await openEmbed(hastened, { csp: CSP });
      for (const [name, use] of Object.entries(FEATURES)) {
        await use({ page, timeline, engine });
        await settle(timeline);
        assert.deepEqual(problems, [], name);
      }
      const { localStorage, sessionStorage } = await page.evaluate(() => ({
        localStorage: globalThis.localStorage.length,
        sessionStorage: globalThis.sessionStorage.length,
      }));
      assert.deepEqual([localStorage, sessionStorage, await page.context().cookies()], [0, 0, []]);
      const languages = requests.filter((path) => path.startsWith('/dist/locales/'));
      assert.deepEqual(languages.sort(), ['/dist/locales/ar.js', '/dist/locales/uk.js']);
      const others = besideParts(requests).filter((path) => !languages.includes(path));
      assert.deepEqual(
        others,
        ['/', '/page.css', '/dist/conflict-timeline.min.js', DATA_PATH, DATA_PATH].sort(byOrder(others)),
      );
      tellFigure('the strictest policy', `${Object.keys(FEATURES).length} features, no violation, no other request`);
      await close();
    },
  );
});

/** Style sheet and script may be asked for in either order. */
function byOrder(others) {
  return (left, right) => others.indexOf(left) - others.indexOf(right);
}
