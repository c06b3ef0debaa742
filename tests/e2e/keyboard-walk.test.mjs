// A walk through every feature by keys alone. A file records the focus and the announcement after each step: one record
// for all engines, so that a change of keys is read before it is accepted (`UPDATE_GOLDENS=1`). The deep run walks in two
// more languages, one of them from right to left.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { startServer } from './server.mjs';
import { openKeyboard, openKeyboardInWebkit } from './keyboard-driver.mjs';
import { test } from './test.mjs';
import { walkedPage } from './walked-page.mjs';

const FOLDER = new URL('__goldens__/', import.meta.url);
const DEEP_LANGUAGES = ['uk', 'ar'];
const matches = (selector) => `
  const { shadowRoot } = document.querySelector('conflict-timeline');
  return shadowRoot.activeElement?.matches(${JSON.stringify(selector)}) ?? false;`;

/** More stops than this between two regions would be a fault. */
const MAX_TABS = 25;
const MAX_ARROWS = 30;

/** The focus: its region, and the name of its element there. */
const FOCUS = `
  const root = document.querySelector('conflict-timeline').shadowRoot;
  const active = root.activeElement;
  if (active === null) return document.activeElement?.localName === 'a' ? 'the page' : 'nothing';
  const region = active.closest('dialog, .filters, .chips, .aside, .details, .story, .lane-names, .window, thead, tbody, [part]');
  const kind = active.getAttribute('role') ?? active.localName;
  const labelled = active.getAttribute('aria-labelledby');
  const label = active.closest('label')?.querySelector('.name');
  const name = active.getAttribute('aria-label') ?? (labelled === null ? undefined : root.getElementById(labelled)?.textContent);
  const heard = (label ?? active).cloneNode(true);
  for (const sign of heard.querySelectorAll('[aria-hidden="true"]')) sign.remove();
  const words = (name ?? heard.textContent).replace(/\\s+/g, ' ').trim();
  const pressed = active.getAttribute('aria-pressed') ?? active.getAttribute('aria-expanded');
  const state = [pressed === 'true' ? ', on' : '', active.checked ? ', checked' : ''].join('');
  const place = region?.getAttribute('part') ?? (region?.localName === 'div' ? region.className.split(' ')[0] : region?.localName);
  return place + ': ' + kind + ' “' + words.slice(0, 80) + '”' + state;
`;

test.describe('a walk by keys', () => {
  test('goes through every feature', { tag: '@walk' }, ({ engine, open }) =>
    isAsRecorded((url) => openKeyboard(open, url), { writes: engine === 'chromium' }),
  );

  for (const lang of DEEP_LANGUAGES)
    test(`goes through every feature, ${lang}`, ({ engine, open }) => {
      test.skip(process.env.DEEP !== '1', 'in the deep run');
      return isAsRecorded((url) => openKeyboard(open, url), { writes: engine === 'chromium', lang });
    });

  test('goes through every feature, in webkit', { tag: '@webkit' }, ({ openWebkit }) =>
    isAsRecorded((url) => openKeyboardInWebkit(openWebkit, url)),
  );
});

/** `writes`: it is the one that `UPDATE_GOLDENS=1` asks for the record. */
async function isAsRecorded(openPage, { writes = false, lang = 'en' } = {}) {
  test.setTimeout(180_000);
  const server = await startServer({ routes: { '/': walkedPage({ lang }) } });
  const lines = await walk(await openPage(`${server.origin}/`), lang === 'ar');
  const record = `${lines.join('\n')}\n`;
  const file = new URL(lang === 'en' ? 'keyboard-walk.txt' : `keyboard-walk-${lang}.txt`, FOLDER);
  if (process.env.UPDATE_GOLDENS && writes) {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(file, record);
  }
  assert.equal(record, await readFile(file, 'utf8'));
  assert.ok(!/ nothing$/m.test(record), 'the focus is never lost');
  await server.close();
}

