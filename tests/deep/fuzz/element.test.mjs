// Spoiled datasets through the element, in one page of each browser: always something to see or a named error, never an
// uncaught error, an invalid attribute, or a hang.
import assert from 'node:assert/strict';
import { startServer } from '../../e2e/server.mjs';
import { tellFigure } from '../../figures.mjs';
import { caseNumbers, replayLine, seed } from './run-options.mjs';
import { note, test } from '../../e2e/test.mjs';

const CASES = { fast: 20, deep: 1000 };
const HANGS_AFTER_MS = 30_000;
const MAX_TOLD = 10;
/** As the server has it. */
const PAGE_MODULE = new URL('./element-page.mjs', import.meta.url).href.slice(
  new URL('../../..', import.meta.url).href.length - 1,
);
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Fuzz</title>
<link rel="icon" href="data:,">
<body><script type="module" src="/dist/conflict-timeline.min.js"></script>`;

test.describe('spoiled datasets', () => {
  test('come to a view or a named error', async ({ open, engine }) => {
    const numbers = caseNumbers(CASES);
    note(`SEED=${seed}, ${numbers.length} cases`);
    const server = await startServer({ routes: { '/fuzz': PAGE } });
    const { page, problems } = await open({ viewport: { width: 1100, height: 800 } });
    await page.goto(`${server.origin}/fuzz`);
    const { failures, outcomes, slowestMs } = await runCases(page, numbers);
    const counts = JSON.stringify(Object.fromEntries([...outcomes].sort()));
    tellFigure(`spoiled datasets through the element, ${engine}`, `${numbers.length} (seed ${seed}), ${counts}`);
    tellFigure(`slowest case of the element, ${engine}`, `${Math.round(slowestMs)} ms`);
    await Promise.all([page.context().close(), server.close()]);
    assert.equal(failures.length, 0, `${failures.length} failed\n${failures.slice(0, MAX_TOLD).join('\n\n')}`);
    assert.deepEqual(problems.slice(0, MAX_TOLD), []);
    if (numbers.length > 1) assert.ok(outcomes.size > 2, counts);
  });
});

async function runCases(page, numbers) {
  const failures = [];
  const outcomes = new Map();
  let slowestMs = 0;
  for (const number of numbers) {
    const startMs = performance.now();
    const result = await inTime(page.evaluate(runOne, { module: PAGE_MODULE, seed, number }));
    slowestMs = Math.max(slowestMs, performance.now() - startMs);
    const { outcome, failure, acts = [], changes = [] } = result;
    if (failure === undefined) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    else
      failures.push(
        [replayLine('element.test.mjs', number), changes.join(', '), acts.join(', '), failure].join('\n  '),
      );
    // A page that hangs cannot be asked again.
    if (result.hangs) break;
  }
  return { failures, outcomes, slowestMs };
}

/** Runs in the page. */
async function runOne({ module, ...options }) {
  await globalThis.customElements.whenDefined('conflict-timeline');
  const { runElementCase } = await import(module);
  globalThis.real ??= await (await fetch('/data/ceasefire-2025.json')).json();
  return runElementCase({ ...options, real: globalThis.real });
}

async function inTime(running) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ failure: 'hangs', hangs: true }), HANGS_AFTER_MS);
  });
  const result = await Promise.race([running.catch((error) => ({ failure: error.message })), late]);
  clearTimeout(timer);
  return result;
}
