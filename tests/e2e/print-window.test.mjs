// A print of a closer window: the chart shows it, and its entries come before the others.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DATA_PATH, openEmbed, settle } from './embed-page.mjs';
import { test } from './test.mjs';

const data = JSON.parse(readFileSync(new URL(`../..${DATA_PATH}`, import.meta.url), 'utf8'));

test.describe('a print of a window', () => {
  test('shows the window, and its entries first', { tag: '@chromium' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open, { viewport: { width: 1240, height: 900 } });
    await settle(timeline);
    await timeline.evaluate((element) => {
      element.visibleRange = { start: Date.UTC(2022, 1, 20), end: Date.UTC(2022, 2, 3) };
    });
    await settle(timeline);
    await page.emulateMedia({ media: 'print' });
    await settle(timeline);
    const headings = await timeline.locator('.printed > h3').allInnerTexts();
    assert.match(headings[0], /2022 – .*2022 · \d+ entr/);
    assert.match(headings[1], /^\d+ other entries$/);
    const counts = headings.map((heading) => Number(/(\d+) (?:other )?entr/.exec(heading)[1]));
    assert.equal(counts[0] + counts[1], data.entries.length);
    const first = await timeline.locator('.printed > ol').first().locator(':scope > li').allInnerTexts();
    assert.equal(first.length, counts[0]);
    assert.ok(first.join().includes('Full-scale Russian invasion'));
    await close();
  });
});
