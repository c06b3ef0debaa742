// A walk through every feature by keys alone. A file records the focus and the announcement after each step: one record
// for all engines, so that a change of keys is read before it is accepted (`UPDATE_GOLDENS=1`).
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { startServer } from './server.mjs';
import { openKeyboard, openKeyboardInWebkit } from './keyboard-driver.mjs';
import { test } from './test.mjs';
import { walkedPage } from './walked-page.mjs';

const FOLDER = new URL('__goldens__/', import.meta.url);
const RECORD = new URL('keyboard-walk.txt', FOLDER);
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

  test('goes through every feature, in webkit', { tag: '@webkit' }, ({ openWebkit }) =>
    isAsRecorded((url) => openKeyboardInWebkit(openWebkit, url)),
  );
});

/** `writes`: it is the one that `UPDATE_GOLDENS=1` asks for the record. */
async function isAsRecorded(openPage, { writes = false } = {}) {
  test.setTimeout(180_000);
  const server = await startServer({ routes: { '/': walkedPage() } });
  const lines = await walk(await openPage(`${server.origin}/`));
  const record = `${lines.join('\n')}\n`;
  if (process.env.UPDATE_GOLDENS && writes) {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(RECORD, record);
  }
  assert.equal(record, await readFile(RECORD, 'utf8'));
  await server.close();
}

async function walk(keyboard) {
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
  /** Presses one key until the focus is there. */
  const goTo = async (pattern, key, most) => {
    for (let step = 0; step < most && !pattern.test(await focus()); step++) await keyboard.press(key);
    assert.match(await focus(), pattern, `${key} comes to ${pattern}`);
    await note(`${key} …`);
  };
  const tabTo = (pattern) => goTo(pattern, 'Tab', MAX_TABS);
  const tabBackTo = (pattern) => goTo(pattern, 'Shift+Tab', MAX_TABS);
  const arrowTo = (pattern, key = 'ArrowRight') => goTo(pattern, key, MAX_ARROWS);
  const control = async (pattern) => {
    await tabBackTo(/^toolbar:/);
    await keyboard.press('Home');
    await arrowTo(pattern);
  };

  chapter('The chart');
  await tabTo(/^search:/);
  await tabTo(/^toolbar:/);
  await tabTo(/lane-names/);
  await press('Enter', 'Enter');
  await tabTo(/option/);
  await press('Home', 'ArrowRight', 'ArrowRight', 'Enter');
  await said();
  await press('Enter');
  await said();
  await press('End', 'ArrowUp', 'ArrowLeft', 'Home');

  chapter('Zoom');
  await press('+', '+');
  await said();
  await press('PageDown', '0');
  await said();

  chapter('What the chart is drawn by');
  await control(/“View/);
  await press('Enter', 'Tab', 'Space', 'Space', 'Escape');
  await tabTo(/option/);

  chapter('The overview');
  await tabTo(/slider/);
  await press('ArrowRight', 'Home');
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
  await tabTo(/^(details|aside): button “(?!Close|Previous|Next)/);
  await press('Enter');
  await said();
  await press('Escape');
  await said();
  await press('Escape');
  await said();

  chapter('Filters');
  await control(/“Filters/);
  await press('Enter');
  await tabTo(/input/);
  await press('Space');
  await said();
  await press('Escape');
  await tabTo(/^chips:/);
  await press('Enter');
  await said();

  chapter('The story');
  await control(/“More/);
  await press('Enter', 'Enter');
  await said();
  await press('ArrowRight');
  await said();
  await press('Escape');
  await said();

  chapter('The list');
  await control(/“List/);
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
  await control(/“Table/);
  await press('Enter');
  await tabTo(/^thead/);
  await press('ArrowRight', 'Enter');
  await said();
  await tabTo(/^tbody/);
  await press('ArrowDown', 'Enter');
  await said();
  await press('Escape', 'Home');

  chapter('Out of it');
  await control(/“Chart/);
  await press('Enter');
  await tabTo(/Skip the chart/);
  await press('Enter');
  await tabTo(/the page/);
  return lines.slice(1);
}
