import assert from 'node:assert/strict';
import { openEmbed, rangeOf, settle, timeAt, windowBox, xAt } from './embed-page.mjs';
import { test } from './test.mjs';

const NEAR_PX = 1;
/** Of the width. */
const NEAR_THE_ENDS = [0.2, 0.8];
const BETWEEN = [0.33, 0.5];

const spanOf = ({ start, end }) => end - start;

function assertNear(actual, expected, slack, message) {
  assert.ok(Math.abs(actual - expected) <= slack, `${message}: ${actual} is not within ${slack} of ${expected}`);
}

test.describe('the wheel', () => {
  const zoomAt = async (open, shares) => {
    const { page, timeline, close } = await openEmbed(open);
    const box = await windowBox(timeline);
    for (const share of shares) {
      await timeline.evaluate((element) => element.zoomToFit());
      await settle(timeline);
      const x = Math.round(box.x + share * box.width);
      await page.mouse.move(x, box.y + 150);
      await turnUntilInside(page, timeline, x);
      const time = await timeAt(timeline, x);
      const before = spanOf(await rangeOf(timeline));
      for (const deltaY of [-100, -250, 60]) {
        await wheelWithCtrl(page, deltaY);
        await settle(timeline);
        assertNear(await xAt(timeline, time), x, NEAR_PX, `at ${share}, after ${deltaY}`);
      }
      assert.ok(spanOf(await rangeOf(timeline)) < before, 'closer than before');
    }
    await close();
  };
  test('with Ctrl zooms, the time under the pointer stays under it', { tag: '@walk' }, ({ open }) =>
    zoomAt(open, NEAR_THE_ENDS),
  );
  test('with Ctrl zooms, the time under a pointer farther in stays under it', { tag: '@detail' }, ({ open }) =>
    zoomAt(open, BETWEEN),
  );

  test('bare scrolls the page, shows how to zoom, and zooms nothing', { tag: '@detail' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open);
    const box = await windowBox(timeline);
    const before = await rangeOf(timeline);
    await page.mouse.move(box.x + 300, box.y + 150);
    await page.mouse.wheel(0, 200);
    await page.waitForFunction(() => window.scrollY > 50);
    await settle(timeline);
    assert.match(await timeline.locator('.hint').textContent(), /Ctrl|⌘/);
    assert.deepEqual(await rangeOf(timeline), before);
    await timeline.locator('.hint').waitFor({ state: 'detached', timeout: 5000 });
    await close();
  });

  test('with Ctrl leaves the page where it is', { tag: '@detail' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open);
    const box = await windowBox(timeline);
    await page.mouse.move(box.x + 300, box.y + 150);
    await wheelWithCtrl(page, 300);
    await settle(timeline);
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    await close();
  });
});

test.describe('the mouse', () => {
  test('drags: the time under the pointer goes along, and no entry is opened', { tag: '@walk' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open);
    const box = await windowBox(timeline);
    await zoomToLastDays(timeline);
    const y = box.y + 150;
    const from = box.x + box.width * 0.6;
    const time = await timeAt(timeline, from);
    await page.mouse.move(from, y);
    await page.mouse.down();
    await page.mouse.move(from - 40, y, { steps: 4 });
    await page.mouse.move(from - 120, y, { steps: 6 });
    await page.mouse.up();
    await settle(timeline);
    assertNear(await xAt(timeline, time), from - 120, NEAR_PX, 'dragged');
    assert.equal(await timeline.evaluate(({ selected }) => selected), undefined);
    await close();
  });

  test('zooms on a double click, the time under the pointer stays', { tag: '@detail' }, async ({ open, engine }) => {
    const { page, timeline, close } = await openEmbed(open);
    const box = await windowBox(timeline);
    await zoomToLastDays(timeline);
    const before = spanOf(await rangeOf(timeline));
    const x = Math.round(box.x + box.width * 0.3);
    const time = await timeAt(timeline, x);
    // Playwright's two clicks are no double click in Firefox.
    if (engine === 'chromium') await page.mouse.dblclick(x, box.y + 20);
    else await timeline.locator('.window').dispatchEvent('dblclick', { clientX: x });
    await settle(timeline);
    assertNear(spanOf(await rangeOf(timeline)), before / 2, before * 0.01, 'twice as close');
    assertNear(await xAt(timeline, time), x, NEAR_PX, 'under the pointer');
    await close();
  });

  test('opens a mark by a click and closes it by another', { tag: '@detail' }, async ({ open }) => {
    const { timeline, close } = await openEmbed(open);
    const glyph = timeline.locator('.mark .glyph').nth(4);
    await glyph.click();
    await settle(timeline);
    assert.equal(await timeline.locator('[part="details"]').count(), 1);
    await glyph.click();
    await settle(timeline);
    assert.equal(await timeline.locator('[part="details"]').count(), 0);
    await close();
  });
});

/** Zooms in until no end of the data is in the way of keeping the pointer's time. */
async function turnUntilInside(page, timeline, x) {
  for (let turn = 0; turn < 3; turn++) {
    await wheelWithCtrl(page, -120);
    await settle(timeline);
  }
  assert.equal(typeof (await timeAt(timeline, x)), 'number');
}

async function wheelWithCtrl(page, deltaY) {
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, deltaY);
  // The wheel's event comes when the page is ready for it, not when the call returns.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.keyboard.up('Control');
}

async function zoomToLastDays(timeline) {
  await timeline.evaluate((element) => {
    element.visibleRange = { start: Date.UTC(2025, 3, 25), end: Date.UTC(2025, 3, 29) };
  });
  await settle(timeline);
}
