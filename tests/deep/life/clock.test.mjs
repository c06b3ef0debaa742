// The machine's clock is set to another time while a page is open. Nothing of the timeline moves with it.
import assert from 'node:assert/strict';
import { openLife } from './page.mjs';
import { test } from '../../e2e/test.mjs';

const YEARS = process.env.DEEP === '1' ? [10, -10] : [-10];

test.describe('a clock that is set to another time', () => {
  for (const years of YEARS) {
    test(`${years} years on: nothing moves but the day of a citation`, async ({ open }) => {
      const life = await openLife(open);
      await arrange(life);
      const before = await citedYear(life);
      const first = await look(life.page);
      await life.page.evaluate(
        (ms) => {
          const Plain = Date;
          globalThis.Date = class extends Plain {
            constructor(...given) {
              super(...(given.length === 0 ? [Plain.now() + ms] : given));
            }
            static now() {
              return Plain.now() + ms;
            }
          };
        },
        years * 365.25 * 86_400_000,
      );
      assert.deepEqual(await look(life.page), first);
      assert.equal((await citedYear(life)) - before, years);
      await life.timeline.evaluate((element) => element.next());
      assert.notEqual((await look(life.page)).state.selected, first.state.selected);
      await life.close();
    });
  }
});

function arrange({ page }) {
  return page.evaluate(() => globalThis.life.arrange(document.querySelector('conflict-timeline')));
}

function look(page) {
  return page.evaluate(async () => {
    const element = document.querySelector('conflict-timeline');
    await globalThis.life.settle(element);
    await globalThis.life.rest();
    return globalThis.life.look(element);
  });
}

/** Of the day on which the open entry is said to have been read. */
function citedYear({ timeline }) {
  return timeline.evaluate(async (element) => {
    const cite = element.shadowRoot.querySelector('.cite');
    if (!cite.open) {
      const toggled = new Promise((resolve) => cite.addEventListener('toggle', resolve, { once: true }));
      cite.open = true;
      // Its content loads now.
      await toggled;
      await globalThis.life.settle(element);
    }
    [...cite.querySelectorAll('button')].find(({ textContent }) => textContent.includes('BibTeX')).click();
    await globalThis.life.frames(2);
    return Number(/urldate = \{(\d{4})/.exec(cite.querySelector('textarea').value)?.[1]);
  });
}
