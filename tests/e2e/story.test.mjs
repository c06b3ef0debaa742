// The story by keys, by finger, by autoplay and on paper, on the real dataset.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DATA_PATH, openEmbed, settle } from './embed-page.mjs';
import { hastenTimers, holdTimers } from './held-timers.mjs';
import { until } from './until.mjs';
import { test } from './test.mjs';

const { story, entries } = JSON.parse(readFileSync(new URL(`../..${DATA_PATH}`, import.meta.url), 'utf8'));
/** A step is read in 6 to 24 s; a load may take a minute. */
const REAL_STEPS_MS = [6000, 30_000];
const STEP_MS = 400;
const SWIPE_STEPS = 6;

const headingOf = (timeline) => timeline.locator('.story h3').textContent();
const stepOf = (timeline) => timeline.evaluate((element) => element.story ?? null);
const playName = (timeline) => timeline.locator('.story-play').getAttribute('aria-label');

/**
 * The entries of a step, and those that cannot be seen: of each entry, one mark and its whole title must be below the
 * calendar, within the window, and not under the panel.
 */
const toldIn = (timeline) =>
  timeline.evaluate(({ shadowRoot }) => {
    const box = (selector) => shadowRoot.querySelector(selector)?.getBoundingClientRect();
    const { left, right } = box('.window');
    const { bottom: top } = box('.axis-bar');
    const bottom = Math.min(box('.story:not(.beside)')?.top ?? Infinity, globalThis.innerHeight);
    const isSeen = (part) => {
      const at = part.getBoundingClientRect();
      return at.left >= left - 1 && at.right <= right + 1 && at.top >= top - 1 && at.bottom <= bottom + 1;
    };
    const marks = [...shadowRoot.querySelectorAll('.mark[data-told]')];
    const isWhole = (label) => label !== null && label.textContent.trim() !== '' && !label.textContent.includes('…');
    const entries = [...new Set(marks.map((mark) => mark.dataset.entry))];
    const seen = (entry) =>
      marks.some((mark) => {
        const label = mark.querySelector('.label');
        return (
          mark.dataset.entry === entry &&
          isWhole(label) &&
          [mark.querySelector('.glyph') ?? mark.querySelector(':is(rect, path, line):not(.hit)'), label].every(isSeen)
        );
      });
    return { told: entries.length, unseen: entries.filter((entry) => !seen(entry)) };
  });

/** More have no room in a window. */
const MOST_SEEN = 7;

/** How many entries a step tells: its own, or those of its days. */
function countOfStep({ entry, entries: several, range }) {
  if (several !== undefined) return several.length;
  if (entry !== undefined) return 1;
  const [first, last = first] = range.split('/');
  // A state without an end stands where a source describes it.
  const days = entries.map(({ date, asOf }) => asOf ?? date.match(/\d{4}-\d\d-\d\d/g).at(-1));
  return days.filter((day) => day >= first && day <= last).length;
}

