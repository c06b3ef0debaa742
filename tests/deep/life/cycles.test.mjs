// An element that comes and goes, a thousand times in one task and frame by frame: its leftover observers, timers and
// listeners are counted, and it shows the same as before.
import assert from 'node:assert/strict';
import { DATA, aliveAtRest, makeAndThrowAway, openLife } from './page.mjs';
import { test } from '../../e2e/test.mjs';

const DEEP = process.env.DEEP === '1';
const IN_A_TASK = DEEP ? 1000 : 200;
const OVER_FRAMES = DEEP ? 1000 : 20;

const WAYS = {
  [`${IN_A_TASK} times in one task`]: { turns: IN_A_TASK, pause: 'none' },
  [`${OVER_FRAMES} times, a frame out and a frame in`]: { turns: OVER_FRAMES, pause: 'frame' },
  'once, long enough to rest': { turns: 1, pause: 'rest' },
};

test.describe('an element that comes and goes', () => {
  let life;
  test.beforeAll(async ({ open }) => {
    life = await openLife(open);
    await life.page.evaluate(() => globalThis.life.arrange(document.querySelector('conflict-timeline')));
  });

  for (const [what, options] of Object.entries(WAYS)) {
    test(`${what}: leaves nothing behind and keeps all`, async () => {
      const { page } = life;
      const alive = await aliveAtRest(page);
      assert.ok(alive.observers >= 4 && alive.listeners > 5, 'there is something to leave behind');
      const [first, last] = await page.evaluate(comeAndGo, options);
      assert.deepEqual(last, first);
      assert.deepEqual(await aliveAtRest(page), alive);
    });
  }

  test('and is as awake as before', async () => {
    await isAwake(life.page);
    await life.close();
  });

  test('and does not come back: nothing observes, waits or listens', async ({ open }) => {
    const life = await openLife(open, { body: '' });
    const empty = await aliveAtRest(life.page);
    for (const view of DEEP ? ['chart', 'list', 'table'] : ['chart']) {
      await life.page.evaluate(makeAndThrowAway, { data: DATA, views: [view], turns: 1 });
      assert.deepEqual(await aliveAtRest(life.page), empty, view);
    }
    await life.close();
  });
});

/** Runs in the page: its state at the beginning and at the end. */
async function comeAndGo({ turns, pause }) {
  const element = document.querySelector('conflict-timeline');
  const { life } = globalThis;
  const first = life.look(element);
  const home = element.parentNode;
  const wait = { none: () => undefined, frame: () => life.frames(1), rest: () => life.rest() }[pause];
  for (let turn = 0; turn < turns; turn++) {
    element.remove();
    await wait();
    home.append(element);
    await wait();
  }
  await life.settle(element);
  await life.rest();
  return [first, life.look(element)];
}

/** It is as awake as before: it notices a larger text size of the page. */
async function isAwake(page) {
  const [before, after] = await page.evaluate(async () => {
    const element = document.querySelector('conflict-timeline');
    const height = () => element.shadowRoot.querySelector('.axis-bar svg').getBoundingClientRect().height;
    const before = height();
    document.documentElement.style.fontSize = '200%';
    await globalThis.life.frames(3);
    await globalThis.life.settle(element);
    return [before, height()];
  });
  // The ends of the names of folds keep their distance.
  assert.ok(after > 1.8 * before, `${after} px after ${before}`);
}
