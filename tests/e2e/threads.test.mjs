// The walk that the timeline is for: from Klitschko's interview to Leshchenko's answer, to Zelenskyy's stance, and
// back.
import assert from 'node:assert/strict';
import { openEmbed, rangeOf, settle, windowBox } from './embed-page.mjs';
import { test } from './test.mjs';

const KLITSCHKO = 'Klitschko: Ukraine may have to give up land';
const LESHCHENKO = 'Leshchenko: comments “counterproductive”';
const ZELENSKYY = 'Zelenskyy: “nothing to talk about”';
const LAST_TALKS = 'Last direct talks, in the report’s account';
const TRUMP = 'Trump: “very close to a deal”';
const SILENCE = 'Russia and Ukraine: no immediate response';
const IDS = {
  [KLITSCHKO]: 'klitschko-bbc',
  [LESHCHENKO]: 'leshchenko-counterproductive',
  [ZELENSKYY]: 'zelenskyy-nothing-to-talk-about',
};
const MAX_STEPS = 60;
const DRAG_STEPS = 20;

test.describe('threads', () => {
  test(
    'are walked by mouse: a link in the details, then a curve, then the way back',
    { tag: '@walk' },
    async ({ open }) => {
      const { page, timeline, close, problems } = await openEmbed(open);
      await timeline.locator(`.mark[aria-label*="${KLITSCHKO}"] .glyph`).click();
      await settle(timeline);
      await clickLink(timeline, LESHCHENKO);
      await assertOpen(timeline, LESHCHENKO);
      await clickCurve(page, timeline, `${LESHCHENKO}. Criticises ${KLITSCHKO}`);
      await assertOpen(timeline, KLITSCHKO);
      await clickCurve(page, timeline, `${KLITSCHKO}. Refers to ${ZELENSKYY}`);
      await assertOpen(timeline, ZELENSKYY);
      await clickLink(timeline, KLITSCHKO);
      await assertOpen(timeline, KLITSCHKO);
      assert.deepEqual(problems, []);
      await close();
    },
  );

  test('are walked by keys, with nothing open and with the details open', { tag: '@detail' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open);
    await timeline.locator('.window [tabindex="0"]').first().focus();
    await press(page, timeline, 'Home');
    await walkTo(page, timeline, KLITSCHKO);
    for (const [key, title] of [
      [']', LESHCHENKO],
      ['[', KLITSCHKO],
      ['[', ZELENSKYY],
      [']', KLITSCHKO],
    ]) {
      await press(page, timeline, key);
      assert.match(await focusedName(timeline), new RegExp(escape(title)), key);
    }
    assert.match(await focusedName(timeline), /^Referred to by: /);
    await press(page, timeline, 'Enter');
    await press(page, timeline, ']');
    await assertOpen(timeline, LESHCHENKO);
    await press(page, timeline, '[');
    await press(page, timeline, '[');
    await assertOpen(timeline, ZELENSKYY);
    await close();
  });

  test('go with their marks while the window is dragged, and change no side', { tag: '@detail' }, async ({ open }) => {
    const { page, timeline, problems, close } = await openEmbed(open);
    await timeline.evaluate(async (element) => {
      element.select('klitschko-bbc');
      await element.settled;
      // Room to drag to both sides.
      element.zoomTo({ start: Date.UTC(2025, 3, 23), end: Date.UTC(2025, 3, 30) });
      await element.settled;
    });
    await timeline.evaluate(threadsRested);
    const first = await curvesFromMark(timeline, KLITSCHKO);
    assert.equal(first.length, 3);
    const box = await windowBox(timeline);
    const from = { x: box.x + box.width * 0.9, y: box.y + 20 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    const start = await rangeOf(timeline);
    for (let step = 1; step <= DRAG_STEPS; step++) {
      await page.mouse.move(from.x + Math.sin(step / 3) * 60, from.y);
      await timeline.evaluate(() => new Promise(requestAnimationFrame));
      const now = await curvesFromMark(timeline, KLITSCHKO);
      assert.equal(now.length, first.length, `step ${step}`);
      now.forEach((at, curve) => {
        assert.ok(
          Math.abs(at.x - first[curve].x) < 1.5 && Math.abs(at.y - first[curve].y) < 3,
          `step ${step}: ${JSON.stringify([at, first[curve]])}`,
        );
      });
    }
    assert.notDeepEqual(await rangeOf(timeline), start);
    await page.mouse.up();
    assert.deepEqual(problems, []);
    await close();
  });

  test('are read from the accessibility tree', { tag: '@detail' }, async ({ open }) => {
    const { timeline, close } = await openEmbed(open);
    await timeline.evaluate((element) => element.select('trump-very-close'));
    await settle(timeline);
    await timeline.getByText(/^Show the thread/).click();
    const thread = timeline.locator('.relations');
    const snapshot = await thread.ariaSnapshot();
    const place = (text) => {
      const at = snapshot.indexOf(text);
      assert.ok(at >= 0, `no ${text} in\n${snapshot}`);
      return at;
    };
    assert.match(snapshot, /^- list "Thread":/);
    assert.ok(place(LAST_TALKS) < place(TRUMP) && place(TRUMP) < place(SILENCE));
    place('Referred to by');
    const current = thread.locator('[aria-current="true"]');
    assert.match(await current.locator('p').first().textContent(), new RegExp(escape(TRUMP)));
    await timeline.evaluate((element) => element.select('klitschko-bbc'));
    await settle(timeline);
    // By role and name alone, as a screen reader's list of links has it.
    await timeline.getByRole('link', { name: LESHCHENKO }).first().click();
    await settle(timeline);
    await timeline.getByRole('link', { name: KLITSCHKO }).first().click();
    await settle(timeline);
    await timeline.getByRole('link', { name: ZELENSKYY }).first().click();
    await settle(timeline);
    await timeline.getByRole('dialog', { name: ZELENSKYY }).waitFor();
    await timeline.getByRole('link', { name: KLITSCHKO }).first().click();
    await settle(timeline);
    await timeline.getByRole('dialog', { name: KLITSCHKO }).waitFor();
    await close();
  });
});

