// Drafts of the maker: two tabs may have the same one open, and neither writes over the other.
import assert from 'node:assert/strict';
import { test } from './maker-pages.mjs';
import { paste } from './maker-sheet.mjs';

const SHEET = 'Date\tTitle\n2024-03-01\tA\n2024-03-09\tB';

test.describe('drafts of the maker', { tag: '@detail' }, () => {
  test('are told in two tabs, and each change is kept: the later one apart', async ({ begin, maker }) => {
    const { page: first } = await begin(SHEET);
    await first.locator('.kept', { hasText: 'Saved' }).waitFor();
    const second = await first.context().newPage();
    await second.goto(maker.url);
    await second.locator('maker-grid td').first().waitFor();
    await second.locator('.elsewhere', { hasText: 'another tab as well' }).waitFor();
    await first.locator('.elsewhere', { hasText: 'another tab as well' }).waitFor();

    await entitle(first, 'From the first tab');
    await keptAs(first, 'From the first tab');
    await entitle(second, 'From the second tab');
    await second.locator('.elsewhere', { hasText: 'saved apart' }).waitFor();
    await keptAs(second, 'From the second tab');
    assert.equal(await first.locator('.elsewhere', { hasText: 'saved apart' }).count(), 0);
    await second.close();

    await first.reload();
    await first.locator('maker-grid td').first().waitFor();
    assert.equal(await titleOf(first), 'From the first tab');
    // Undo reaches beyond the reload.
    await first.locator('.history button').first().click();
    await first.waitForFunction(() => document.querySelector('.title-field input').value === '');
    await first.locator('.history button').nth(1).click();
    await first.waitForFunction(() => document.querySelector('.title-field input').value === 'From the first tab');
    await first.locator('.other-drafts button', { hasText: 'From the second tab' }).click();
    await first.waitForFunction(() => document.querySelector('.title-field input').value === 'From the second tab');
    await first.locator('.other-drafts button', { hasText: 'From the first tab' }).waitFor();
    // A draft that is deleted leaves the other.
    await first.locator('.bar .quiet').click();
    await first.locator('.bar .question button').first().click();
    await first.locator('.other-drafts button', { hasText: 'From the first tab' }).click();
    await first.waitForFunction(() => document.querySelector('.title-field input')?.value === 'From the first tab');
    await first.context().close();
  });

  test('are told to be not saved by a browser that never answers', async ({ open, maker }) => {
    const { page } = await open();
    await page.addInitScript(() => {
      globalThis.IDBFactory.prototype.open = () => ({});
    });
    await page.goto(maker.url);
    await page.locator('#paste').waitFor();
    await page.evaluate(paste, SHEET);
    await page.locator('maker-grid td').first().waitFor();
    await page.locator('.kept', { hasText: 'saves nothing here' }).waitFor();
    await page.context().close();
  });

  for (const { where, open, close } of [
    {
      where: 'a cell',
      open: async (page) => {
        await page.locator('maker-grid td', { hasText: 'A' }).last().dblclick();
        await page.keyboard.type(' march');
      },
      close: (page) => page.keyboard.press('Escape'),
    },
    {
      where: 'the form of a row',
      open: async (page) => {
        await page.getByRole('button', { name: 'Edit row 2' }).click();
        await page.locator('#form-title-field').fill('A march');
      },
      close: (page) => page.getByRole('button', { name: 'Cancel' }).click(),
    },
  ]) {
    test(`have what was typed in ${where} that is open when the page is loaded again`, async ({ begin }) => {
      const { page } = await begin(SHEET);
      const cells = page.locator('maker-grid td');
      await open(page);
      await close(page);
      await open(page);
      await keptAs(page, 'A march', 'first row');
      await page.reload();
      await cells.filter({ hasText: 'A march' }).waitFor();
      await page.getByText('open when the page closed').waitFor();
      await page.locator('.history button').first().click();
      await cells.filter({ hasText: /^\s*A\s*$/ }).waitFor();
      assert.equal(
        await page.locator('.history button').first().getAttribute('aria-disabled'),
        'true',
        'it is one step',
      );

      await open(page);
      await keptAs(page, 'A march', 'first row');
      await close(page);
      await keptAs(page, 'A', 'first row');
      await page.reload();
      await cells.first().waitFor();
      assert.equal(await cells.filter({ hasText: 'A march' }).count(), 0, 'what is given up is not kept');
      assert.equal(await page.getByText('open when the page closed').count(), 0);
      await page.context().close();
    });
  }
});

/** Firefox keeps the focus, and with it each key and change, from a tab that another one has been in front of. */
async function entitle(page, title) {
  await page.bringToFront();
  const field = page.locator('.title-field input');
  await field.fill(title);
  await field.dispatchEvent('change');
}

function titleOf(page) {
  return page.locator('.title-field input').inputValue();
}

/** Until some draft of this browser has the title, of its timeline or of its first row. */
function keptAs(page, title, of = 'timeline') {
  return page.evaluate(
    async ([wanted, owner]) => {
      const answerOf = (request) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      for (;;) {
        const database = await answerOf(globalThis.indexedDB.open('conflict-timeline-maker'));
        const kept = await answerOf(database.transaction('drafts').objectStore('drafts').getAll());
        database.close();
        if (kept.some(({ draft }) => (owner === 'timeline' ? draft.title : draft.sheet.rows[0][1]) === wanted)) return;
        await new Promise((resolve) => globalThis.setTimeout(resolve, 20));
      }
    },
    [title, of],
  );
}