test.describe('the story', () => {
  test('goes by keys from beginning to end, and closes', { tag: '@walk' }, async ({ open }) => {
    const { page, timeline, problems, close } = await openEmbed(open, { viewport: { width: 1200, height: 640 } });
    await timeline.locator('.tell').focus();
    await page.keyboard.press('Enter');
    for (const [step, { heading, text, entries: [first] = [], entry = first }] of story.entries()) {
      await settle(timeline);
      // On a busy machine a key may reach the page after the press is told to be over.
      await until(async () => (await headingOf(timeline)) === heading, `the step is “${heading}”`);
      assert.equal(await timeline.locator('.story-text p').textContent(), text);
      // The slider with the focus says the step, and the announcement its text and what it lights.
      assert.equal(
        await timeline.locator('[data-focus="story"]').getAttribute('aria-valuetext'),
        `Step ${step + 1} of ${story.length}: ${heading}`,
      );
      // An announcement comes a moment after what it tells, so that a screen reader hears the change.
      const said = () => timeline.locator('[aria-live]').textContent();
      await until(async () => (await said()).startsWith(`${text} In this step: `), `“${heading}” is said`);
      assert.equal(await timeline.evaluate(({ selected }) => selected ?? null), entry ?? null);
      if (entry !== undefined) {
        await until(async () => (await toldIn(timeline)).unseen.length === 0, `the mark of ${entry} is seen`);
      }
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Home');
    await settle(timeline);
    assert.equal(await headingOf(timeline), story[0].heading);
    await page.keyboard.press('Escape');
    await settle(timeline);
    assert.equal(await stepOf(timeline), null);
    assert.equal(await timeline.evaluate(({ shadowRoot }) => shadowRoot.activeElement.dataset.focus), 'story-begin');
    assert.deepEqual(problems, []);
    await close();
  });

  for (const [width, height] of [
    [1180, 820],
    [800, 820],
    [375, 740],
  ]) {
    test(`shows the entries of each step, with their titles, at ${width} px`, { tag: '@detail' }, async ({ open }) => {
      const { timeline, problems, close } = await openEmbed(open, { viewport: { width, height } });
      await timeline.evaluate((element) => (element.view = 'chart'));
      await settle(timeline);
      await timeline.locator('.tell').click();
      for (const [step, { heading, ...told }] of story.entries()) {
        await settle(timeline);
        const count = countOfStep(told);
        assert.ok(count > 0, heading);
        const fits = count <= MOST_SEEN;
        if (fits) await until(async () => (await toldIn(timeline)).unseen.length === 0, `${heading}: all is seen`);
        assert.equal((await toldIn(timeline)).told, count, heading);
        // A day with twenty entries is higher than the window: none of them stays under the panel.
        if (!fits) assert.deepEqual(await hiddenForGood(timeline), [], heading);
        const beside = await timeline.locator('.story.beside').count();
        assert.equal(beside, width > 1000 ? 1 : 0);
        if (step < story.length - 1) await timeline.locator('.story-next').click();
      }
      assert.deepEqual(problems, []);
      await close();
    });
  }

  test('closes the lanes without a part in a step, and gives the window back', { tag: '@detail' }, async ({ open }) => {
    const { timeline, close } = await openEmbed(open);
    const range = { start: Date.UTC(2025, 3, 1), end: Date.UTC(2025, 4, 1) };
    await timeline.evaluate((element, wanted) => (element.visibleRange = wanted), range);
    await settle(timeline);
    const look = () =>
      timeline.evaluate((element) => ({
        range: element.visibleRange,
        height: Math.round(element.shadowRoot.querySelector('.rows').getBoundingClientRect().height),
        marks: element.shadowRoot.querySelectorAll('.mark').length,
        width: Math.round(element.shadowRoot.querySelector('.window').getBoundingClientRect().width),
      }));
    const before = await look();
    await timeline.evaluate((element) => (element.story = 3));
    await settle(timeline);
    const told = await look();
    assert.ok(told.height < before.height * 0.7, `${told.height} px of ${before.height}`);
    assert.ok(told.marks < before.marks * 0.7, `${told.marks} marks of ${before.marks}`);
    await timeline.locator('.story .close').click();
    await settle(timeline);
    assert.deepEqual(await look(), before);
    await close();
  });

  for (const view of ['list', 'table']) {
    test(`opens each entry in the ${view}, in a narrow page`, { tag: '@detail' }, async ({ open }) => {
      const { page, timeline, problems, close } = await openEmbed(open, { viewport: { width: 360, height: 740 } });
      await timeline.evaluate((element, name) => (element.view = name), view);
      await settle(timeline);
      await timeline.locator('.tell').click();
      for (const [step, { entry }] of story.entries()) {
        await settle(timeline);
        if (entry !== undefined) {
          const { top, panel } = await timeline.evaluate(({ shadowRoot }) => ({
            top: shadowRoot.querySelector('.item.open').getBoundingClientRect().top,
            panel: shadowRoot.querySelector('.story').getBoundingClientRect().top,
          }));
          assert.ok(top >= -1 && top < panel - 60, `${entry} begins at ${top} px, the panel at ${panel} px`);
        }
        if (step < story.length - 1) await timeline.locator('.story-next').click();
      }
      assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth <= window.innerWidth));
      assert.deepEqual(problems, []);
      await close();
    });
  }

  test('plays until the reader does anything', { tag: '@detail' }, async ({ open }) => {
    const signs = [
      (page) => page.keyboard.press('a'),
      (page) => page.mouse.click(5, 5),
      (page) => page.mouse.wheel(0, 10),
      (page) => page.keyboard.press('Tab'),
    ];
    const { page, timeline, close } = await openPlaying(open, {}, holdTimers);
    /** Steps are read to their ends, and words of an action are taken away. */
    const turn = () => page.evaluate(() => globalThis.releaseTimers());
    for (const [index, sign] of signs.entries()) {
      if (index > 0) await playAgain(timeline);
      const step = await stepOf(timeline);
      await until(async () => {
        await turn();
        return (await stepOf(timeline)) > step;
      }, 'the next step');
      assert.equal(await playName(timeline), 'Pause');
      await sign(page);
      await timeline.locator('.story-play[aria-label="Play"]').waitFor();
      const stopped = await stepOf(timeline);
      await turn();
      await settle(timeline);
      assert.equal(await stepOf(timeline), stopped);
    }
    await close();
  });

  test('plays to its end, and fills no history', { tag: '@detail' }, async ({ open }) => {
    const { page, timeline, problems, close } = await openPlaying(open);
    const before = await page.evaluate(() => globalThis.history.length);
    await page.waitForFunction((last) => document.querySelector('conflict-timeline').story === last, story.length - 1);
    await timeline.locator('.story-play[aria-label="Play"]').waitFor();
    assert.equal(await page.evaluate(() => globalThis.history.length), before);
    assert.deepEqual(problems, []);
    await close();
  });

  // A finger, less motion and paper cannot be had in Firefox.

  test('is on paper a list with every step', { tag: '@chromium' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open);
    await timeline.evaluate((element) => element.startStory());
    await settle(timeline);
    await page.emulateMedia({ media: 'print' });
    await timeline.locator('.printed').waitFor({ state: 'attached' });
    assert.equal(await timeline.locator('.story').isVisible(), false);
    assert.deepEqual(
      await timeline.locator('.story-print li b').allTextContents(),
      story.map(({ heading }) => heading),
    );
    assert.ok(await timeline.locator('.story-print').isVisible());
    assert.equal(await timeline.locator('.story-print li .when').count(), story.length);
    await close();
  });

  test('turns its pages under a finger', { tag: ['@walk', '@chromium'] }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open, { hasTouch: true, viewport: { width: 400, height: 740 } });
    await timeline.evaluate((element) => element.startStory());
    await settle(timeline);
    const session = await page.context().newCDPSession(page);
    const swipe = async (dx, dy) => {
      const { x, y, width, height } = await timeline.locator('.story').boundingBox();
      const from = { x: x + width / 2, y: y + height / 2 };
      const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
      await send('touchStart', [from]);
      for (let step = 1; step <= SWIPE_STEPS; step++) {
        const share = step / SWIPE_STEPS;
        await send('touchMove', [{ x: from.x + dx * share, y: from.y + dy * share }]);
      }
      await send('touchEnd', []);
      await settle(timeline);
      return stepOf(timeline);
    };
    assert.deepEqual([await swipe(-120, 5), await swipe(-120, -5), await swipe(120, 0)], [1, 2, 1]);
    assert.equal(await swipe(-5, -60), 1, 'a finger that goes up turned the page');
    await close();
  });

  for (const [reducedMotion, moves] of [
    ['reduce', false],
    ['no-preference', true],
  ]) {
    test(
      `${moves ? 'glides from step to step' : 'jumps where the reader asks for less motion'}`,
      { tag: '@chromium' },
      async ({ open }) => {
        const { timeline, close } = await openPlaying(open, { reducedMotion });
        const places = await timeline.evaluate(async (element) => {
          const found = new Set();
          const since = performance.now();
          // From February 2022 to March 2025, and there to April.
          while (element.story < 3 && performance.now() - since < 5000) {
            await new Promise(requestAnimationFrame);
            found.add(element.xAt(Date.UTC(2025, 3, 1)));
          }
          return found.size;
        });
        // A slow machine draws few frames of it; a jump has at most four.
        if (moves) assert.ok(places > 4, `${places} places`);
        else assert.ok(places <= 4, `${places} places`);
        await close();
      },
    );
  }
});