async function clickLink(timeline, title) {
  await timeline.locator('.direct a, .relations:not(.tree) a', { hasText: title }).first().click();
  await settle(timeline);
}

/** Clicks where the curve of that title is drawn and nothing else lies over it. */
async function clickCurve(page, timeline, title) {
  const at = await timeline.evaluate(({ shadowRoot }, wanted) => {
    const thread = [...shadowRoot.querySelectorAll('.threads .thread')].find(
      (group) => group.querySelector('title')?.textContent === wanted,
    );
    const reach = thread?.querySelector('.reach');
    if (!reach) return undefined;
    const length = reach.getTotalLength();
    const matrix = reach.getScreenCTM();
    const free = [];
    for (let share = 0.02; share < 1; share += 0.01) {
      const { x, y } = reach.getPointAtLength(length * share).matrixTransform(matrix);
      if (thread.contains(shadowRoot.elementFromPoint(x, y))) free.push({ x, y });
    }
    // Where it leaves its mark, another curve may begin less than a pixel beside it.
    return free[free.length >> 1];
  }, title);
  assert.ok(at, `no curve “${title}” to be hit`);
  await page.mouse.click(at.x, at.y);
  await settle(timeline);
}

/** Runs in the page: resolves once the curves have been the same for many frames. They find their ways when the window rests. */
async function threadsRested({ shadowRoot }) {
  const drawn = () =>
    [...shadowRoot.querySelectorAll('.threads .reach')].map((reach) => reach.getAttribute('d')).join();
  let last = drawn();
  for (let same = 0; same < 30; same++) {
    await new Promise(requestAnimationFrame);
    if (drawn() !== last) same = 0;
    last = drawn();
  }
}

/** The middle of each curve, seen from the mark of that title. */
function curvesFromMark(timeline, title) {
  return timeline.evaluate(({ shadowRoot }, wanted) => {
    const mark = [...shadowRoot.querySelectorAll('.mark')].find((group) => group.ariaLabel?.includes(wanted));
    const { left, top } = mark.querySelector('.glyph').getBoundingClientRect();
    return [...shadowRoot.querySelectorAll('.threads .reach')].map((reach) => {
      const middle = reach.getPointAtLength(reach.getTotalLength() / 2).matrixTransform(reach.getScreenCTM());
      return { x: middle.x - left, y: middle.y - top };
    });
  }, title);
}

async function assertOpen(timeline, title) {
  assert.equal(await timeline.evaluate(({ selected }) => selected), IDS[title]);
}

async function walkTo(page, timeline, title) {
  for (let step = 0; step < MAX_STEPS; step++) {
    if ((await focusedName(timeline)).includes(title)) return;
    await press(page, timeline, 'ArrowRight');
  }
  assert.fail(`no mark of ${title}`);
}

async function press(page, timeline, key) {
  await page.keyboard.press(key);
  await settle(timeline);
}

function focusedName(timeline) {
  return timeline.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.getAttribute('aria-label') ?? '');
}

function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
