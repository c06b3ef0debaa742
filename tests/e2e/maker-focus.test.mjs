// The page that makes timelines never loses the focus of the keyboard, and says what a key has done elsewhere.
import assert from 'node:assert/strict';
import { lastFile, OWN, paste, SHEET } from './maker-sheet.mjs';
import { shows, test } from './maker-pages.mjs';

/** They open a window of the browser, or leave the rows: the first test has the way out. */
const APART = 'input[type="file"], input[type="color"], input[type="time"], .bar > .quiet';
const MOST_CONTROLS = 250;

test.describe('the focus in the maker', () => {
  const focusIn = (page, selector) =>
    page.waitForFunction((found) => document.activeElement.closest(found) !== null, selector, { timeout: 5000 });
  const said = (page, words) =>
    page.waitForFunction(
      (wanted) =>
        document
          .querySelector('.said')
          .textContent.replaceAll(/[\u2066-\u2069]/g, '')
          .includes(wanted),
      words,
      { timeout: 5000 },
    );

  test('keeps the focus on the page when what had it goes', { tag: '@detail' }, async ({ visit }) => {
    const { page } = await visit();
    await page.locator('#paste').fill('Date\tTitle\n2024-03-05\tA');
    await page.locator('.start-paste button').first().press('Enter');
    await focusIn(page, '#preview');
    await page.locator('.bar > .quiet').press('Enter');
    await focusIn(page, '[aria-labelledby="start-over"]');
    await page.locator('[aria-labelledby="start-over"] button').last().press('Enter');
    await focusIn(page, '.bar > .quiet');
    await page.context().close();
  });

  for (const [what, text] of [
    ['a sheet with mistakes', SHEET],
    ['our own table', OWN],
  ])
    test(`keeps it through each control: ${what}`, { tag: '@detail' }, async ({ begin }) => {
      const { page } = await begin(text);
      await page.locator('.ways button').first().waitFor();
      const pressed = new Set();
      for (let at = 0; at < MOST_CONTROLS; at++) {
        const control = await page.evaluate(focusNext, [[...pressed], APART]);
        if (control === undefined) break;
        pressed.add(control.name);
        await page.keyboard.press(control.key);
        const where = await page.evaluate(focusLater);
        assert.notEqual(where, 'body', `${control.key} on ${control.name}`);
      }
      assert.ok(pressed.size > 20 && pressed.size < MOST_CONTROLS, `${pressed.size} controls`);
      await page.context().close();
    });

  test('keeps it through every undo, every download and the last step', { tag: '@detail' }, async ({ begin }) => {
    const { page } = await begin('Date\tTitle\n2024-03-05\tA\n2024-03-06\tB');
    await shows(page, 2);
    const stays = async (selector, what) => {
      await page.evaluate(focusLater);
      assert.ok(await page.evaluate((found) => document.activeElement.matches(found), selector), what);
    };
    for (const at of [0, 1, 2, 3, 4, 5]) {
      await page.locator('.ways button').nth(at).press('Enter');
      await page.evaluate(lastFile);
      await said(page, 'is being downloaded');
      await stays('.ways button', `download ${at}`);
    }
    await page.locator('.story > summary').press('Enter');
    await page.locator('.story .add').press('Enter');
    await page.locator('.story .step-buttons button').last().press('Enter');
    await stays('.story .add', 'the last step removed');
    const [undo, redo] = [page.locator('.history button').first(), page.locator('.history button').last()];
    for (let step = 0; step < 4; step++) await undo.press('Enter');
    assert.equal(await undo.getAttribute('aria-disabled'), 'true');
    await stays('.history button:first-child', 'the last undo');
    for (let step = 0; step < 4; step++) await redo.press('Enter');
    assert.equal(await redo.getAttribute('aria-disabled'), 'true');
    await stays('.history button:last-child', 'the last redo');
    await page.context().close();
  });

  test('says that a cell is emptied, that its row leaves the chart, and what undo does', async ({ begin }) => {
    const { page } = await begin('Date\tTitle\n2024-03-05\tA\n2024-03-06\tB');
    await shows(page, 2);
    await page.locator('td').nth(2).focus();
    await page.keyboard.press('Delete');
    await said(page, 'Row 3, Date: empty. Row 3: The date is missing. The row is not shown');
    await page.keyboard.press('ControlOrMeta+z');
    await said(page, 'Undone. Row 3, Date: 2024-03-06. Row 3 is shown');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await said(page, 'Redone. Row 3, Date: empty');
    await page.evaluate(paste, '2024-03-07\tC');
    await said(page, 'Row 3, Date: 2024-03-07 and 1 more');
    await page.context().close();
  });

  test('names and deletes each kind of row by keys', async ({ begin }) => {
    const { page } = await begin(OWN);
    await shows(page, 2);
    const number = page.locator('tbody th.number button');
    const names = await number.evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label').replaceAll(/[\u2066-\u2069]/g, '')),
    );
    assert.deepEqual(names, [
      'Row 2: party Northland',
      'Row 3: actor An envoy',
      'Row 4: source The Paper',
      'Row 5: topic Talks of peace',
      'Edit row 6',
      'Edit row 7',
    ]);
    await number.nth(2).focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog.form[open]', { hasText: 'The Paper' }).waitFor();
    await page.locator('dialog.form .quiet').press('Enter');
    await said(page, 'Row 4 is deleted. Undo takes it back');
    await focusIn(page, 'th.number button');
    for (let left = 5; left > 0; left--) {
      assert.equal(await number.count(), left);
      await page.keyboard.press('Delete');
      await page.waitForFunction((rows) => document.querySelectorAll('th.number button').length === rows, left - 1);
      await focusIn(page, left > 1 ? 'th.number button' : '#rows');
    }
    await page.context().close();
  });

  test('has no stop without a name, and no field that is wrong before a key', async ({ begin, visit }) => {
    const { page } = await visit();
    const address = page.locator('#address');
    assert.equal(await address.evaluate((field) => field.matches(':invalid') || field.ariaInvalid === 'true'), false);
    await address.press('Enter');
    await focusIn(page, '#address');
    await page.context().close();
    const { page: made } = await begin(SHEET);
    await made.locator('.columns > summary').focus();
    const stops = [];
    for (let at = 0; at < 40; at++) {
      await made.keyboard.press('Tab');
      stops.push(await made.evaluate(() => document.activeElement.className));
    }
    assert.ok(stops.includes('') && !stops.includes('grid-scroll'), stops.join(' | '));
    await made.context().close();
  });
});

