// The focus of the keyboard in every menu, panel and dialog, and when the entry that has it is removed in each view. Real
// keys in each engine that Playwright drives.
import assert from 'node:assert/strict';
import { openFocusPage } from './focus-page.mjs';
import { test } from './test.mjs';
import { until } from './until.mjs';

const MOST_PRESSES = 12;
const SOURCES = [{ id: 'paper', title: 'A paper', url: 'https://example.org/paper' }];
const CITATIONS = [{ source: 'paper', quote: 'Words of the source.' }];
const ENTRIES = [
  { id: 'one', date: '2022-02-20', title: 'First talks', parties: ['north'], actors: ['envoy'] },
  { id: 'two', date: '2022-02-24', title: 'Second talks', parties: ['south'] },
  {
    ...{ id: 'three', kind: 'statement', date: '2022-02-26', title: 'A claim', parties: ['south'], speaker: 'envoy' },
    relations: [{ type: 'contradicts', target: 'two' }],
  },
  { id: 'four', date: '2024-03-10', title: 'A meeting', parties: ['north', 'south'] },
].map((entry) => ({ kind: 'event', citations: CITATIONS, ...entry }));
const DATA = {
  ...{ lang: 'en', title: 'Talks', sources: SOURCES, entries: ENTRIES },
  parties: ['north', 'south'].map((id) => ({ id, name: id, description: 'One sentence describes it.' })),
  actors: [{ id: 'envoy', name: 'An envoy', party: 'south', description: 'Who speaks.' }],
  story: [
    { heading: 'A beginning', entry: 'one' },
    { heading: 'An end', entry: 'four' },
  ],
};
const ROW = { chart: '[role="option"]', list: '[part~="list"] button', table: 'tbody button' };

