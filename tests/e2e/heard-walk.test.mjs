// What is heard on a walk by keys through every level, in three languages, from Chromium's own tree: a text file for each
// language records it, to be read like a script. `UPDATE_GOLDENS=1` writes them again.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { openEar } from './heard-driver.mjs';
import { startServer } from './server.mjs';
import { test } from './test.mjs';
import { CROWD, giveCrowd, MOST_PRESSES, walkedPage } from './walked-page.mjs';

const LANGUAGES = ['en', 'uk', 'ar'];
const MOST_STOPS = 40;
/** A key that nobody names is no key: a newcomer hears of `?` at once, by Tab and by reading down. */
const MOST_TO_HINT = 3;
const ENTRY = '[role="option"], .list button';
const ENTRIES = 'src="/data/ceasefire-2025.json"';
const NEWCOMERS = [
  { lang: 'en', hint: 'Question mark for keys.', where: 'the chart' },
  { lang: 'uk', hint: 'Знак питання: клавіші.', where: 'the chart, in Ukrainian' },
  { lang: 'ar', hint: 'علامة الاستفهام: المفاتيح.', where: 'the chart, in Arabic' },
  { lang: 'en', hint: 'Question mark for keys.', where: 'the list', attributes: `${ENTRIES} view="list"` },
  { lang: 'en', hint: 'Question mark for keys.', where: 'without controls', attributes: `${ENTRIES} controls="none"` },
  {
    lang: 'en',
    hint: 'Question mark for keys.',
    where: 'without a story',
    attributes: 'src="/data/talks-and-resolutions.json"',
  },
];

test.describe('what is heard on a walk by keys', { tag: '@chromium' }, () => {
  for (const { lang, hint, attributes, where } of NEWCOMERS)
    test(`names the key for help to a newcomer within ${MOST_TO_HINT} presses: ${where}`, async ({ open }) => {
      const server = await startServer({ routes: { '/': walkedPage({ lang, attributes, beforeFirst: true }) } });
      const ear = await openEar(open, `${server.origin}/`);
      await ear.timeline.locator('#chart-keys').waitFor({ state: 'attached' });
      await ear.page.locator('a').first().focus();
      const described = [];
      for (let press = 0; press < MOST_STOPS && !(await ear.isAt(ENTRY)); press++) {
        await ear.press('Tab');
        described.push(await ear.described());
      }
      const first = described.findIndex((words) => words.includes(hint)) + 1;
      assert.ok(first > 0 && first <= MOST_TO_HINT, described.join(' | '));
      const told = described.filter((words) => words.includes(hint)).length;
      assert.ok(told <= 2, `with the first stop and with the first option, not ${told} times`);
      const read = await ear.timeline.evaluate(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('header .heading > :not([hidden])')].map(({ id }) => id),
      );
      assert.ok(read.indexOf('chart-keys') < MOST_TO_HINT, 'the third line at most of a page that is read down');
      await server.close();
    });

  for (const lang of LANGUAGES) {
    test(`is as recorded, ${lang}`, async ({ open }) => {
      test.setTimeout(240_000);
      const server = await startServer({ routes: { '/': walkedPage({ lang }) } });
      const ear = await openEar(open, `${server.origin}/`);
      const text = `${(await walk(ear, lang === 'ar')).join('\n')}\n`;
      const file = new URL(`__goldens__/heard-${lang}.txt`, import.meta.url);
      if (process.env.UPDATE_GOLDENS) await writeFile(file, text);
      assert.equal(text, await readFile(file, 'utf8'));
      assert.ok(!text.includes('(the page)'), 'the focus is never lost');
      await server.close();
    });
  }
});

