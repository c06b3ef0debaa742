import assert from 'node:assert/strict';
import { openEmbed, rangeOf, settle } from './embed-page.mjs';
import { test } from './test.mjs';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAY_START_MS = Date.UTC(2025, 3, 25);
const MAX_STEPS = 60;
const WITH_TIMES = {
  title: 'Hours',
  entries: [
    { id: 'before', kind: 'event', date: '2022-02-24', title: 'Years before' },
    { id: 'noon', kind: 'event', date: '2025-04-25T12:30Z', title: 'At noon' },
    { id: 'later', kind: 'event', date: '2025-04-25T17:05Z', title: 'Later that day' },
    { id: 'after', kind: 'event', date: '2025-04-28', title: 'Days after' },
  ],
};

const WITH_NUMBERS = {
  title: 'Exchanges',
  measures: [{ id: 'freed', name: 'Freed', unit: 'people' }],
  entries: [
    { id: 'one', kind: 'event', date: '2025-05-23', title: 'One', measures: { freed: 390 } },
    {
      id: 'two',
      kind: 'event',
      date: '2025-06-02',
      title: 'Two',
      measures: { freed: { value: 12, low: 10, high: 15 } },
    },
  ],
};

test.describe('the keyboard', () => {
  test(
    'goes from everything to the day of 25 April 2025, no closer than its dates are known, and back',
    { tag: '@detail' },
    async ({ open }) => {
      const { page, timeline, close } = await openEmbed(open);
      const everything = await rangeOf(timeline);
      await enterChart(page, timeline);
      await walkTo(page, timeline, /25 April 2025/);
      await zoomUntil(page, timeline, '+', ({ start, end }) => lasts(end - start, DAY_MS));
      await press(page, timeline, '+');
      const day = await rangeOf(timeline);
      assert.ok(lasts(day.end - day.start, DAY_MS), `${day.end - day.start} ms are sharper than a day`);
      assert.ok(
        day.start < DAY_START_MS + DAY_MS / 2 && day.end > DAY_START_MS + DAY_MS / 2,
        `${new Date(day.start).toISOString()} is not that day`,
      );
      const axis = await timeline.locator('[part="axis"]').textContent();
      assert.match(axis, /25/);
      assert.doesNotMatch(axis, /\d:\d\d/, 'an hour is said of no day');
      await zoomUntil(page, timeline, '-', ({ start, end }) => end - start >= everything.end - everything.start);
      assert.deepEqual(await rangeOf(timeline), everything);
      assert.match(await focusedName(timeline), /25 April 2025/);
      await close();
    },
  );

  test(
    'goes from everything to one hour of 25 April 2025, where hours are known, and back',
    { tag: '@detail' },
    async ({ open }) => {
      const { page, timeline, close } = await openEmbed(open);
      await timeline.evaluate((element, data) => (element.data = data), WITH_TIMES);
      await settle(timeline);
      const everything = await rangeOf(timeline);
      await enterChart(page, timeline);
      await walkTo(page, timeline, /25 April 2025/);
      await zoomUntil(page, timeline, '+', ({ start, end }) => end - start <= HOUR_MS);
      const hour = await rangeOf(timeline);
      assert.ok(
        hour.start >= DAY_START_MS && hour.end <= DAY_START_MS + DAY_MS,
        `${new Date(hour.start).toISOString()} is not that day`,
      );
      const axis = await timeline.locator('[part="axis"]').textContent();
      assert.match(axis, /25/);
      assert.match(axis, /\d{1,2}:\d\d/);
      await zoomUntil(page, timeline, '-', ({ start, end }) => end - start >= everything.end - everything.start);
      assert.deepEqual(await rangeOf(timeline), everything);
      assert.match(await focusedName(timeline), /25 April 2025/);
      await close();
    },
  );

  test(
    'chooses a measure as the size of marks in the menu; each mark says its number then',
    { tag: '@detail' },
    async ({ open }) => {
      const { page, timeline, close } = await openEmbed(open);
      await timeline.evaluate((element, data) => (element.data = data), WITH_NUMBERS);
      await settle(timeline);
      await tabTo(page, timeline, '[popovertarget="view-menu"]');
      await press(page, timeline, 'Enter');
      await tabTo(page, timeline, 'select.size-by');
      const label = await timeline.evaluate(({ shadowRoot }) => shadowRoot.activeElement.labels[0].textContent);
      assert.match(label, /Size of marks/);
      await press(page, timeline, 'ArrowDown');
      assert.equal(await timeline.evaluate((element) => element.sizes), 'freed');
      await press(page, timeline, 'Escape');
      const names = await timeline.locator('.mark').evaluateAll((marks) => marks.map((mark) => mark.ariaLabel));
      assert.match(names[0], /\. Freed: 390 people$/);
      assert.match(names[1], /\. Freed: 12 people \(10–15\)$/);
      await close();
    },
  );

  test('reaches everything by Tab, and leaves the chart by one more', { tag: '@walk' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open);
    const stops = [];
    for (let step = 0; step < MAX_STEPS; step++) {
      await page.keyboard.press('Tab');
      const stop = await timeline.evaluate(({ shadowRoot }) => {
        const active = shadowRoot.activeElement;
        // A date field has stops of its own inside: the field is one of ours.
        if (active !== null && active === globalThis.stopBefore) return 'same';
        globalThis.stopBefore = active;
        const region = active?.closest('.window') ?? active?.closest('.lane-names, [part]');
        return region && (region.getAttribute('part') ?? region.className.trim());
      });
      if (!stop && stops.length > 0) break;
      if (stop && stop !== 'same') stops.push(stop);
    }
    assert.ok(stops.length < 12, `${stops.length} tab stops: ${stops.join(' ')}`);
    for (const region of ['toolbar', 'lane-names', 'window']) {
      assert.equal(stops.filter((stop) => stop === region).length, 1, `${region} in ${stops.join(' ')}`);
    }
    await close();
  });

  test(
    'leaves a menu by Tab, which closes it: nothing that has the focus is under it',
    { tag: '@detail' },
    async ({ open }) => {
      const { page, timeline, close } = await openEmbed(open);
      await timeline.locator('[popovertarget="view-menu"]').focus();
      await press(page, timeline, 'Enter');
      const menu = timeline.locator('#view-menu');
      await menu.locator('.keys-button').waitFor();
      const last = () => timeline.evaluate(({ shadowRoot }) => shadowRoot.activeElement.matches('.keys-button'));
      for (let step = 0; step < MAX_STEPS && !(await last()); step++) await press(page, timeline, 'Tab');
      assert.ok(await menu.isVisible());
      await press(page, timeline, 'Tab');
      assert.ok(await menu.isHidden());
      assert.equal(await timeline.evaluate(({ shadowRoot }) => shadowRoot.activeElement.className), 'skip');
      await close();
    },
  );

  test('opens by Enter, closes by Escape, and comes back to the mark', { tag: '@detail' }, async ({ open }) => {
    const { page, timeline, close } = await openEmbed(open);
    await enterChart(page, timeline);
    await press(page, timeline, 'End');
    const name = await focusedName(timeline);
    await press(page, timeline, 'Enter');
    assert.equal(await timeline.locator('[part="details"]').count(), 1);
    await page.keyboard.press('Tab');
    await press(page, timeline, 'Escape');
    assert.equal(await timeline.locator('[part="details"]').count(), 0);
    assert.equal(await focusedName(timeline), name);
    await close();
  });
});

