// Fingers, through the debugging protocol of Chromium: Playwright itself can only tap, and Firefox has no such way.
import assert from 'node:assert/strict';
import { openEmbed, rangeOf, settle, timeAt, windowBox, xAt } from './embed-page.mjs';
import { test } from './test.mjs';

const STEPS = 8;

test.describe('touch', { tag: '@chromium' }, () => {
  test('two fingers zoom about their middle', { tag: '@walk' }, async ({ open }) => {
    const { timeline, touch, box, close } = await openTouch(open);
    const middle = box.x + box.width / 2;
    const y = box.y + 120;
    const time = await timeAt(timeline, middle);
    const before = await rangeOf(timeline);
    await touch((share) => [
      { x: middle - 60 - 60 * share, y, id: 1 },
      { x: middle + 60 + 60 * share, y, id: 2 },
    ]);
    await settle(timeline);
    const after = await rangeOf(timeline);
    const factor = (before.end - before.start) / (after.end - after.start);
    assert.ok(factor > 1.8 && factor < 2.2, `zoomed by ${factor}`);
    const moved = Math.abs((await xAt(timeline, time)) - middle);
    assert.ok(moved <= 2, `the middle moved by ${moved} px`);
    await close();
  });

  test('two fingers that move together pan', async ({ open }) => {
    const { timeline, touch, box, close } = await openTouch(open);
    const x = box.x + box.width / 2;
    const y = box.y + 120;
    const time = await timeAt(timeline, x);
    await touch((share) => [
      { x: x - 60 - 80 * share, y, id: 1 },
      { x: x + 60 - 80 * share, y, id: 2 },
    ]);
    await settle(timeline);
    const now = await xAt(timeline, time);
    assert.ok(Math.abs(now - (x - 80)) <= 3, `${x} went to ${now}`);
    await close();
  });

  test('one finger sideways pans, and the page stays', async ({ open }) => {
    const { page, timeline, touch, box, close } = await openTouch(open);
    const x = box.x + box.width / 2;
    const y = box.y + 120;
    const time = await timeAt(timeline, x);
    await touch((share) => [{ x: x - 100 * share, y, id: 1 }]);
    await settle(timeline);
    const now = await xAt(timeline, time);
    assert.ok(now < x - 70, `${x} went to ${now}`);
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    await close();
  });

  test('one finger up scrolls the page, and the timeline stays', async ({ open }) => {
    const { page, timeline, touch, box, close } = await openTouch(open);
    const before = await rangeOf(timeline);
    await touch((share) => [{ x: box.x + 200, y: box.y + 300 - 250 * share, id: 1 }]);
    await page.waitForFunction(() => window.scrollY > 50);
    assert.deepEqual(await rangeOf(timeline), before);
    await close();
  });
});

/** `touch(pointsAt)` puts the fingers down where they are at share 0, moves them to share 1, and lifts them. */
async function openTouch(open) {
  const embed = await openEmbed(open, { hasTouch: true });
  const { page, timeline } = embed;
  await timeline.evaluate((element) => {
    element.visibleRange = { start: Date.UTC(2025, 3, 25), end: Date.UTC(2025, 3, 29) };
  });
  await settle(timeline);
  const session = await page.context().newCDPSession(page);
  const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const touch = async (pointsAt) => {
    await send('touchStart', pointsAt(0));
    for (let step = 1; step <= STEPS; step++) {
      await send('touchMove', pointsAt(step / STEPS));
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
    }
    await send('touchEnd', []);
  };
  return { ...embed, touch, box: await windowBox(timeline) };
}
