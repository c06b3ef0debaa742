// The story of the front page, whose timeline follows its paragraphs: by wheel, keys and finger, wide and on a phone.
// Nothing on the page shifts.
import assert from 'node:assert/strict';
import { test } from './test.mjs';
import { until } from './until.mjs';

/** Words in the strip of a fold are centred again while it enters the window; a browser counts that, and calls less than this good. */
const MAX_SHIFT = 0.1;
const STEP_PX = 80;

test.describe('the story that scrolls on the front page', { tag: '@chromium' }, () => {
  let demo;
  test.beforeAll(({ demo: built }) => {
    demo = built;
  });

  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 360, height: 700 },
  ]) {
    test(`is told by the wheel, forth and back, at ${viewport.width} px`, { tag: '@walk' }, async ({ open }) => {
      const { page, problems } = await open({ viewport, reducedMotion: 'no-preference' });
      await page.addInitScript(() => {
        globalThis.shift = 0;
        globalThis.ofPage = 0;
        new globalThis.PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries()) {
            globalThis.shift += value;
            // Nodes of a shadow tree are not named.
            if (sources.some(({ node }) => node !== null)) globalThis.ofPage += value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${demo.origin}/demo/#told`);
      await page.locator('#told-chart .mark').first().waitFor();
      await page.evaluate(() => document.querySelector('#told-chart').settled);
      await page.mouse.move(viewport.width / 2, viewport.height - 60);
      const steps = await page.locator('[data-timeline]').count();
      assert.equal(steps, 8);
      const seen = await readTo(page, 'fit', STEP_PX);
      assert.ok(seen.length >= steps - 1, seen.join(', '));
      await page.evaluate(() => document.querySelector('#told-chart').settled);
      const back = await readTo(page, 'range:2022-02-24/2022-02-28', -STEP_PX);
      assert.ok(back.length >= steps - 1, back.join(', '));
      assert.equal(back.at(-1), seen[0]);
      // The chart stays in sight, and leaves the text more than half of a phone.
      const { top, height } = await page.evaluate(() => {
        const { top: y, height: h } = document.querySelector('#told-chart').getBoundingClientRect();
        return { top: y, height: h };
      });
      assert.ok(top > -height, 'the chart is in sight');
      if (viewport.width < 900) assert.ok(height <= viewport.height * 0.46, `${height}`);
      assert.equal(await page.evaluate(() => globalThis.ofPage), 0);
      assert.ok((await page.evaluate(() => globalThis.shift)) < MAX_SHIFT);
      assert.deepEqual(problems, []);
      await page.context().close();
    });
  }

  test('is told by keys, at once for readers who want less motion, and is an article without scripts', async ({
    open,
  }) => {
    const { page, problems } = await open({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${demo.origin}/demo/#told`);
    await page.locator('#told-chart .mark').first().waitFor();
    const seen = new Set();
    for (let press = 0; press < 60 && !seen.has('fit'); press++) {
      await page.keyboard.press('PageDown');
      seen.add(await page.evaluate(currentStep));
    }
    assert.ok(seen.has('fit'), [...seen].join(', '));
    // The page may still scroll from the last key.
    await readWords(page, 'step:5', 'very close');
    const words = await page.locator('#told-chart .step-quote .words').allTextContents();
    assert.equal(words.join(' '), '“very close to a deal” “Crimea will stay with Russia.”');
    assert.deepEqual(problems, []);
    await page.context().close();
    const plain = await open({ javaScriptEnabled: false });
    await plain.page.goto(`${demo.origin}/demo/#told`);
    assert.equal(await plain.page.locator('#told-article p:visible').count(), 8);
    assert.ok(!(await plain.page.locator('#told-chart').isVisible()));
    await plain.page.context().close();
  });

  test('is told by a finger on a phone, and says nothing to a reader of the article', async ({ open }) => {
    const { page, problems } = await open({
      viewport: { width: 360, height: 700 },
      ...{ hasTouch: true, isMobile: true, reducedMotion: 'no-preference' },
    });
    await page.goto(`${demo.origin}/demo/#told`);
    await page.locator('#told-chart .mark').first().waitFor();
    const session = await page.context().newCDPSession(page);
    const seen = new Set();
    for (let swipe = 0; swipe < 60 && !seen.has('fit'); swipe++) {
      const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
      await send('touchStart', [{ x: 180, y: 660 }]);
      for (let y = 640; y >= 480; y -= 40) {
        await send('touchMove', [{ x: 180, y }]);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
      }
      await send('touchEnd', []);
      seen.add(await page.evaluate(currentStep));
    }
    for (const step of ['entry:putin-witkoff-meeting,ushakov-productive,witkoff-no-comment', 'step:6', 'fit'])
      assert.ok(seen.has(step), `${step} in ${[...seen].join(', ')}`);
    await session.send('Accessibility.enable');
    const heard = async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes.filter(({ ignored }) => !ignored).map(({ name }) => name?.value ?? '');
    };
    const quotes = async () => (await heard()).filter((words) => words.startsWith('“ready')).length;
    const before = await quotes();
    // The last swipe may go on for a while.
    await readWords(page, 'step:6', '“ready');
    assert.equal(await page.locator('#told-chart [aria-live]').first().textContent(), '');
    assert.ok((await heard()).some((words) => words.includes('says that the Kremlin is “ready to reach a deal”')));
    assert.equal(await quotes(), before, 'the drawing is not read');
    // Who says words of two lines stands below them or, where they have no room for a third, in the title of their mark.
    await readWords(page, 'quote:zelenskyy-pressure-on-russia', 'That is why');
    const said = await page.locator('#told-chart :is(.step-quote .by, .mark[data-told] .label)').allTextContents();
    assert.ok(
      said.some((words) => words.includes('Zelenskyy')),
      said.join(),
    );
    assert.deepEqual(problems, []);
    await page.context().close();
  });
});

/** Runs in the page: the present step, once the observers have heard of the last scroll. */
async function currentStep() {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  return document.querySelector('[data-timeline-current]')?.dataset.timeline;
}

/** Brings a step into the middle, again as long as another is the present one, until its words stand at the mark. */
async function readWords(page, step, words) {
  const large = page.locator('#told-chart .step-quote .words', { hasText: words });
  let now;
  await until(
    async () => {
      now = await page.evaluate(currentStep);
      if (now === step) return large.isVisible();
      await page.locator(`[data-timeline="${step}"]`).evaluate((element) => {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
      });
      return false;
    },
    () => `“${words}” at ${step}; the present step is ${now}`,
  );
}

/** Turns the wheel until a step is the present one. Returns the steps on the way, each once. */
async function readTo(page, last, stepPx) {
  const seen = [];
  for (let turn = 0; turn < 200 && seen.at(-1) !== last; turn++) {
    await page.mouse.wheel(0, stepPx);
    const now = await page.evaluate(currentStep);
    if (now !== undefined && now !== seen.at(-1)) seen.push(now);
  }
  return seen;
}
