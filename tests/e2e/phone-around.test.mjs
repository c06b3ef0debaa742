// How much stands around what is shown, for a finger: around a few entries, and in the head of the story.
import assert from 'node:assert/strict';
import { openEmbed, settle } from './embed-page.mjs';
import { smallTargets } from './finger-targets.mjs';
import { test } from './test.mjs';

/** The element is 40 px narrower. */
const WIDE = { width: 1240, height: 900 };
const PHONE = { width: 415, height: 740 };
const NARROW = { width: 360, height: 700 };
const FINGER = { hasTouch: true, isMobile: true };
const THREE = {
  title: 'Three entries',
  entries: [
    { id: 'first', title: 'A first entry', date: '2022-03-01', kind: 'event' },
    { id: 'second', title: 'A second entry', date: '2023-05-01', kind: 'statement' },
    { id: 'third', title: 'A third entry', date: '2024-07-01', kind: 'event' },
  ],
};
const LANGUAGES = ['en', 'uk', 'ru', 'de', 'fr', 'es', 'ar'];
const MAX_AROUND_PX = 120;

test.describe('around what is shown, for a finger', { tag: '@chromium' }, () => {
  // Chromium alone can be told of a finger.

  for (const viewport of [WIDE, PHONE]) {
    test(`at most 120 px stand around the rows of three entries, in ${viewport.width} px`, async ({ open }) => {
      const { timeline, close } = await openEmbed(open, { ...FINGER, viewport });
      await timeline.evaluate((element, data) => Object.assign(element, { view: 'chart', data }), THREE);
      await settle(timeline);
      await timeline.locator('.key').waitFor({ state: 'attached' });
      const aroundPx = await timeline.evaluate(({ shadowRoot }) => {
        const heightOf = (selector) => shadowRoot.querySelector(selector).getBoundingClientRect().height;
        return heightOf('.frame') - heightOf('.rows');
      });
      assert.ok(aroundPx <= MAX_AROUND_PX, `${aroundPx} px`);
      const small = await timeline.evaluate(smallTargets);
      assert.deepEqual(
        small.filter((target) => !target.startsWith('g.mark')),
        [],
        'controls',
      );
      await close();
    });
  }

  test('the head of the story is one line at 320 px, in each language', { tag: '@walk' }, async ({ open }) => {
    const { timeline, close } = await openEmbed(open, { ...FINGER, viewport: NARROW });
    for (const lang of LANGUAGES) {
      const state = { lang, dir: lang === 'ar' ? 'rtl' : 'ltr', view: 'chart', story: 7 };
      await timeline.evaluate((element, values) => Object.assign(element, values), state);
      await settle(timeline);
      const tops = await timeline.evaluate(({ shadowRoot }) => {
        const targets = [...shadowRoot.querySelectorAll('.story-head button')];
        return targets.map((target) => Math.round(target.getBoundingClientRect().top));
      });
      assert.equal(tops.length, 4);
      assert.equal(new Set(tops).size, 1, `${lang}: ${tops}`);
    }
    await close();
  });
});