/** Runs in the page: goes to the next control that was not pressed yet, and gives its name and the key that presses it. */
function focusNext([pressed, apart]) {
  for (const details of document.querySelectorAll('.maker details:not([open])')) details.open = true;
  const scope = document.querySelector('dialog[open]') ?? document.querySelector('.maker');
  const all = [...scope.querySelectorAll('button, summary, input, select, textarea, [tabindex="0"]')];
  for (const control of all) {
    if (control.matches(apart) || control.closest('conflict-timeline') !== null || !control.checkVisibility()) continue;
    const words = control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent ?? control.textContent;
    const row = control.closest('td, th')?.parentElement.getAttribute('aria-rowindex') ?? '';
    const name = `${control.localName} ${words.trim().replaceAll(/\s+/g, ' ').slice(0, 60)} ${row}`;
    // Rows are alike.
    if (pressed.includes(name) || Number(row) > 4) continue;
    control.focus();
    const key = control.matches('select, [type="radio"]')
      ? 'ArrowDown'
      : control.matches('[type="checkbox"]')
        ? 'Space'
        : 'Enter';
    return { name, key };
  }
  return undefined;
}

/** Runs in the page: where the focus is when the rows are read and drawn again. */
async function focusLater() {
  await new Promise((resolve) => globalThis.setTimeout(resolve, 150));
  await document.querySelector('conflict-timeline')?.settled;
  return document.activeElement?.localName ?? 'body';
}
