// A PNG of the chart under the policy that SECURITY.md gives, and under one that lets it through.
import assert from 'node:assert/strict';
import { openEmbed, openMenu, POLICIES } from './embed-page.mjs';
import { test } from './test.mjs';

test.describe('the chart as PNG', () => {
  const save = async (open, engine, csp, waitForFile) => {
    const { page, timeline, close } = await openEmbed(open, { csp });
    const names = [];
    page.on('download', (download) => names.push(download.suggestedFilename()));
    await openMenu(timeline, 'more');
    await timeline.locator('.menu-item.download').click();
    // Firefox does not tell of downloads.
    const file = waitForFile && engine === 'chromium' ? page.waitForEvent('download') : undefined;
    await timeline.locator('[data-format="png"]').click();
    const said = timeline.locator('.download-done');
    await said.filter({ hasText: /\S/ }).waitFor();
    await file;
    const result = { said: await said.textContent(), names };
    await close();
    return result;
  };

  test(
    'is unavailable with a message if the page forbids images, and saved if it allows them',
    { tag: ['@walk', '@detail'] },
    async ({ open, engine }) => {
      const refused = await save(open, engine, POLICIES.strict, false);
      assert.match(refused.said, /PNG could not be made here/);
      assert.deepEqual(refused.names, []);
      const saved = await save(open, engine, `${POLICIES.strict}; img-src blob:`, true);
      assert.match(saved.said, /Saved as .*\.png/);
      if (engine === 'chromium') assert.match(saved.names.join(), /^[\w-]+\.png$/);
    },
  );
});
