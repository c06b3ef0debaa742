// A page of the maker that reads the sheet that it was made from.
import assert from 'node:assert/strict';
import { onDisk, shows, test, unpacked } from './maker-pages.mjs';
import { lastFile } from './maker-sheet.mjs';

const SHARED = 'https://sheets.example/';

test.describe('a timeline of the maker', () => {
  test('stays linked to the sheet that it fetched', { tag: '@detail' }, async ({ visit, open, engine }) => {
    const address = `${SHARED}rows.csv`;
    const rows = ['When,What happened', '2024-03-01,The quay is closed', '2024-03-09,It opens again'];
    const serve = (on) =>
      on.route(`${SHARED}**`, (route) =>
        route.fulfill({
          body: rows.join('\n'),
          contentType: 'text/csv',
          headers: { 'access-control-allow-origin': '*' },
        }),
      );
    const { page, problems } = await visit();
    await serve(page);
    // A share link alone is an address, wherever it is pasted.
    await page.locator('#paste').fill(address);
    await page.locator('.start-paste .primary').click();
    await shows(page, 2);
    const choice = page.getByRole('checkbox', { name: 'Stay linked to the sheet' });
    assert.match(await page.locator('#link-hint').textContent(), /asks sheets\.example for the sheet every minute/);
    await choice.check();
    await page.locator('.stay-linked [role="status"]', { hasText: 'sheet just now: 2. Entries here: 2' }).waitFor();
    await page.locator('details.embed').last().locator('summary').click();
    const tag = await page.locator('[aria-labelledby="embed-tag"]').textContent();
    assert.match(tag, new RegExp(` src="${address}" columns="date=When; title=What happened" follow="poll" label="`));

    await page.locator('.ways button').first().click();
    const { files, address: folder } = unpacked(await page.evaluate(lastFile), `${engine}-linked`);
    assert.ok(!Object.keys(files).some((path) => path.endsWith('/data.js')), 'no second copy of the rows');
    await page.locator('.ways button:enabled').nth(1).click();
    const file = onDisk(await page.evaluate(lastFile), `${engine}-linked.html`);
    rows.push('2024-04-02,Somebody pays');
    for (const at of [folder, file]) {
      const disk = await open();
      await serve(disk.page);
      await disk.page.goto(at);
      await shows(disk.page, 3);
      assert.deepEqual(disk.problems, []);
      await disk.page.context().close();
    }

    // Without the link the page has the rows as they are here.
    await choice.uncheck();
    assert.match(await page.locator('[aria-labelledby="embed-tag"]').textContent(), /src="[^"]*timeline\.json"/);
    assert.deepEqual(problems, []);
    await page.context().close();
  });
});
