// An element that has no room, or more than it can use: hidden, folded away, squeezed to nothing, as wide as a wall. It
// writes nothing to the console and no invalid number, and shows the same as before when it has room again.
import assert from 'node:assert/strict';
import { DATA, openLife } from './page.mjs';
import { test } from '../../e2e/test.mjs';

const DEEP = process.env.DEEP === '1';
const VIEWS = DEEP ? ['chart', 'list', 'table', 'auto'] : ['chart'];
const SIZES = {
  'hidden by display': 'display: none',
  'of no size': 'width: 0; height: 0; overflow: hidden',
  'of one px': 'width: 1px; height: 1px; overflow: hidden',
  'of 10,000 px': 'width: 10000px',
  'of a share of a px': 'width: 777.37px; zoom: 0.8',
  'scaled to nothing': 'transform: scale(0)',
  'hidden by visibility': 'visibility: hidden',
  'hidden with its content': 'content-visibility: hidden; height: 10px',
  'in a closed <details>': 'closed',
};
const BODY = `<details open><summary>Fold</summary><conflict-timeline src="${DATA}"></conflict-timeline></details>`;

test.describe('an element without room', () => {
  let life;
  test.beforeAll(async ({ open }) => {
    life = await openLife(open, { body: BODY });
  });

  for (const view of VIEWS) {
    test(`${view}: is squeezed and released, and shows what it has shown before`, async () => {
      const first = await life.page.evaluate(begin, view);
      for (const [what, style] of Object.entries(SIZES)) {
        const { odd, last } = await life.page.evaluate(squeeze, style);
        assert.deepEqual(odd, [], what);
        assert.deepEqual(last, first, what);
      }
    });

    test(`${view}: is made without room, and drawn once it has some`, async () => {
      const wanted = await life.page.evaluate(make, { data: DATA, view, style: '' });
      assert.ok(wanted.last.state.marks + wanted.last.state.items + wanted.last.state.nodes > 100);
      for (const [what, style] of Object.entries(SIZES)) {
        const { odd, last } = await life.page.evaluate(make, { data: DATA, view, style });
        assert.deepEqual(odd, [], what);
        assert.deepEqual(last, wanted.last, what);
      }
    });
  }

  test('squeezed in every frame, among all widths: is drawn for the last', async () => {
    const first = await life.page.evaluate(begin, 'chart');
    const last = await life.page.evaluate(
      async (frames) => {
        const { life: page } = globalThis;
        const box = document.querySelector('details');
        for (let frame = 0; frame < frames; frame++) {
          box.style.width = `${(frame * 397) % 1240}px`;
          await page.frames(1);
        }
        box.style.width = '';
        const element = document.querySelector('conflict-timeline');
        await page.frames(3);
        await page.settle(element);
        await page.rest();
        return page.look(element);
      },
      DEEP ? 300 : 30,
    );
    assert.deepEqual(last, first);
  });

  test('none of this is an error, nor a loop of sizes', () => life.close());
});

/** Runs in the page. */
async function begin(view) {
  const { life } = globalThis;
  const element = document.querySelector('conflict-timeline');
  element.view = view;
  await life.arrange(element);
  return life.look(element);
}

/** Runs in the page. */
async function squeeze(style) {
  const { life } = globalThis;
  const box = document.querySelector('details');
  const element = document.querySelector('conflict-timeline');
  box.style.cssText = style;
  box.open = style !== 'closed';
  await life.frames(3);
  await life.settle(element);
  return life.release(element, box);
}

/** Runs in the page. */
async function make({ data, view, style }) {
  const { life } = globalThis;
  const box = document.querySelector('details');
  box.style.cssText = style;
  box.open = style !== 'closed';
  const element = document.createElement('conflict-timeline');
  Object.assign(element, { view, src: data, selected: 'full-scale-invasion' });
  document.querySelector('conflict-timeline').replaceWith(element);
  await life.settle(element);
  await life.frames(3);
  return life.release(element, box);
}
