// A small screen: finger or key draw the sheet of the details, and the page never scrolls sideways.
import assert from 'node:assert/strict';
import { openEmbed, settle } from './embed-page.mjs';
import { until } from './until.mjs';
import { cornersOfLanes, smallTargets } from './finger-targets.mjs';
import { test } from './test.mjs';

const PHONE = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' };
const ENTRY = 'trump-very-close';
/** The element is 375 px wide. */
const FINGER = { viewport: { width: 415, height: 740 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' };
/** From the top of the element: the start of the content, and the first entry in it. */
const MAX_CONTENT_PX = 160;
/** A calendar is as high as the longest turned name of its folds, here 92 px. */
const MAX_FIRST_PX = 208;

test.describe('on a phone', () => {
  test('the sheet is drawn up, down, and away', { tag: '@walk' }, async ({ open }) => {
    const { page, timeline, close } = await openSheet(open);
    const half = (await sheetBox(timeline)).height;
    await drag(page, timeline, -200);
    const full = await sheetBox(timeline);
    assert.ok(full.height > half * 1.2, `${full.height} is more than ${half}`);
    assert.ok(full.height <= PHONE.viewport.height);
    assert.equal(await handle(timeline).getAttribute('aria-pressed'), 'true');
    await drag(page, timeline, 300);
    assert.equal((await sheetBox(timeline)).height, half);
    await drag(page, timeline, half * 0.7);
    await settle(timeline);
    assert.equal(await timeline.locator('[part="details"]').count(), 0);
    await close();
  });

  test(
    'who somebody is has its room over a list in a box, and leaves a third to the list',
    { tag: '@detail' },
    async ({ open }) => {
      const { timeline, close } = await openEmbed(open, PHONE);
      await timeline.evaluate((element, selected) => {
        element.style.blockSize = '640px';
        Object.assign(element, { view: 'list', selected });
      }, ENTRY);
      await settle(timeline);
      await timeline.locator('.actor-name').first().click();
      const sheet = timeline.locator('.aside.sheet');
      await sheet.locator('.steps').waitFor();
      const { height } = await sheet.boundingBox();
      assert.ok(height >= 240, `a sheet of ${height} px`);
      const list = await timeline.locator('.list').boundingBox();
      assert.ok(list.height >= 200, `a list of ${list.height} px`);
      await close();
    },
  );

  test('a small move or a press does not close it', { tag: '@detail' }, async ({ open }) => {
    const { page, timeline, close } = await openSheet(open);
    const { height } = await sheetBox(timeline);
    await drag(page, timeline, 20);
    assert.equal((await sheetBox(timeline)).height, height);
    await handle(timeline).click();
    assert.equal(await handle(timeline).getAttribute('aria-pressed'), 'true');
    await close();
  });

  test('does the same by keys', { tag: '@detail' }, async ({ open }) => {
    const { page, timeline, close } = await openSheet(open);
    const { height } = await sheetBox(timeline);
    await handle(timeline).focus();
    await page.keyboard.press('ArrowUp');
    assert.ok((await sheetBox(timeline)).height > height);
    await page.keyboard.press('ArrowDown');
    assert.equal((await sheetBox(timeline)).height, height);
    await page.keyboard.press('ArrowDown');
    await settle(timeline);
    assert.equal(await timeline.locator('[part="details"]').count(), 0);
    await timeline.evaluate((element, id) => element.select(id), ENTRY);
    await settle(timeline);
    await handle(timeline).focus();
    await page.keyboard.press('Escape');
    await settle(timeline);
    assert.equal(await timeline.locator('[part="details"]').count(), 0);
    await close();
  });

  test('a finger draws the sheet up, down, and away', { tag: ['@walk', '@chromium'] }, async ({ open }) => {
    const { page, timeline, close } = await openSheet(open, { hasTouch: true, isMobile: true });
    const { height } = await sheetBox(timeline);
    await dragByFinger(page, timeline, -150);
    assert.equal(await handle(timeline).getAttribute('aria-pressed'), 'true');
    assert.ok((await sheetBox(timeline)).height > height);
    await dragByFinger(page, timeline, 300);
    assert.equal(await handle(timeline).getAttribute('aria-pressed'), 'false');
    await dragByFinger(page, timeline, height * 0.7);
    await settle(timeline);
    assert.equal(await timeline.locator('[part="details"]').count(), 0);
    await close();
  });

  for (const [view, width] of ['chart', 'list'].flatMap((name) => [360, 390, 415].map((px) => [name, px]))) {
    const name = `content begins below one row of controls, within 160 px: ${view} in a window of ${width} px`;
    test(name, { tag: '@chromium' }, async ({ open }) => {
      const { timeline, close } = await openEmbed(open, { ...FINGER, viewport: { width, height: 740 } });
      await timeline.evaluate((element, wanted) => (element.view = wanted), view);
      await settle(timeline);
      const { widthPx, controlsPx, headerPx, firstPx } = await timeline.evaluate((element) => {
        const { top, width } = element.getBoundingClientRect();
        const at = (selector) => element.shadowRoot.querySelector(selector).getBoundingClientRect();
        const marks = [...element.shadowRoot.querySelectorAll('.mark > .glyph, .item')];
        const tops = marks.map((mark) => mark.getBoundingClientRect().top);
        return {
          widthPx: width,
          controlsPx: at('.toolbar').height,
          headerPx: at('header').bottom - top,
          firstPx: Math.min(...tops) - top,
        };
      });
      assert.equal(widthPx, width - 40);
      // The way into the story is beside the title, and large enough for a finger.
      assert.ok(await timeline.locator('.tell').isVisible());
      assert.ok(controlsPx <= 64, `controls of ${controlsPx} px`);
      assert.ok(headerPx <= MAX_CONTENT_PX, `content at ${headerPx} px`);
      assert.ok(firstPx <= MAX_FIRST_PX, `the first entry at ${firstPx} px`);
      await close();
    });
  }

  test('every control is large enough for a finger', { tag: '@chromium' }, async ({ open }) => {
    const { timeline, close } = await openEmbed(open, { ...PHONE, hasTouch: true, isMobile: true });
    for (const view of ['chart', 'list', 'table']) {
      await timeline.evaluate((element, wanted) => {
        element.view = wanted;
      }, view);
      await settle(timeline);
      // The code that answers a finger loads after the first picture.
      if (view === 'chart') await until(() => timeline.evaluate(cornersOfLanes), 'lanes have corners for a finger');
      assert.deepEqual(await timeline.evaluate(smallTargets), [], view);
    }
    await close();
  });

  test(
    'the menu of the view is never empty, and none of it lies beside the window',
    { tag: '@chromium' },
    async ({ open }) => {
      const { page, timeline, close } = await openEmbed(open, { ...PHONE, hasTouch: true, isMobile: true });
      for (const dir of ['ltr', 'rtl']) {
        for (const view of ['chart', 'list']) {
          await timeline.evaluate((element, values) => Object.assign(element, values), { view, dir });
          await settle(timeline);
          await timeline.locator('[popovertarget="view-menu"]').click();
          await timeline.locator('#view-menu :is(.menu-item, .menu-field):visible').first().waitFor();
          const { x, width } = await timeline.locator('#view-menu').boundingBox();
          assert.ok(x >= 0 && x + width <= PHONE.viewport.width, `${view}, ${dir}: ${x} to ${x + width} px`);
          await page.keyboard.press('Escape');
        }
      }
      await close();
    },
  );

  test('a field does not make the browser zoom in', { tag: '@chromium' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open, { ...PHONE, hasTouch: true, isMobile: true });
    await timeline.evaluate((element) => {
      element.view = 'chart';
    });
    await settle(timeline);
    const sizes = await timeline.evaluate(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('input:not([type="checkbox"]), select')].map((field) =>
        parseFloat(getComputedStyle(field).fontSize),
      ),
    );
    assert.ok(sizes.length > 1);
    // Safari on phones zooms into fields with smaller text, and not out again.
    for (const size of sizes) assert.ok(size >= 16, `${size} px`);
    assert.equal(await page.evaluate(() => window.visualViewport.scale), 1);
    await close();
  });

  test(
    'the handle is large enough, has a name, and leaves the page its scroll',
    { tag: '@detail' },
    async ({ open }) => {
      const { timeline, close } = await openSheet(open);
      const { width, height } = await handle(timeline).boundingBox();
      assert.ok(width >= 200 && height >= 24, `${width} by ${height}`);
      assert.notEqual(await handle(timeline).getAttribute('aria-label'), '');
      const action = (selector) =>
        timeline.evaluate(
          (element, query) => getComputedStyle(element.shadowRoot.querySelector(query)).touchAction,
          selector,
        );
      assert.equal(await action('.handle'), 'none');
      assert.equal(await action('.details .body'), 'auto');
      await close();
    },
  );

  // 400 % zoom of a window 1280 px wide is a page 320 px wide.
  for (const view of ['chart', 'list']) {
    for (const selected of [undefined, ENTRY]) {
      test(
        `at 320 px nothing scrolls sideways: ${view}${selected ? ' with an open entry' : ''}`,
        { tag: '@detail' },
        async ({ open, engine }) => {
          const { page, timeline, close } = await openEmbed(open, {
            viewport: { width: 320, height: 256 },
            ...(engine === 'chromium' ? { deviceScaleFactor: 4 } : {}),
          });
          await timeline.evaluate((element, values) => Object.assign(element, values), { view, selected });
          await settle(timeline);
          const { content, room, wide } = await page.evaluate(overflow);
          assert.ok(content <= room, `${content} px in ${room}`);
          assert.deepEqual(wide, []);
          await close();
        },
      );
    }
  }

  test('with text twice as large nothing scrolls sideways either', { tag: '@detail' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open, { viewport: { width: 360, height: 740 } });
    for (const view of ['chart', 'list']) {
      await timeline.evaluate((element, wanted) => {
        document.documentElement.style.fontSize = '200%';
        element.view = wanted;
      }, view);
      await settle(timeline);
      const { content, room } = await page.evaluate(overflow);
      assert.ok(content <= room, `${view}: ${content} px in ${room}`);
    }
    await close();
  });
});

