// The stage of a story: nothing around it moves from the first step to the last.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openEmbed, settle } from './embed-page.mjs';
import { until } from './until.mjs';
import { test } from './test.mjs';

const WIDE = { viewport: { width: 1280, height: 1000 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const FILES = ['/data/ceasefire-2025.json', '/data/talks-and-resolutions.json'];

/** Where the stage and its bar are, in px of the window. */
const placesIn = (timeline) =>
  timeline.evaluate((element) => {
    const { top, height } = element.getBoundingClientRect();
    const bar = element.shadowRoot.querySelector('.story-next').getBoundingClientRect();
    return { top, height, bar: bar.top, end: bar.bottom };
  });

/** A range of time lights as many. */
const MANY = 20;

/** Runs in the page: lit marks and entries, those of them that show a title, and the heights of the lanes and of their room. */
function litIn({ shadowRoot }) {
  const { scrollHeight = 0, clientHeight = 0 } = shadowRoot.querySelector('.chart.boxed') ?? {};
  const marks = [...shadowRoot.querySelectorAll('.mark[data-told]')];
  const entriesOf = (list) => new Set(list.map(({ dataset }) => dataset.entry)).size;
  const titled = entriesOf(marks.filter((mark) => mark.querySelector('.label') !== null));
  return { told: marks.length, lit: entriesOf(marks), titled, rows: scrollHeight, room: clientHeight };
}

const storyOf = (src) => JSON.parse(readFileSync(new URL(`../..${src}`, import.meta.url), 'utf8')).story;

for (const [name, options, view] of [
  ['a wide window', WIDE, 'chart'],
  ['the list of a phone', PHONE, 'list'],
  ['the chart of a phone', PHONE, 'chart'],
]) {
  for (const src of FILES) {
    test(`stays as it is through every step of ${src}, in ${name}`, { tag: '@chromium' }, async ({ open }) => {
      const { timeline, problems, close } = await openEmbed(open, { ...options, reducedMotion: 'reduce' });
      await timeline.evaluate((element, values) => Object.assign(element, values), { src, view });
      await settle(timeline);
      const before = await timeline.evaluate(({ offsetHeight }) => offsetHeight);
      await timeline.locator('.tell').click();
      await settle(timeline);
      const first = await placesIn(timeline);
      const { height } = options.viewport;
      assert.ok(first.top >= 0 && first.top + first.height <= height, `${JSON.stringify(first)} in ${height} px`);
      // At the edge under the thumb.
      if (options === PHONE) assert.ok(first.end > height - 16, `the bar ends at ${first.end} px`);
      const next = timeline.locator('.story-next');
      let steps = 1;
      for (; (await next.getAttribute('aria-disabled')) === 'false'; steps++) {
        await next.click();
        await settle(timeline);
        assert.deepEqual(await placesIn(timeline), first, `step ${steps + 1}`);
        const { told, lit, titled, rows, room } = await timeline.evaluate(litIn);
        const { entry, entries = [entry] } = storyOf(src)[steps];
        // Each entry that a step names is lit, with its title.
        if (view === 'chart' && entries[0] !== undefined)
          assert.deepEqual([lit, titled], [entries.length, entries.length], `step ${steps + 1}`);
        // Lanes without a part in the step have closed, columns too: it fits, or nearly.
        if (told > 0 && told < MANY) assert.ok(rows <= room * 1.5, `step ${steps + 1}: ${rows} px of lanes in ${room}`);
      }
      assert.ok(steps >= 5, `${steps} steps`);
      await timeline.locator('.story .close').click();
      await until(
        () => timeline.evaluate(({ offsetHeight }, px) => Math.abs(offsetHeight - px) <= 1, before),
        'the element is as high as before',
      );
      assert.deepEqual(problems, []);
      await close();
    });
  }
}

test('an element with a height of its own keeps it', { tag: '@chromium' }, async ({ open }) => {
  const { timeline, close } = await openEmbed(open, WIDE);
  await timeline.evaluate((element) => (element.style.height = '560px'));
  await settle(timeline);
  await timeline.locator('.tell').click();
  await settle(timeline);
  assert.equal(await timeline.evaluate((element) => element.matches(':state(staged)')), false);
  assert.equal(await timeline.evaluate(({ offsetHeight }) => offsetHeight), 560);
  await close();
});

test('a page that begins with its story scrolls nothing', { tag: '@chromium' }, async ({ open }) => {
  const { page, timeline, close } = await openEmbed(open, PHONE);
  await timeline.evaluate((element) => (element.story = 0));
  await settle(timeline);
  assert.equal(await timeline.evaluate((element) => element.matches(':state(staged)')), true);
  await timeline.evaluate((element) => element.nextStep());
  await settle(timeline);
  assert.ok((await page.evaluate(() => globalThis.scrollY)) < 200);
  await close();
});
