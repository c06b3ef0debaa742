// The words for a screen reader, as text: the accessibility tree of the main states, with the real dataset. A change
// here is a change of what people hear, so read it before you accept it: `UPDATE_GOLDENS=1` writes the files again.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { openEmbed, openMenu, pressInMenu, settle } from './embed-page.mjs';
import { test } from './test.mjs';
import { until } from './until.mjs';

const FOLDER = new URL('__goldens__/', import.meta.url);
/** Of a long list, in the window of `openEmbed` and below it. */
const ROWS_IN_WINDOW = 15;

/** Name of the file, and how the state comes about. */
const STATES = {
  chart: async () => undefined,
  'chart-details': (timeline) => timeline.evaluate((element) => element.next()),
  list: (timeline) => timeline.evaluate((element) => (element.view = 'list')),
  'list-details': (timeline) =>
    timeline.evaluate((element) => {
      element.view = 'list';
      element.next();
    }),
  table: (timeline) => timeline.evaluate((element) => (element.view = 'table')),
  'table-details': (timeline) =>
    timeline.evaluate((element) => {
      element.view = 'table';
      element.next();
    }),
  filters: async (timeline) => {
    await timeline.evaluate((element) => {
      element.view = 'list';
      element.filter = { kind: ['event'], party: ['russia'] };
    });
    await timeline.locator('.filter-button').click();
  },
  search: (timeline) =>
    timeline.evaluate((element) => {
      element.view = 'list';
      element.query = 'Klitschko';
    }),
  story: (timeline) => timeline.evaluate((element) => element.startStory()),
  person: async (timeline) => {
    await timeline.evaluate((element) => element.select('klitschko-bbc'));
    await settle(timeline);
    await timeline.locator('.details .actor-name').first().click();
  },
  'long-list': async (timeline) => {
    await timeline.evaluate((element) => {
      element.view = 'list';
      element.data = {
        title: 'Many entries',
        entries: Array.from({ length: 5000 }, (_, index) => ({
          id: `e${index}`,
          kind: 'event',
          date: new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
          title: `Number ${index}`,
        })),
      };
    });
    // A busy processor measures the rows of the window after the first of them are there.
    await until(async () => (await timeline.locator('article').count()) === ROWS_IN_WINDOW, 'the rows of the window');
  },
  'list-arabic': async (timeline) => {
    await timeline.evaluate((element) => {
      element.view = 'list';
      element.parentElement.lang = 'ar';
      element.parentElement.dir = 'rtl';
    });
  },
  failed: (timeline) =>
    timeline.evaluate((element) => {
      element.src = '/data/none.json';
    }),
  'view-menu': (timeline) => openMenu(timeline, 'view'),
  'more-menu': (timeline) => openMenu(timeline, 'more'),
  keys: (timeline) => pressInMenu(timeline, 'view', '.keys-button'),
};

/** The walk hears these. */
const WALKS = ['chart-details', 'list', 'table'];

/** Of a state that shows a part of the element, the part. */
const PARTS = {
  keys: 'dialog',
  'view-menu': '#view-menu',
  'more-menu': '#more-menu',
  person: '.aside',
  story: '.story',
  failed: '[role="alert"]',
};
/** The server stands on another port each time. */
const ORIGIN = /http:\/\/127\.0\.0\.1:\d+/g;
/** Said where loading took long. */
const LOADED = /\n *- text: "Loaded: \d+ entries"/;

test.describe('the accessibility tree', { tag: '@chromium' }, () => {
  for (const [name, arrive] of Object.entries(STATES)) {
    // Engines name things alike, but each writes its tree in its own way: one of them is checked.
    test(name, { tag: WALKS.includes(name) ? '@walk' : [] }, async ({ open }) => {
      const { timeline, close } = await openEmbed(open);
      await arrive(timeline);
      await settle(timeline);
      const snapshot = await (name in PARTS ? timeline.locator(PARTS[name]) : timeline).ariaSnapshot();
      const tree = snapshot.replaceAll(ORIGIN, '').replace(LOADED, '');
      await close();
      const file = new URL(`ax-${name}.txt`, FOLDER);
      if (process.env.UPDATE_GOLDENS) {
        await mkdir(FOLDER, { recursive: true });
        await writeFile(file, `${tree}\n`);
      }
      assert.equal(`${tree}\n`, await readFile(file, 'utf8'));
    });
  }
});
