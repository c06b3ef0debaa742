// The page that makes timelines: results that depend on its code, not on an engine.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { onDisk, shows, test, unpacked } from './maker-pages.mjs';
import { lastFile, paste, ROWS, SHEET } from './maker-sheet.mjs';
import { workbook } from './maker-workbook.mjs';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PHONE = { width: 360, height: 740 };
const REFUSED = 'https://sheets.example/';
const HOSTILE = '<img src=x onerror="window.__xss=1"></script><script>window.__xss=1</script>';

test.describe('details of the maker', () => {
  test(
    'opens at each of its addresses, reads a sheet and hands out a folder without a network',
    { tag: '@detail' },
    async ({ visit, engine }) => {
      const { page } = await visit();
      await page.evaluate(() => globalThis.navigator.serviceWorker.ready);
      await page.reload();
      await page.locator('#paste').waitFor();
      await page.context().setOffline(true);
      for (const path of ['index.html', 'index', './?from=a-link', './']) {
        await page.goto(new URL(path, page.url()).href);
        await page.locator('#paste').waitFor();
      }
      await page.reload();
      await page.locator('#paste').waitFor();
      await page.evaluate(paste, SHEET);
      await shows(page, ROWS - 2);
      await page.locator('.ways button').first().click();
      await page.locator('.publish-check .primary').click();
      const { files } = unpacked(await page.evaluate(lastFile), `${engine}-offline`);
      assert.ok(Object.keys(files).some((path) => path.endsWith('.all.min.js')));
      await page.context().close();
    },
  );

  test('moves through a long sheet by keys, with few of its rows drawn', { tag: '@detail' }, async ({ begin }) => {
    const rows = Array.from({ length: 2000 }, (_, at) => `20${10 + (at % 15)}-05\tEvent ${at}`);
    const { page } = await begin(['Date\tTitle', ...rows].join('\n'));
    await shows(page, rows.length);
    const focused = () => page.evaluate(() => document.activeElement.closest('tr')?.getAttribute('aria-rowindex'));
    await page.locator('td').first().click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.waitForFunction(() => document.activeElement.textContent.includes('Event 1999'));
    assert.equal(await focused(), String(rows.length + 1));
    await page.keyboard.press('PageUp');
    await page.waitForFunction(() => !document.activeElement.textContent.includes('Event 1999'));
    assert.ok(Number(await focused()) > rows.length - 30);
    assert.ok((await page.locator('maker-grid tr').count()) < 60);
    await page.locator('.grid-scroll').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight / 2));
    await page.locator('td', { hasText: 'Event 1000' }).waitFor();
    // The cell that has the focus goes out of sight, and keeps it.
    await page.keyboard.press('ControlOrMeta+Home');
    await page.waitForFunction(() => document.activeElement.textContent.trim() === '2');
    await page.context().close();
  });

  test('asks once for the order of day and month', { tag: '@detail' }, async ({ begin }) => {
    const { page } = await begin('Date\tTitle\n03/04/2024\tA\n05/06/2024\tB');
    await page.locator('.question button').first().click();
    await shows(page, 2);
    assert.equal(await page.locator('.question').count(), 0);
    await page.context().close();
  });

  test('has a form that knows dates, and says them in words', { tag: '@detail' }, async ({ begin }) => {
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

  test(
    'has fields for a category, a place on the map, translations, relations and colours, and steps of a story',
    { tag: '@detail' },
    async ({ begin }) => {
      const { page, problems } = await begin();
      await page.locator('.columns > summary').click();
      await page.locator('.add-column input').fill('Front');
      await page.keyboard.press('Enter');
      await page.locator('th', { hasText: 'Front' }).waitFor({ state: 'attached' });
      await page.locator('.number button').first().click();
      await page.locator('#form-group-0').fill('North');
      await page.locator('.more > summary').click();
      await page.locator('#form-latitude').fill('48.45');
      await page.locator('#form-longitude').fill('35');
      await page.locator('.add-language select').selectOption('uk');
      await page.waitForFunction(() => document.activeElement.matches('[data-language="uk"] input'));
      await page.keyboard.type('Подія');
      await page.locator('.relations .add').click();
      await page.waitForFunction(() => document.activeElement.matches('.relations select'));
      await page.locator('.relations select').selectOption('refers-to');
      await page.locator('.relations input').fill('Event of row 4');
      await page.keyboard.press('Enter');
      await page.locator('.story > summary').click();
      await page.locator('.story .add').click();
      await page.waitForFunction(() => document.activeElement.matches('.story input'));
      await page.keyboard.type('How it began');
      await page.keyboard.press('Tab');
      await page.keyboard.type('4');
      await page.keyboard.press('Tab');
      await page.waitForFunction(
        () => document.querySelector('conflict-timeline').data?.story?.[0]?.entry !== undefined,
      );
      const { entries, story } = await page.evaluate(() => document.querySelector('conflict-timeline').data);
      assert.deepEqual(story, [{ heading: 'How it began', entry: 'event-of-row-4' }]);
      const first = entries.find(({ title }) => title === 'Event of row 2');
      assert.deepEqual(first.categories, { Front: 'North' });
      assert.deepEqual(first.translations, { uk: { title: 'Подія' } });
      assert.deepEqual(first.location, { latitude: 48.45, longitude: 35 });
      assert.deepEqual(first.relations, [{ type: 'refers-to', target: 'event-of-row-4' }]);
      await page.locator('.people > summary').click();
      await page.locator('.people [type="color"]').first().fill('#008060');
      await page.waitForFunction(
        () => document.querySelector('conflict-timeline').data?.parties?.[0].color === '#008060',
      );
      await page.locator('.people .party').first().getByRole('button', { name: 'Automatic colour' }).click();
      await page.waitForFunction(
        () => document.querySelector('conflict-timeline').data?.parties?.[0].color === undefined,
      );
      assert.deepEqual(problems, []);
      await page.context().close();
    },
  );

  test('reads a workbook, and goes on with data that it has handed out', { tag: '@detail' }, async ({ visit }) => {
    const { page, problems } = await visit();
    const files = page.locator('input[type="file"]');
    await files.setInputFiles({ name: 'a.xlsx', mimeType: 'application/zip', buffer: workbook() });
    await shows(page, 2);
    assert.equal(
      await page
        .locator('td')
        .nth(2)
        .textContent()
        .then((text) => text.trim()),
      '2022-02-25',
    );
    await page.locator('.title-field input').selectText();
    await page.keyboard.type('Two days');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('conflict-timeline').shadowRoot.textContent.includes('Two days'),
    );
    await page.locator('.ways button').nth(2).click();
    const json = Buffer.from(await page.evaluate(lastFile), 'base64');
    await page.locator('.bar .quiet').click();
    await page.locator('.bar .question button').first().click();
    await files.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: json });
    await shows(page, 2);
    assert.equal(await page.locator('.title-field input').inputValue(), 'Two days');
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  test(
    'hands out pages that speak the language of their texts, found or chosen, from a disk as well',
    { tag: '@detail' },
    async ({ begin, open, engine }) => {
      const { page } = await begin();
      await page.locator('.language select').selectOption('de');
      await page.locator('[lang="de"] #faults').waitFor();
      await shows(page, ROWS - 2);
      const content = page.getByLabel('Sprache des Inhalts');
      assert.equal(await content.inputValue(), 'en', 'found in the texts');
      await content.selectOption('de');
      await page.waitForFunction(() => document.querySelector('conflict-timeline').data.lang === 'de');
      await page.locator('.ways button').first().click();
      await page.locator('.publish-check .primary').click();
      const folder = unpacked(await page.evaluate(lastFile), `${engine}-de`);
      await page.locator('.ways button:enabled').nth(1).click();
      const file = onDisk(await page.evaluate(lastFile), `${engine}-de.html`);
      for (const address of [folder.address, file]) {
        const disk = await open();
        await disk.page.goto(address);
        await shows(disk.page, ROWS - 2);
        await disk.page.waitForFunction(
          (words) => document.querySelector('conflict-timeline').shadowRoot.textContent.includes(words),
          `${ROWS - 2} Einträge`,
        );
        assert.deepEqual(disk.problems, []);
        await disk.page.context().close();
      }
      await page.context().close();
    },
  );

  test('shows what is typed as text, however hostile', { tag: '@detail' }, async ({ begin, open }) => {
    const { page, problems } = await begin(`Date\tTitle\t${HOSTILE}\n2024\t${HOSTILE}\t${HOSTILE}\n${HOSTILE}\tA\tB`);
    await shows(page, 1);
    await page.locator('.ways button').nth(1).click();
    await page.locator('.publish-check .primary').click();
    const address = onDisk(await page.evaluate(lastFile), 'hostile.html');
    assert.equal(await page.evaluate(() => globalThis.__xss), undefined);
    assert.deepEqual(problems, []);
    const disk = await open();
    await disk.page.goto(address);
    await shows(disk.page, 1);
    assert.equal(await disk.page.evaluate(() => globalThis.__xss), undefined);
    assert.deepEqual(disk.problems, []);
    await disk.page.context().close();
    await page.context().close();
  });

  test(
    'says what is wrong with a file, an address and a storage, and loses nothing',
    { tag: '@detail' },
    async ({ visit }) => {
      const { page } = await visit();
      const notice = page.locator('.notices');
      await page.evaluate(paste, '<!doctype html>\n<title>Sign in</title>');
      await notice.filter({ hasText: 'Publish to the web' }).waitFor();
      assert.match(await page.locator('#paste').inputValue(), /Sign in/);
      const files = page.locator('input[type="file"]');
      await files.setInputFiles({
        name: 'a.png',
        mimeType: 'image/png',
        buffer: Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
      });
      await notice.filter({ hasText: 'cannot be read here' }).waitFor();
      await files.evaluate(chooseLarge, 50_000_000);
      await notice.filter({ hasText: '50 MB: this page takes 20 MB at most' }).waitFor();
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
      assert.match(await page.locator('#paste').inputValue(), /Sign in/);
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
    },
  );

  test(
    'has no fault that axe knows, light and dark, and fits a phone, in Arabic as well',
    { tag: '@detail' },
    async ({ visit }) => {
      const { page, problems } = await visit();
      const fits = async ({ width, height }) => {
        await page.setViewportSize({ width, height });
        const { scrollWidth } = await page.evaluate(() => ({ scrollWidth: document.scrollingElement.scrollWidth }));
        assert.ok(scrollWidth <= width, `${scrollWidth} px wide`);
      };
      await page.locator('.language select').selectOption('fr');
      await page.locator('h1', { hasText: 'chronologie' }).waitFor();
      await fits({ width: 320, height: 700 });
      await page.setViewportSize({ width: 1180, height: 900 });
      await page.locator('.language select').selectOption('en');
      await page.locator('h1', { hasText: 'Make' }).waitFor();
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
      await page.locator('.story > summary').click();
      await page.locator('.story .add').click();
      await page.locator('.people > summary').click();
      await page.locator('.columns > summary').click();
      await page.locator('.number button').first().click();
      await page.locator('.more > summary').click();
      await page.locator('.relations .add').click();
      await page.locator('.add-language select').selectOption('ar');
      await check('with the form');
      await page.keyboard.press('Escape');
      await page.locator('.language select').selectOption('ar');
      await page.locator('[dir="rtl"] #faults').waitFor();
      await fits(PHONE);
      assert.deepEqual(problems, []);
      await page.context().close();
    },
  );
});

/** Runs in the page: chooses a file of so many bytes, which need not be sent there. */
function chooseLarge(input, bytes) {
  const transfer = new globalThis.DataTransfer();
  transfer.items.add(new globalThis.File([new Uint8Array(bytes)], 'a.csv', { type: 'text/csv' }));
  input.files = transfer.files;
  input.dispatchEvent(new globalThis.Event('change', { bubbles: true }));
}

/** Runs in the page: a line for each fault. */
async function faultsOfAxe(runOnly) {
  const { violations } = await globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
