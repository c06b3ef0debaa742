// The page that makes timelines: from a pasted sheet to a folder that opens from a disk, by pointer and by keyboard.
import assert from 'node:assert/strict';
import { strFromU8 } from 'fflate';
import { meetRefusals, mendByKeys } from './maker-keys.mjs';
import { shows, test, unpacked } from './maker-pages.mjs';
import { keepFiles, lastFile, MISTAKES, paste, ROWS, SHEET, untilKept } from './maker-sheet.mjs';
import { keysOf, keysOfWebkit } from './keyboard-driver.mjs';

const MAX_CLICKS = 5;
const WEBKIT_WINDOW = { width: 1180, height: 900 };

test.describe('the maker', () => {
  test(
    'leads from a pasted sheet with three mistakes to a folder that opens from a disk, in five clicks at most',
    { tag: '@walk' },
    async ({ open, begin, engine }) => {
      const { page, problems } = await begin();
      let clicks = 0;
      const click = async (locator) => {
        clicks++;
        await locator.click();
      };
      const fault = (row) => page.locator('.fault', { hasText: new RegExp(`Row ${row}\\b`) });
      await fault(MISTAKES.date).waitFor();
      assert.equal(await page.locator('.faults li').count(), 3);
      const atRow = (row) => page.locator(`tr[aria-rowindex="${row}"] .grid-field:focus`).waitFor();
      await click(fault(MISTAKES.date));
      await atRow(MISTAKES.date);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('5 March 2024');
      await page.keyboard.press('Enter');
      await click(fault(MISTAKES.title));
      await atRow(MISTAKES.title);
      await page.keyboard.type('The title that was missing');
      await page.keyboard.press('Enter');
      await click(page.locator('.cure'));
      await page.locator('.faults .fine').waitFor();
      await shows(page, ROWS);
      await click(page.locator('.ways button').first());
      const { files, address } = unpacked(await page.evaluate(lastFile), engine);
      assert.ok(clicks <= MAX_CLICKS, `${clicks} clicks`);
      assert.deepEqual(
        Object.keys(files)
          .map((path) => path.split('/')[1])
          .sort(),
        [
          '.nojekyll',
          'NOTICES.txt',
          'PUBLISH.txt',
          'conflict-timeline.all.min.js',
          'data.js',
          'embed.js',
          'frame.html',
          'index.html',
          'page.css',
          'picture.png',
          'theme.css',
          'timeline.json',
        ],
      );
      assert.deepEqual(problems, []);
      const disk = await open();
      await disk.page.goto(address);
      await shows(disk.page, ROWS);
      assert.deepEqual(disk.problems, []);
      await disk.page.context().close();
      await page.context().close();
    },
  );

  test('does the same by keyboard alone', { tag: '@detail' }, async ({ begin, engine }) => {
    const { page } = await begin();
    await mendByKeys(keysOf(page));
    const { files } = unpacked(await page.evaluate(lastFile), `${engine}-keys`);
    const [, json] = Object.entries(files).find(([path]) => path.endsWith('timeline.json'));
    assert.equal(JSON.parse(strFromU8(json)).entries.length, ROWS);
    await page.context().close();
  });

  test(
    'says by keyboard alone that an address refuses and that the storage is full, and loses nothing',
    { tag: '@detail' },
    async ({ visit }) => {
      const { page } = await visit();
      await meetRefusals(keysOf(page));
      await page.context().close();
    },
  );

  test('keeps the draft, gives it back, and undoes', { tag: '@detail' }, async ({ begin }) => {
    const { page } = await begin();
    await page.locator('.cure').click();
    await page.locator('.faults li').nth(1).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.faults li').length === 2);
    await page.evaluate(untilKept, 'reported');
    await page.reload();
    await page.locator('maker-grid td').first().waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.faults li').length === 2);
    await page.locator('td').nth(3).click();
    await page.keyboard.press('Delete');
    await page.waitForFunction(() => document.querySelectorAll('td')[3].textContent.trim() === '');
    await page.keyboard.press('ControlOrMeta+z');
    await page.waitForFunction(() => document.querySelectorAll('td')[3].textContent.trim() === 'The Paper');
    await page.context().close();
  });
});

test.describe('the maker, in webkit', { tag: '@webkit' }, () => {
  test('leads from a pasted sheet to a folder', async ({ openWebkit, maker }) => {
    const page = await openWebkit(WEBKIT_WINDOW);
    await page.open(maker.url);
    const base64 = await page.evaluate(`
      const until = async (found) => {
        for (const end = Date.now() + 20_000; !found(); ) {
          if (Date.now() > end) throw new Error('waited in vain: ' + found);
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
        return found();
      };
      const $ = (selector) => document.querySelector(selector);
      await until(() => $('#paste'));
      (${keepFiles})();
      (${paste})(${JSON.stringify(SHEET)});
      const mend = async (row, text) => {
        const fault = await until(() => [...document.querySelectorAll('.fault')].find((one) => one.textContent.includes('Row ' + row)));
        fault.click();
        const field = await until(() => $('.grid-field'));
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      };
      await mend(${MISTAKES.date}, '2024-03-05');
      await mend(${MISTAKES.title}, 'A title');
      // The mended cell has led to that of the next fault: its open field must not take the cure back.
      await until(() => $('.grid-field') && document.querySelectorAll('.faults li').length === 1);
      $('.cure').click();
      await until(() => $('.faults .fine') && $('conflict-timeline')?.inView?.total === ${ROWS});
      $('.ways button').click();
      return (${lastFile})();
    `);
    const { address } = unpacked(base64, 'webkit');
    await page.open(address);
    const total = await page.evaluate(`
      const timeline = document.querySelector('conflict-timeline');
      await customElements.whenDefined('conflict-timeline');
      await timeline.settled;
      return timeline.inView.total;
    `);
    assert.equal(total, ROWS);
  });

  test(
    'says that an address refuses and that the storage is full, and loses nothing',
    { tag: '@detail' },
    async ({ openWebkit, maker }) => {
      const page = await openWebkit(WEBKIT_WINDOW);
      await page.open(maker.url);
      await meetRefusals(keysOfWebkit(page));
    },
  );

  test('does the same by keyboard alone', async ({ openWebkit, maker }) => {
    const page = await openWebkit(WEBKIT_WINDOW);
    await page.open(maker.url);
    await page.evaluate(`
      while (!document.querySelector('#paste')) await new Promise((resolve) => setTimeout(resolve, 30));
      (${keepFiles})();
      (${paste})(${JSON.stringify(SHEET)});
    `);
    await mendByKeys(keysOfWebkit(page));
    const { files } = unpacked(await page.evaluate(`return (${lastFile})();`), 'webkit-keys');
    const [, json] = Object.entries(files).find(([path]) => path.endsWith('timeline.json'));
    assert.equal(JSON.parse(strFromU8(json)).entries.length, ROWS);
  });
});
