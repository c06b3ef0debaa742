// An element that is moved: within the page, into a shadow tree, into a frame and back, into a document without a
// window, before and after its first update. It keeps its styles and everything that the reader has set, and leaves
// nothing behind.
import assert from 'node:assert/strict';
import { MARKS } from '../../e2e/embed-page.mjs';
import { DATA, aliveAtRest, openLife } from './page.mjs';
import { test } from '../../e2e/test.mjs';

const WAYS = ['within', 'a shadow tree', 'a frame', 'a document without a window', 'a template', 'moveBefore'];

/** Runs in the page. */
async function lookAt() {
  const element = document.querySelector('conflict-timeline');
  await globalThis.life.settle(element);
  return globalThis.life.look(element);
}

/** Runs in the page: moves the element by `way`, and reports its state there, if it is on screen, and back. */
async function move(way) {
  const { life } = globalThis;
  const element = document.querySelector('conflict-timeline');
  const home = element.parentElement;
  const there = await place();
  const put = (parent) => (way === 'moveBefore' ? parent.moveBefore(element, null) : parent.append(element));
  const look = async () => {
    await life.settle(element);
    await life.frames(3);
    await life.settle(element);
    return life.look(element);
  };
  put(there);
  const away = element.ownerDocument.defaultView === null ? undefined : await look();
  put(home);
  const back = await look();
  home.querySelector('.there')?.remove();
  return { away, back };

  function place() {
    if (way === 'a document without a window') return document.implementation.createHTMLDocument('').body;
    if (way === 'a template') return document.createElement('template').content;
    if (way === 'a frame') return life.frame();
    const box = document.createElement('section');
    box.className = 'there';
    home.append(box);
    return way === 'a shadow tree' ? box.attachShadow({ mode: 'open' }) : box;
  }
}

test.describe('an element that is moved', () => {
  let life;
  let alive;
  let arranged;
  test.beforeAll(async ({ open }) => {
    life = await openLife(open);
    await life.page.evaluate(() => globalThis.life.arrange(document.querySelector('conflict-timeline')));
    alive = await aliveAtRest(life.page);
    arranged = await life.page.evaluate(lookAt);
    assert.ok(
      arranged.state.marks > 0 && arranged.state.selected && arranged.state.details,
      'there is something to keep',
    );
    assert.ok(Object.keys(arranged.styles).length > 8, 'there are parts to compare');
  });

  for (const way of WAYS) {
    test(`${way}: keeps its styles and its state, there and back`, async () => {
      const can = way !== 'moveBefore' || (await life.page.evaluate(() => 'moveBefore' in document.body));
      test.skip(!can, 'no moveBefore in this browser, skipped');
      const { away, back } = await life.page.evaluate(move, way);
      if (away !== undefined) assert.deepEqual(away, arranged, 'there');
      assert.deepEqual(back, arranged, 'back');
    });
  }

  test('leaves nothing where it was', async () => {
    assert.deepEqual(await aliveAtRest(life.page), alive);
    await life.close();
  });
});

test.describe('an element that other documents have', () => {
  test('into a frame before its first update: is drawn there, with its styles', async ({ open }) => {
    const life = await openLife(open);
    const { made, here } = await life.page.evaluate(async (data) => {
      const here = globalThis.life.styles(document.querySelector('conflict-timeline'));
      const room = await globalThis.life.frame();
      const element = document.createElement('conflict-timeline');
      element.view = 'chart';
      element.src = data;
      room.append(element);
      await globalThis.life.settle(element);
      const made = globalThis.life.styles(element);
      const marks = element.shadowRoot.querySelectorAll('.mark').length;
      document.querySelector('conflict-timeline').remove();
      document.body.append(element);
      await globalThis.life.settle(element);
      return { made: { styles: made, marks, again: globalThis.life.styles(element) }, here };
    }, DATA);
    assert.equal(made.marks, MARKS);
    assert.deepEqual(made.styles, here);
    assert.deepEqual(made.again, here);
    await life.close();
  });

  test('adopted by a frame and put back before it was ever in a page: is drawn', async ({ open }) => {
    const life = await openLife(open);
    const { marks, styles } = await life.page.evaluate(async (data) => {
      const [first] = document.querySelectorAll('conflict-timeline');
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const element = document.createElement('conflict-timeline');
      element.view = 'chart';
      element.src = data;
      frame.contentDocument.adoptNode(element);
      document.body.append(element);
      await globalThis.life.settle(element);
      const styles = [first, element].map(globalThis.life.styles);
      return { marks: element.shadowRoot.querySelectorAll('.mark').length, styles };
    }, DATA);
    assert.equal(marks, MARKS);
    assert.deepEqual(styles[1], styles[0]);
    await life.close();
  });

  test('into a frame, then out of the page: nothing of it stays in either', async ({ open }) => {
    const life = await openLife(open, { body: '' });
    const { page } = life;
    const empty = await aliveAtRest(page);
    const inFrame = await page.evaluate(async (data) => {
      const room = await globalThis.life.frame();
      const { alive } = room.ownerDocument.defaultView;
      const { settle, rest } = globalThis.life;
      const stay = async () => {
        const element = document.createElement('conflict-timeline');
        Object.assign(element, { view: 'chart', src: data, deepLinks: true, follow: 'poll', query: 'peace' });
        for (const place of [document.body, room]) {
          place.append(element);
          await settle(element);
          await rest();
        }
        const during = { ...alive };
        element.remove();
        await rest();
        return { during, after: { ...alive } };
      };
      // A driver of a browser listens in a new frame as well, some time after it came.
      return [await stay(), await stay()];
    }, DATA);
    assert.deepEqual(await aliveAtRest(page), empty, 'in the page');
    const [first, last] = inFrame;
    const { during, after } = last;
    assert.ok(during.observers > after.observers && during.listeners > after.listeners, 'it had lived in the frame');
    assert.deepEqual(after, first.after, 'in the frame');
    await life.close();
  });
});