async function walk(keyboard, rtl) {
  const [on, back] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const lines = [];
  const focus = () => keyboard.evaluate(FOCUS);
  const note = async (keys) => lines.push(`${keys.padEnd(12)} ${await focus()}`);
  const press = async (...keys) => {
    for (const key of keys) {
      await keyboard.press(key);
      await note(key);
    }
  };
  const said = async () => lines.push(`${' '.repeat(12)} said: ${await keyboard.said()}`);
  const chapter = (title) => lines.push('', title);
  /** A pattern of the record's line, or a selector: names differ by language. */
  const isAt = async (goal) => (goal instanceof RegExp ? goal.test(await focus()) : keyboard.evaluate(matches(goal)));
  /** Presses one key until the focus is there. */
  const goTo = async (goal, key, most) => {
    for (let step = 0; step < most && !(await isAt(goal)); step++) await keyboard.press(key);
    assert.ok(await isAt(goal), `${key} comes to ${goal}, not ${await focus()}`);
    await note(`${key} …`);
  };
  const tabTo = (goal) => goTo(goal, 'Tab', MAX_TABS);
  const tabBackTo = (goal) => goTo(goal, 'Shift+Tab', MAX_TABS);
  const control = async (selector) => {
    await tabBackTo(/^toolbar:/);
    await keyboard.press('Home');
    await goTo(selector, on, MAX_ARROWS);
  };
  const view = (place) => control(`.toolbar .group > button:nth-of-type(${place})`);

  chapter('The chart');
  await tabTo(/^search:/);
  await tabTo(/^toolbar:/);
  await tabTo(/lane-names/);
  await press('Enter', 'Enter');
  await tabTo(/option/);
  await press('Home', on, on, 'Enter');
  await said();
  await press('Enter');
  await said();
  await press('End', 'ArrowUp', back, 'Home');

  chapter('Zoom');
  await press('+', '+');
  await said();
  await press('PageDown', '0');
  await said();

  chapter('What the chart is drawn by');
  await control('[popovertarget="view-menu"]');
  await press('Enter', 'Tab', 'Tab', 'Space', 'Space', 'Escape');
  await tabTo(/option/);

  chapter('The overview');
  await tabTo(/slider/);
  await press(on, 'Home');
  await said();
  await tabTo(/the page/);
  await tabBackTo(/slider/);

  chapter('Search');
  await tabBackTo(/option/);
  await press('/');
  await keyboard.type('Klitschko');
  await keyboard.said();
  await press('Enter');
  await said();
  await press('Enter');
  await said();
  await press('Escape');

  chapter('Threads');
  await tabTo(/option/);
  await press('[');
  await said();
  await press(']');
  await said();

  chapter('Details, and who somebody is');
  await press('Enter');
  await said();
  await tabTo('.actor-name');
  await press('Enter');
  await said();
  await press('Escape');
  await said();
  await press('Escape');
  await said();

  chapter('Filters');
  await control('.filter-button');
  await press('Enter');
  await tabTo(/input/);
  await press('Space');
  await said();
  await press('Escape');
  await tabTo(/^chips:/);
  await press('Enter');
  await said();

  chapter('The story');
  await tabBackTo(/^header:/);
  await press('Enter');
  await said();
  await press(on);
  await said();
  await press('Escape');
  await said();

  chapter('The list');
  // Forward: backward leads out of the page and around, after which Firefox presses no button by Enter.
  await tabTo(/^toolbar:/);
  await view(2);
  await press('Enter');
  await tabTo(/^list:/);
  await press('ArrowDown', 'End', 'ArrowUp', 'Enter');
  await said();
  await press('[');
  await said();
  await press('Escape');
  await said();

  chapter('The keys');
  await press('?', 'Escape');

  chapter('The table');
  await view(3);
  await press('Enter');
  await tabTo(/^thead/);
  await press(on, 'Enter');
  await said();
  await tabTo(/^tbody/);
  await press('ArrowDown', 'Enter');
  await said();
  await press('Escape', 'Home');

  chapter('Out of it');
  await view(1);
  await press('Enter');
  await tabTo('.skip');
  await press('Enter');
  await tabTo(/the page/);
  return lines.slice(1);
}
