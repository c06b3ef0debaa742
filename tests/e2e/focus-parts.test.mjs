// The focus of the keyboard where a part of the page goes away under it: the map, a film, lanes, a view, a width. Real
// keys in each engine that Playwright drives.
import { openFocusPage, WIDE } from './focus-page.mjs';
import { test } from './test.mjs';

const NARROW = { width: 500, height: 900 };
/** Presses that bring a box to the upper edge of any map. */
const NORTH = 40;

const at = (latitude, longitude, name) => ({ location: { latitude, longitude, name } });
const ENTRIES = [
  { id: 'talks', date: '2022-02-20', title: 'Talks', parties: ['north'], ...at(50.45, 30.52, 'Kyiv') },
  { id: 'port', date: '2022-02-24', title: 'Port closed', parties: ['south'], ...at(46.48, 30.72, 'Odesa') },
  { id: 'again', date: '2022-02-26', title: 'Port opened', parties: ['south'], ...at(46.48, 30.72, 'Odesa') },
  { id: 'meeting', date: '2022-03-10', title: 'Meeting', parties: ['north', 'south'], ...at(30.04, 31.24, 'Cairo') },
  {
    id: 'film',
    date: '2022-03-12',
    title: 'A film',
    parties: ['north'],
    media: [{ url: '/film.mp4', alt: 'The march' }],
  },
].map((entry) => ({ kind: 'event', ...entry }));
const DATA = {
  lang: 'en',
  title: 'Places',
  parties: ['north', 'south'].map((id) => ({ id, name: id })),
  entries: ENTRIES,
};
const ATTRIBUTES = 'view="chart" controls="full" deep-links';

test.describe('the focus of the keyboard stays in the timeline', () => {
  const open = (openPage, viewport) => openFocusPage(openPage, { data: DATA, attributes: ATTRIBUTES, viewport });

  test('in the map: its box, its list of places, and when it goes', async ({ open: openPage }) => {
    const { press, change, goTo, stays, close } = await open(openPage);
    await change('timeline.map = true; await timeline.settled;');
    await goTo('.map-draw');
    await press('Enter', 'ArrowUp', 'Escape');
    await stays('a box that is left', '.map-draw');
    // Up to the north, where places are.
    await press('Enter', ...Array.from({ length: NORTH }, () => 'ArrowUp'), 'Enter');
    await stays('a box that became a filter', '.map-draw');
    await goTo('.chip', 'Shift+Tab');
    await press('Enter');
    await stays('an area that is taken back');

    await goTo('.map-list > summary');
    await press('Enter');
    await goTo('.map-places button');
    await press('End', 'Enter');
    await stays('one entry of a place, open');
    await press('Escape');
    await stays('its card closed');
    await goTo('.map-places button', 'Tab');
    await press('Home', 'Enter');
    await stays('several entries of a place, listed');
    await press('Escape');
    await stays('their list closed', '.map-places button');
    await change(`timeline.removeEntries('port'); timeline.removeEntries('again');`);
    await stays('a place whose entries are removed');

    await goTo('.map-draw', 'Tab').catch(() => goTo('.map-draw', 'Shift+Tab'));
    await change('timeline.map = false;');
    await stays('a map that the page takes away');
    await close();
  });

  test('in a film, and when it goes', async ({ open: openPage }) => {
    const { press, change, goTo, stays, close } = await open(openPage);
    await change(`timeline.select('film');`);
    await goTo('[role="option"]');
    await press('End', 'Enter');
    await goTo('video');
    await press('Escape');
    await stays('the card of a film, closed', '[role="option"]');
    await press('Enter');
    await goTo('video');
    await change(`timeline.media = 'none';`);
    await stays('media that the page takes back');
    await change(`timeline.media = 'ask'; timeline.select('film');`);
    await goTo('video');
    await change(`timeline.removeEntries('film');`);
    await stays('the entry of a film that is removed');
    await close();
  });

  test('in names of lanes, when they fold, and when lanes go', async ({ open: openPage }) => {
    const { press, change, goTo, stays, close } = await open(openPage);
    await goTo('.lane-names button');
    await press('Enter');
    await stays('a lane that is collapsed', '.lane-names button');
    await press('Enter', 'ArrowDown');
    await stays('the name of the next lane', '.lane-names button');
    await change(`timeline.lanes = 'none';`);
    await stays('lanes that the page takes away');
    await close();
  });

  test('from view to view, by a property and by a link', async ({ open: openPage }) => {
    const { press, change, goTo, stays, close } = await open(openPage);
    await goTo('[role="option"]');
    await press('Home', 'ArrowRight');
    for (const view of ['list', 'chart', 'table', 'list', 'table', 'chart']) {
      await change(`timeline.view = '${view}';`);
      await stays(`${view}, by a property`);
    }
    for (const view of ['list', 'chart', 'table', 'chart']) {
      await change(
        `location.hash = 'timeline=view:${view}'; while (timeline.view !== '${view}') await new Promise(requestAnimationFrame);`,
      );
      await stays(`${view}, by a link`);
    }
    await close();
  });

  for (const [name, selector] of [
    ['an entry', '[role="option"], .item .toggle'],
    ['a control', '[part~="toolbar"] button'],
    ['the search', '[role="search"] input, [role="search"] button'],
  ])
    test(`on ${name} through other widths`, async ({ open: openPage }) => {
      const { change, goTo, stays, resize, close } = await open(openPage, NARROW);
      await change(`timeline.view = 'auto';`);
      await goTo(selector);
      await resize(WIDE);
      await stays('500 to 1,280 px');
      await resize(NARROW);
      await stays('1,280 to 500 px');
      await close();
    });
});