async function enterChart(page, timeline) {
  await timeline.locator('.window [tabindex="0"]').first().focus();
  await press(page, timeline, 'Home');
}

async function press(page, timeline, key) {
  await page.keyboard.press(key);
  await settle(timeline);
}

async function walkTo(page, timeline, pattern) {
  for (let step = 0; step < MAX_STEPS; step++) {
    // Not "about" nor "on or before" that day: the day itself.
    const name = await focusedName(timeline);
    if (pattern.test(name) && !/about|on or before/.test(name)) return;
    await press(page, timeline, 'ArrowRight');
  }
  assert.fail('no such mark');
}

async function zoomUntil(page, timeline, key, isReached) {
  for (let step = 0; step < MAX_STEPS; step++) {
    if (isReached(await rangeOf(timeline))) return;
    await press(page, timeline, key);
  }
  assert.fail(`${key} did not get there`);
}

/** To the millisecond: what is not is rounding. */
function lasts(ms, wantedMs) {
  return Math.abs(ms - wantedMs) < 1;
}

function focusedName(timeline) {
  return timeline.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.getAttribute('aria-label') ?? '');
}

/** By Tab, and by arrows within the toolbar, which is one stop. */
async function tabTo(page, timeline, selector) {
  for (let step = 0; step < MAX_STEPS; step++) {
    const at = await timeline.evaluate(({ shadowRoot: { activeElement: active } }, wanted) => {
      if (active?.matches(wanted)) return 'there';
      return active?.closest('[part="toolbar"], [role="toolbar"]') ? 'toolbar' : 'elsewhere';
    }, selector);
    if (at === 'there') return;
    await press(page, timeline, at === 'toolbar' ? 'ArrowRight' : 'Tab');
  }
  assert.fail(`${selector} is not reached`);
}