/** Marks of the step that stay covered however the page is scrolled. */
function hiddenForGood(timeline) {
  return timeline.evaluate(async ({ shadowRoot }) => {
    const covered = [];
    for (const mark of shadowRoot.querySelectorAll('.mark[data-told]:not(.end)')) {
      mark.scrollIntoView({ block: 'center' });
      const { left, width, top, height } = (mark.querySelector('.glyph') ?? mark).getBoundingClientRect();
      const found = shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
      if (found?.closest('.mark') !== mark) covered.push(mark.dataset.entry);
    }
    globalThis.scrollTo(0, 0);
    return covered;
  });
}

/** A page in which the story plays, quicker than anyone could read. */
async function openPlaying(open, options, timers = hastenTimers) {
  const opened = (contextOptions) =>
    open(contextOptions).then(async (result) => {
      await result.page.addInitScript(timers, [...REAL_STEPS_MS, STEP_MS]);
      return result;
    });
  const embed = await openEmbed(opened, options);
  await embed.timeline.evaluate((element) => {
    element.deepLinks = true;
    element.startStory();
  });
  await settle(embed.timeline);
  await embed.timeline.locator('.story-play').click();
  return embed;
}

/** From its first step. */
async function playAgain(timeline) {
  await timeline.evaluate((element) => {
    element.story = 0;
  });
  await settle(timeline);
  await timeline.locator('.story-play').click();
}