async function walk(ear, rtl) {
  const [on, back] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const lines = [];
  const note = (key, said) => lines.push(`  ${key}`, ...said.map((words) => `    ${words}`));
  const press = async (...keys) => {
    let said = [];
    for (const key of keys) {
      said = await ear.press(key);
      note(key, said);
    }
    return said.join('\n');
  };
  const chapter = (title) => lines.push(...(lines.length === 0 ? [] : ['']), title);
  /** Presses one key until the focus is there; what is heard on the way is another chapter's. */
  const goTo = async (selector, key) => {
    let said = [];
    for (let stop = 0; stop < MOST_STOPS && (stop === 0 || !(await ear.isAt(selector))); stop++)
      said = await ear.press(key);
    assert.ok(await ear.isAt(selector), `${key} comes to ${selector}:\n${lines.join('\n')}`);
    note(`${key} …`, said);
  };
  const control = async (selector) => {
    await goTo('[part~="toolbar"] button', 'Shift+Tab');
    await ear.press('Home');
    if (!(await ear.isAt(selector))) await goTo(selector, on);
  };
  const STOP = '[role="option"]';

  chapter('The summary, which describes the chart');
  const summary = await ear.timeline.evaluate(({ shadowRoot }) => {
    const heard = shadowRoot.querySelector('#summary').cloneNode(true);
    for (const unheard of heard.querySelectorAll('[aria-hidden="true"]')) unheard.remove();
    return heard.textContent;
  });
  lines.push(`    ${summary.replace(/\s+/g, ' ').trim()}`);

  chapter('Into the chart');
  await goTo('[role="search"] input', 'Tab');
  await goTo('[part~="toolbar"] button', 'Tab');
  await goTo(STOP, 'Tab');

  chapter('Entries in order of time, and a fold between them');
  await press('End', 'Home', on, on, 'Enter', 'Enter', on);

  chapter('Lanes, and back the same way');
  await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp');

  chapter('Three lengths');
  await press('v', 'v', 'v');

  chapter('A thread');
  await press(']', ']', '[');

  chapter('Times, and into one');
  await press(',', ',', '.', 'Enter');

  chapter('The window');
  await press('+', 'PageDown', '0');

  chapter('Ends');
  await press('Home', back, 'End', on, 'ArrowUp', 'ArrowUp');

  chapter('Counts on request');
  await press('i');

  chapter('A card, and back');
  await press('Enter', 'Tab', 'Escape');

  chapter('Filters, from group to group');
  await control('.filter-button');
  await press('Enter', 'Tab', 'ArrowDown', 'PageDown', 'ArrowDown', 'Space', 'PageUp', 'Escape');
  await goTo('[part~="chips"] button', 'Tab');
  await press('Enter');

  chapter('Search');
  await goTo('[role="search"] input', 'Shift+Tab');
  note('Klitschko', await ear.type('Klitschko'));
  await press('Enter', 'Enter', 'Escape');

  chapter('The menu More');
  await goTo('[part~="toolbar"] button', 'Tab');
  await control('[popovertarget="more-menu"]');
  await press('Enter', 'ArrowDown', 'ArrowUp', 'Escape');

  chapter('The story');
  await goTo('.tell', 'Shift+Tab');
  await press('Enter', on, on, back, 'End', on, 'Escape');

  chapter('The menu of the view');
  await control('[popovertarget="view-menu"]');
  await press('Enter', 'Tab', 'Tab', 'Escape');

  chapter('The list');
  await control('.toolbar .group > button:nth-of-type(2)');
  await press('Enter');
  await goTo('[part~="list"] button', 'Tab');
  await press('ArrowDown', 'Enter', 'Escape', 'End');

  chapter('The table');
  await control('.toolbar .group > button:nth-of-type(3)');
  await press('Enter');
  await goTo('thead button', 'Tab');
  await press(on, 'Enter');
  await goTo('tbody button', 'Tab');
  await press('ArrowDown', 'Enter', 'Escape');

  chapter('3,000 entries: from the whole to one');
  await ear.timeline.evaluate(giveCrowd, CROWD);
  await ear.settle();
  await ear.timeline.locator('[data-span]').nth(8).waitFor({ state: 'attached' });
  // Whether loading took long enough to be said hangs on the machine.
  await ear.heard();
  await ear.timeline.evaluate(({ shadowRoot }) => shadowRoot.querySelector('.window [tabindex="0"]').focus());
  note('(focus)', await ear.heard());
  let presses = 1;
  for (let said = await press('.'); !(await ear.isAt('[data-entry]')) && presses < MOST_PRESSES; presses++) {
    assert.notEqual(said, '');
    said = await press('Enter');
  }
  assert.ok(await ear.isAt('[data-entry]'), lines.join('\n'));
  await press('Enter');
  return lines;
}