async function openSheet(open, options = {}) {
  const opened = await openEmbed(open, { ...PHONE, ...options });
  const { timeline } = opened;
  await timeline.evaluate((element, selected) => Object.assign(element, { view: 'chart', selected }), ENTRY);
  await settle(timeline);
  await timeline.locator('.details.sheet').scrollIntoViewIfNeeded();
  return opened;
}

function handle(timeline) {
  return timeline.locator('.details .handle');
}

function sheetBox(timeline) {
  return timeline.locator('.details.sheet').boundingBox();
}

async function drag(page, timeline, downPx) {
  const box = await handle(timeline).boundingBox();
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + downPx / 2);
  await page.mouse.move(x, y + downPx);
  await page.mouse.up();
}

const FINGER_STEPS = 6;

async function dragByFinger(page, timeline, downPx) {
  const box = await handle(timeline).boundingBox();
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const session = await page.context().newCDPSession(page);
  const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', [{ x, y }]);
  for (let step = 1; step <= FINGER_STEPS; step++) {
    await send('touchMove', [{ x, y: y + (downPx * step) / FINGER_STEPS }]);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
  }
  await send('touchEnd', []);
}

/** Runs in the page: elements wider than the page, and controls that stick out of the element. */
function overflow() {
  const { scrollWidth, clientWidth } = document.scrollingElement;
  const element = document.querySelector('conflict-timeline');
  const { left, right } = element.getBoundingClientRect();
  const wide = [...element.shadowRoot.querySelectorAll('button, select, input, h2, h3, p')]
    .filter((node) => node.closest('.window, .visually-hidden, .skip') === null && node.getClientRects().length > 0)
    .filter((node) => node.getBoundingClientRect().right > right + 1 || node.getBoundingClientRect().left < left - 1)
    .map((node) => `${node.localName}.${node.className}`);
  return { content: scrollWidth, room: clientWidth, wide };
}
