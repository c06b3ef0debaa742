// The page that makes timelines: from a pasted sheet to a folder that opens from a disk, by pointer and by keyboard.
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync, strFromU8 } from 'fflate';
import { describeInBrowsers } from './browser.mjs';
import { startMaker } from './maker-build.mjs';
import { keepFiles, lastFile, MISTAKES, paste, ROWS, SHEET } from './maker-sheet.mjs';
import { hasWebkit, openWebkit } from './webkit-page.mjs';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PHONE = { width: 360, height: 740 };
const MAX_CLICKS = 5;
const REFUSED = 'https://sheets.example/';
const HOSTILE = '<img src=x onerror="window.__xss=1"></script><script>window.__xss=1</script>';

const folder = mkdtempSync(join(tmpdir(), 'maker-'));
let maker;
before(async () => {
  maker = await startMaker();
});
after(async () => {
  await maker?.close();
  rmSync(folder, { recursive: true });
});

/** Unpacks a zip below a folder of its own, and gives the address of its page on the disk. */
function unpacked(base64, name) {
  const files = unzipSync(Buffer.from(base64, 'base64'));
  for (const [path, bytes] of Object.entries(files)) {
    const target = join(folder, name, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  const page = Object.keys(files).find((path) => path.endsWith('/index.html'));
  return { files, address: pathToFileURL(join(folder, name, page)).href };
}

await describeInBrowsers('the maker', ({ engine, open, detail }) => {
  const visit = async (options) => {
    const opened = await open({ acceptDownloads: true, ...options });
    await opened.page.addInitScript(keepFiles);
    await opened.page.goto(maker.url);
    await opened.page.locator('#paste').waitFor();
    return opened;
  };
  const begin = async (text = SHEET, options = {}) => {
    const opened = await visit(options);
    await opened.page.evaluate(paste, text);
    await opened.page.locator('maker-grid td').first().waitFor();
    return opened;
  };
  const shows = (page, count) =>
    page.waitForFunction((wanted) => document.querySelector('conflict-timeline')?.inView?.total === wanted, count);

  it('leads from a pasted sheet with three mistakes to a folder that opens from a disk, in five clicks at most', async () => {
    const { page, problems } = await begin();
    let clicks = 0;
    const click = async (locator) => {
      clicks++;
      await locator.click();
    };
    const fault = (row) => page.locator('.fault', { hasText: new RegExp(`Row ${row}\\b`) });
    await fault(MISTAKES.date).waitFor();
    assert.equal(await page.locator('.faults li').count(), 3);
    await click(fault(MISTAKES.date));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('5 March 2024');
    await page.keyboard.press('Enter');
    await click(fault(MISTAKES.title));
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
      ['NOTICES.txt', 'conflict-timeline.all.min.js', 'data.js', 'embed.js', 'index.html', 'timeline.json'],
    );
    assert.deepEqual(problems, []);
    const disk = await open();
    await disk.page.goto(address);
    await shows(disk.page, ROWS);
    assert.deepEqual(disk.problems, []);
    await disk.page.context().close();
    await page.context().close();
  });

  it('does the same by keyboard alone', async () => {
    const { page } = await begin();
    await page.locator('.faults li').nth(2).waitFor();
    const tabTo = async (selector) => {
      for (let at = 0; at < 80; at++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      }
      assert.fail(`no way by Tab to ${selector}`);
    };
    await page.locator('#faults').focus();
    await tabTo('.fault');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('2024-03-05');
    await page.keyboard.press('Enter');
    // The table takes the focus: one row down, in the same column. The title is eight rows down and one to the right.
    await page.keyboard.press('ArrowRight');
    for (let row = MISTAKES.date + 1; row < MISTAKES.title; row++) await page.keyboard.press('ArrowDown');
    await page.keyboard.type('Typed without opening');
    await page.keyboard.press('Enter');
    for (let row = MISTAKES.title + 1; row < MISTAKES.status; row++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Delete');
    await page.keyboard.type('reported');
    await page.keyboard.press('Enter');
    await page.locator('.faults .fine').waitFor();
    await shows(page, ROWS);
    await tabTo('.ways button');
    await page.keyboard.press('Enter');
    const { files } = unpacked(await page.evaluate(lastFile), `${engine}-keys`);
    const [, json] = Object.entries(files).find(([path]) => path.endsWith('timeline.json'));
    assert.equal(JSON.parse(strFromU8(json)).entries.length, ROWS);
    await page.context().close();
  });

  it('keeps the draft, gives it back, and undoes', async () => {
    const { page } = await begin();
    await page.locator('.cure').click();
    await page.locator('.faults li').nth(1).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.faults li').length === 2);
    await page.locator('.kept', { hasText: /\S/ }).waitFor();
    await page.waitForTimeout(600);
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

  detail('opens, reads a sheet and hands out a folder without a network', async () => {
    const { page } = await visit();
    await page.evaluate(() => globalThis.navigator.serviceWorker.ready);
    await page.reload();
    await page.locator('#paste').waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('#paste').waitFor();
    await page.evaluate(paste, SHEET);
    await shows(page, ROWS - 2);
    await page.locator('.ways button').first().click();
    const { files } = unpacked(await page.evaluate(lastFile), `${engine}-offline`);
    assert.ok(Object.keys(files).some((path) => path.endsWith('.all.min.js')));
    await page.context().close();
  });

  detail('asks once for the order of day and month', async () => {
    const { page } = await begin('Date\tTitle\n03/04/2024\tA\n05/06/2024\tB');
    await page.locator('.question button').first().click();
    await shows(page, 2);
    assert.equal(await page.locator('.question').count(), 0);
    await page.context().close();
  });

  detail('has a form that knows dates, and says them in words', async () => {
    const { page } = await begin();
    await page.locator('.number button').first().click();
    const form = page.locator('dialog.form');
    await form.locator('.kind select').selectOption('before');
    assert.match(await form.locator('#date-reads').textContent(), /on or before/);
    await form.locator('.kind select').selectOption('between');
    await form.locator('.day').nth(1).locator('.year').fill('2025');
    await form.locator('#form-place').fill(HOSTILE);
    await form.locator('.primary').click();
    assert.match(await page.locator('td').first().textContent(), /^\s*\[2024-.*\.\.2025\]\s*$/);
    await page.locator('th', { hasText: 'Place' }).waitFor({ state: 'attached' });
    await page.context().close();
  });

  detail('shows what is typed as text, however hostile', async () => {
    const { page, problems } = await begin(`Date\tTitle\t${HOSTILE}\n2024\t${HOSTILE}\t${HOSTILE}\n${HOSTILE}\tA\tB`);
    await shows(page, 1);
    await page.locator('.ways button').nth(1).click();
    const file = join(folder, 'hostile.html');
    writeFileSync(file, Buffer.from(await page.evaluate(lastFile), 'base64'));
    assert.equal(await page.evaluate(() => globalThis.__xss), undefined);
    assert.deepEqual(problems, []);
    const disk = await open();
    await disk.page.goto(pathToFileURL(file).href);
    await shows(disk.page, 1);
    assert.equal(await disk.page.evaluate(() => globalThis.__xss), undefined);
    assert.deepEqual(disk.problems, []);
    await disk.page.context().close();
    await page.context().close();
  });

  detail('says what is wrong with a file, an address and a storage, and loses nothing', async () => {
    const { page } = await visit();
    const notice = page.locator('.notices');
    const files = page.locator('input[type="file"]');
    await files.setInputFiles({
      name: 'a.png',
      mimeType: 'image/png',
      buffer: Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
    });
    await notice.filter({ hasText: 'encoding' }).waitFor();
    await files.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.alloc(21_000_000, 'a') });
    await notice.filter({ hasText: 'More than 20 MB' }).waitFor();
    await page.locator('#address').fill('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await notice.filter({ hasText: 'not a web address' }).waitFor();
    await page.route(`${REFUSED}**`, (route) => route.abort());
    await page.locator('#address').fill(REFUSED);
    await page.keyboard.press('Enter');
    await notice.filter({ hasText: 'sheets.example' }).waitFor();
    await page.unroute(`${REFUSED}**`);
    await page.route(`${REFUSED}**`, (route) =>
      route.fulfill({
        body: 'Date,Title\n2024,A',
        contentType: 'text/csv',
        headers: { 'access-control-allow-origin': '*' },
      }),
    );
    await page.evaluate(() => {
      globalThis.IDBObjectStore.prototype.put = () => {
        throw new globalThis.DOMException('full', 'QuotaExceededError');
      };
    });
    await page.locator('#address').fill(REFUSED);
    await page.keyboard.press('Enter');
    await shows(page, 1);
    await page.locator('.kept.wrong', { hasText: 'full' }).waitFor();
    await page.context().close();
  });

  detail('has no fault that axe knows, light and dark, and fits a phone, in Arabic as well', async () => {
    const { page, problems } = await visit();
    await page.evaluate(AXE);
    const check = async (where) => {
      await page.evaluate(() => document.querySelector('conflict-timeline')?.settled);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await page.evaluate(faultsOfAxe, RULES), [], `${where}, ${colorScheme}`);
      }
    };
    await check('to begin with');
    await page.evaluate(paste, SHEET);
    await shows(page, ROWS - 2);
    await check('while it is made');
    await page.locator('.number button').first().click();
    await check('with the form');
    await page.keyboard.press('Escape');
    await page.locator('.language select').selectOption('ar');
    await page.locator('[dir="rtl"] #faults').waitFor();
    await page.setViewportSize(PHONE);
    const width = await page.evaluate(() => document.scrollingElement.scrollWidth);
    assert.ok(width <= PHONE.width, `${width} px wide`);
    assert.deepEqual(problems, []);
    await page.context().close();
  });
});

describe('the maker, in webkit', async () => {
  const skip = (await hasWebkit()) ? false : 'no WebKit, or not asked for';
  it('leads from a pasted sheet to a folder', { skip }, async () => {
    const page = await openWebkit({ width: 1180, height: 900 });
    try {
      await page.open(maker.url);
      const base64 = await page.evaluate(`
        const until = async (found) => { while (!found()) await new Promise((resolve) => setTimeout(resolve, 30)); return found(); };
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
        (await until(() => $('.cure'))).click();
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
    } finally {
      await page.close();
    }
  });
});

/** Runs in the page: a line for each fault. */
async function faultsOfAxe(runOnly) {
  const { violations } = await globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
