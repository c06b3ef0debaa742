// Elements that are made, used and thrown away: after garbage collection, there are as many nodes, listeners and
// documents as before, and the heap has grown by next to nothing.
import assert from 'node:assert/strict';
import { tellFigure } from '../../figures.mjs';
import { DATA, aliveAtRest, makeAndThrowAway, openLife } from './page.mjs';
import { test } from '../../e2e/test.mjs';

const DEEP = process.env.DEEP === '1';
const CYCLES = DEEP ? 100 : 20;
/** The first ones make what an engine keeps for good: bytecode, shapes of objects, its caches. */
const FIRST_CYCLES = DEEP ? 20 : 6;
const SAMPLES = 5;
const VIEWS = DEEP ? ['list', 'table', 'chart'] : ['list'];
/** Of the heap, for each cycle. */
const MAX_BYTES = 5 * 1024;
/** Code that is compiled after many runs, or dropped without them, would look like growth. */
const EVEN_HEAP = ['--js-flags=--jitless --no-lazy-feedback-allocation --no-flush-bytecode'];

test.use({ moreArgs: EVEN_HEAP });

test.describe('elements that are made, used and thrown away', { tag: '@chromium' }, () => {
  test(`${CYCLES} of them: the same nodes and listeners, and a heap that grows by less than 5 KB each`, async ({
    open,
  }) => {
    const life = await openLife(open, { body: '' });
    const { page } = life;
    const session = await page.context().newCDPSession(page);
    await page.evaluate(paintDateField);
    const empty = await aliveAtRest(page);
    const use = async (turns) => {
      await page.evaluate(makeAndThrowAway, { data: DATA, views: VIEWS, turns });
      await aliveAtRest(page);
    };
    await use(FIRST_CYCLES);
    const samples = [await memory(session)];
    for (let sample = 0; sample < SAMPLES; sample++) {
      await use(CYCLES / SAMPLES);
      samples.push(await memory(session));
    }
    const heaps = samples.map(({ heap }) => heap);
    const bytes = (slope(heaps) * SAMPLES) / CYCLES;
    const [first, last] = [samples[0], samples.at(-1)];
    tellFigure(`life in a page, ${CYCLES} elements made and thrown away, heap`, `${(bytes / 1024).toFixed(2)} KB each`);
    for (const kind of ['nodes', 'listeners', 'documents']) {
      tellFigure(
        `life in a page, ${CYCLES} elements made and thrown away, ${kind}`,
        `${last[kind] - first[kind]} more`,
      );
    }
    assert.ok(bytes <= MAX_BYTES, `bytes of the heap: ${heaps}`);
    assert.deepEqual({ ...last, heap: 0 }, { ...first, heap: 0 });
    assert.deepEqual(await aliveAtRest(page), empty);
    await life.close();
  });
});

/** Runs in the page. Chromium keeps the picture in a date field, a document of four nodes, from when it first paints one. */
async function paintDateField() {
  const field = Object.assign(document.createElement('input'), { type: 'date' });
  document.body.append(field);
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  field.remove();
}

/** After all that can be collected was. */
async function memory(session) {
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners, documents } = await session.send('Memory.getDOMCounters');
  return { heap, nodes, listeners, documents };
}

/** Of the line that is nearest to values at equal distances. */
function slope(values) {
  const middle = (values.length - 1) / 2;
  const above = values.reduce((sum, value, at) => sum + (at - middle) * value, 0);
  return above / values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
}
