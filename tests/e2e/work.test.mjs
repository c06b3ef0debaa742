// The work of a picture and a frame, counted and not timed: nodes, strokes of the canvas, nodes touched by a step of a
// pan or a zoom. Work that grows with the data instead of with the pixels fails here.
import assert from 'node:assert/strict';

import { startServer } from './server.mjs';
import { note, test } from './test.mjs';

const ENTRIES = [1000, 10_000, 100_000];
/**
 * Every bar, column and number of a window at rest is an option for who hears the chart: one each 3 px in each of eight
 * lanes, if all of its time is full. While the window moves only the one with the focus stays.
 */
const MAX_NODES = 5000;
/**
 * Eight lanes in a window of 1,240 px have room for this: in each lane a bar every 6 px, a number in force every 3 px,
 * and on one line a span every 4 px, which is a bar with its core in three strokes. That is 1,300 a lane if all of its
 * time is full; these data have entries in less than half of it.
 * Dots of their own, where days have room, took a zoom of 100,000 entries to 5,156.
 */
const MAX_STROKES = 5500;
/** Attributes, texts and children changed by one step: 99 with a thousand entries, and one more on a slow machine. */
const MAX_CHANGES = 104;
const STEPS = 12;
const PAGE = `<!doctype html><meta charset="utf-8"><body><script type="module" src="/dist/conflict-timeline.min.js"></script>
<conflict-timeline view="chart"></conflict-timeline>`;

test.describe('the work of a frame', () => {
  for (const entries of ENTRIES) {
    test(`is bounded by the window: ${entries} entries`, { tag: '@detail' }, async ({ open }) => {
      const server = await startServer({ routes: { '/work': PAGE } });
      const { page } = await open({ viewport: { width: 1240, height: 900 } });
      await page.goto(`${server.origin}/work`);
      const work = await page.evaluate(count, [entries, STEPS]);
      note(JSON.stringify(work));
      assert.ok(work.nodes > 200 && work.nodes < MAX_NODES, `${work.nodes} nodes`);
      assert.equal(work.counted, entries, 'the names of the lanes count every entry');
      for (const [kind, { strokes, changes }] of Object.entries(work.steps)) {
        assert.ok(strokes > 0 && strokes < MAX_STROKES, `${kind}: ${strokes} strokes`);
        assert.ok(changes > 0 && changes < MAX_CHANGES, `${kind}: ${changes} changes`);
      }
      await page.context().close();
      await server.close();
    });
  }
});

/** Runs in the page. `steps`: what a pan and a zoom drew and changed, for each step. */
async function count([entries, steps]) {
  const { generateColumns } = await import('/tests/bench/generate.mjs');
  await customElements.whenDefined('conflict-timeline');
  let strokes = 0;
  const { prototype } = CanvasRenderingContext2D;
  for (const name of ['fill', 'stroke', 'fillRect', 'fillText', 'drawImage']) {
    const original = prototype[name];
    prototype[name] = function (...args) {
      strokes++;
      return Reflect.apply(original, this, args);
    };
  }
  const element = document.querySelector('conflict-timeline');
  element.data = generateColumns(entries);
  await element.settled;
  const counts = [...element.shadowRoot.querySelectorAll('.lane-name span')].map(({ textContent }) =>
    Number(textContent.replace(/\D/g, '')),
  );
  const nodes = element.shadowRoot.querySelectorAll('*').length;
  const { start, end } = element.visibleRange;
  const length = end - start;
  const views = {
    pan: (step) => ({ start: start + length * (0.3 + 0.01 * step), end: start + length * (0.6 + 0.01 * step) }),
    zoom: (step) => ({ start: start + length * 0.02 * step, end: end - length * 0.02 * step }),
  };
  const done = {};
  for (const [kind, viewAt] of Object.entries(views)) {
    element.visibleRange = viewAt(0);
    await element.settled;
    let changes = 0;
    const letGo = holdRest();
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(element.shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
    strokes = 0;
    for (let step = 1; step <= steps; step++) {
      element.visibleRange = viewAt(step);
      await element.updateComplete;
      await new Promise(requestAnimationFrame);
    }
    observer.disconnect();
    letGo();
    done[kind] = { strokes: Math.round(strokes / steps), changes: Math.round(changes / steps) };
  }
  return { nodes, counted: counts.reduce((sum, each) => sum + each, 0), steps: done };

  /** A step on a slow machine takes longer than the window rests before its forms are chosen again: that is not a frame's work. */
  function holdRest() {
    const { setTimeout: start, clearTimeout: stop } = globalThis;
    const held = new Map();
    globalThis.setTimeout = (then, ms = 0, ...args) => {
      if (ms < 100) return start(then, ms, ...args);
      const id = -1 - held.size;
      held.set(id, then);
      return id;
    };
    globalThis.clearTimeout = (id) => (held.has(id) ? held.set(id, undefined) : stop(id));
    return () => {
      Object.assign(globalThis, { setTimeout: start, clearTimeout: stop });
      for (const then of held.values()) then?.();
    };
  }
}