test.describe('the focus of the keyboard is never lost', () => {
  const openIn = async (openPage, view) => {
    const opened = await openFocusPage(openPage, { data: DATA, attributes: `view="${view}" controls="full"` });
    const { goTo, press, where } = opened;
    /** The control with these words, from where the focus is. */
    const goToWords = async (words, key = 'Tab') => {
      const stops = [];
      for (let stop = 0; stop < MOST_PRESSES * 2 && !(await where()).includes(words); stop++) {
        await press(key);
        stops.push(await where());
      }
      assert.ok((await where()).includes(words), `${key} comes to ${words}: ${stops.join(' | ')}`);
    };
    const goToControl = async (selector) => {
      await goTo('[part~="toolbar"] button', 'Shift+Tab');
      await press('Home');
      await goTo(selector, 'ArrowRight');
    };
    return { ...opened, goToWords, goToControl };
  };

  for (const [view, row] of Object.entries(ROW))
    test(`when the entry that has it goes, or all of them: ${view}`, async ({ open }) => {
      const { press, change, goTo, stays, where, close } = await openIn(open, view);
      await goTo(row);
      await press('Home', view === 'chart' ? 'ArrowRight' : 'ArrowDown');
      assert.match(await where(), /Second talks/);
      await change(`timeline.removeEntries('two');`);
      await stays('the next entry', row);
      await until(async () => /A claim/.test(await where()), 'the next entry');
      await press('End');
      await change(`timeline.removeEntries('four');`);
      await stays('the last entry that is left', row);
      await press('Enter');
      await change(`timeline.removeEntries('three');`);
      await stays('an open entry that is removed');
      await goTo(row).catch(() => goTo(row, 'Shift+Tab'));
      await change(`timeline.data = { title: 'Nothing yet', entries: [] };`);
      await stays('data without entries');
      await change(`timeline.data = { entries: [{ id: 'new', kind: 'event', title: 'New', date: '2025' }] };`);
      await stays('entries again');
      await close();
    });

  test('in each control of the menu View', { tag: '@chromium' }, async ({ open }) => {
    const { press, isAt, goToControl, stays, comesTo, where, close } = await openIn(open, 'chart');
    const controls = [];
    for (let control = 0; control < MOST_PRESSES; control++) {
      await goToControl('[popovertarget="view-menu"]');
      await press('Enter');
      await comesTo('#view-menu *', 'View opens');
      await press(...Array.from({ length: control }, () => 'Tab'));
      const words = await where();
      if (controls.includes(words) || /Chart|View/.test(words)) break;
      controls.push(words);
      await press(words.startsWith('select') ? 'ArrowDown' : words.startsWith('input') ? 'Space' : 'Enter');
      await stays(`after ${words}`);
      await press('Tab', 'Shift+Tab');
      await stays(`within ${words}`);
      await press('Escape');
      // The list of a select closes first.
      if (await isAt('#view-menu *')) await press('Escape');
      await stays(`${words} closed`);
    }
    assert.ok(controls.length >= 4, controls.join(' | '));
    await close();
  });

  test('in each item of the menu More', async ({ open }) => {
    const { press, goToControl, stays, comesTo, where, close } = await openIn(open, 'chart');
    const items = [];
    for (let item = 0; item < MOST_PRESSES; item++) {
      await goToControl('[popovertarget="more-menu"]');
      await press('Enter');
      await comesTo('#more-menu *', 'More opens');
      for (let down = 0; down < item; down++) await press('ArrowDown');
      const words = await where();
      if (items.includes(words)) break;
      items.push(words);
      await press('Enter');
      await stays(`after ${words}`);
      await press('Tab', 'Shift+Tab');
      await stays(`within ${words}`);
      await press('Escape');
      await stays(`${words} closed`);
    }
    assert.ok(items.length >= 4, items.join(' | '));
    await close();
  });

  test('in the help for keys, the key and the dates of the window', async ({ open }) => {
    const { press, goTo, goToWords, stays, comesTo, close } = await openIn(open, 'chart');
    await goTo(ROW.chart);
    await press('?');
    await comesTo('dialog[open], dialog[open] *', 'the help for keys');
    await press('Escape');
    await stays('the help closed', ROW.chart);
    await goToWords('change the dates');
    await press('Enter');
    await goTo('.dates input');
    await press('Enter');
    await stays('dates of the window that are shown');
    await press('Escape');
    await stays('dates of the window that are left');
    await goTo('summary');
    await press('Enter', 'Enter');
    await stays('the key, opened and closed', 'summary');
    await close();
  });

  test('in a card: to the last entry, to somebody, to accounts, to the reference', async ({ open }) => {
    const { press, goTo, goToWords, stays, comesTo, close } = await openIn(open, 'chart');
    await goTo(ROW.chart);
    await press('Home', 'Enter');
    await comesTo('[role="dialog"], [role="dialog"] *', 'the card');
    await goToWords('Next entry');
    for (let step = 0; step < ENTRIES.length + 1; step++) {
      await press('Enter');
      await stays(`step ${step} to the last entry`);
    }
    await press('Escape');
    await stays('the card closed');
    await goTo(ROW.chart).catch(() => goTo(ROW.chart, 'Shift+Tab'));
    await press('Home', 'ArrowRight', 'ArrowRight', 'Enter');
    for (const aside of ['An envoy', 'Compare']) {
      await goToWords(aside);
      await press('Enter');
      await comesTo('.aside, .aside *', `after ${aside}`);
      await goTo('.aside .back');
      await press('Enter');
      await stays(`back from ${aside}`, '.card *');
    }
    await goToWords('Cite');
    await press('Enter', 'Tab', 'Enter');
    await stays('the reference', '.card *');
    await goToWords('Second talks', 'Shift+Tab');
    await press('Enter');
    await stays('the entry of a thread');
    await press('Escape');
    await stays('out of all of them');
    await close();
  });

  test('in zoom, to its end and back', async ({ open }) => {
    const { press, goTo, goToWords, stays, close } = await openIn(open, 'chart');
    await goTo(ROW.chart);
    await goToWords('Zoom in');
    for (let zoom = 0; zoom < MOST_PRESSES; zoom++) await press('Enter');
    await stays('the closest zoom', '.zoom button');
    await goToWords('Zoom out', 'ArrowRight');
    for (let zoom = 0; zoom < MOST_PRESSES; zoom++) await press('Enter');
    await stays('the whole', '.zoom button');
    await goToWords('Show all', 'ArrowRight');
    await press('Enter');
    await stays('the whole again', '.zoom button');
    await close();
  });

  test('in the story, to its end and out of it', async ({ open }) => {
    const { press, change, goToWords, stays, close } = await openIn(open, 'chart');
    await change('timeline.story = 0;');
    await goToWords('Next step');
    for (let step = 0; step < 3; step++) await press('Enter');
    await stays('the last step');
    await goToWords('Previous step', 'Shift+Tab');
    for (let step = 0; step < 3; step++) await press('Enter');
    await stays('the first step');
    await goToWords('Leave the story');
    await press('Enter');
    await stays('the story left');
    await close();
  });

  test('in the search, with matches and without', async ({ open }) => {
    const { page, press, goTo, goToWords, stays, close } = await openIn(open, 'chart');
    await goTo('[role="search"] input');
    await page.keyboard.type('talks');
    await press('Enter', 'Enter');
    await stays('matches', '[role="search"] input');
    await goToWords('Next match');
    await press('Enter', 'Enter', 'Enter');
    await stays('the next match');
    await goToWords('Clear the search');
    await press('Enter');
    await stays('the search cleared');
    await goTo('[role="search"] input', 'Shift+Tab').catch(() => goTo('[role="search"] input'));
    await page.keyboard.type('nothing like it');
    await press('Enter', 'Escape');
    await stays('no match, and cleared', '[role="search"] input');
    await close();
  });

  test('in the filters: what leaves nothing, what clears them, what shows the rest', async ({ open }) => {
    const { press, change, goTo, goToControl, goToWords, stays, close } = await openIn(open, 'chart');
    await goToControl('.filter-button');
    await press('Enter', 'Tab', 'Space', 'PageDown', 'Space');
    await stays('values chosen', '[part~="filters"] input');
    await press('Escape');
    await stays('the panel closed', '.filter-button');
    await goTo('[part~="chips"] button');
    await press('End', 'Enter');
    await stays('filters cleared');
    await goToControl('.filter-button');
    await press('Enter', 'Tab', 'Space');
    await goToWords('Show th');
    await press('Enter');
    await stays('the entries of the filter');
    await goTo('[part~="chips"] button', 'Shift+Tab').catch(() => goTo('[part~="chips"] button'));
    await press('Enter');
    await stays('the last filter removed');
    await goTo(ROW.chart).catch(() => goTo(ROW.chart, 'Shift+Tab'));
    await change(`timeline.filter = { party: ['north'], kind: ['statement'] };`);
    await stays('a filter that leaves nothing');
    await goToWords('Clear filters');
    await press('Enter');
    await stays('all entries again');
    await close();
  });

  for (const view of ['list', 'table'])
    test(`in what stands above the ${view}`, async ({ open }) => {
      const { press, goTo, goToWords, stays, close } = await openIn(open, view);
      await goToWords(view === 'list' ? 'Newest first' : 'Download CSV');
      if (view === 'list') await press('Enter', 'Enter');
      await stays('the button of the view');
      if (view === 'table') {
        await goTo('thead button');
        await press('End', 'Enter', 'Enter');
        await stays('the head of a column', 'thead button');
      }
      await goTo(ROW[view]);
      await press('End', 'Enter', 'Escape');
      await stays('the last entry, opened and closed', ROW[view]);
      await close();
    });
});
