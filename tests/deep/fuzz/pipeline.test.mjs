// Spoiled datasets through the whole pipeline: always a picture or a named error, never an exception, an invalid
// number, or a hang.
import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { tellFigure } from '../../figures.mjs';
import { caseNumbers, isDeep, replayLine, seed } from './run-options.mjs';
import { note, test } from '../../e2e/test.mjs';

const CASES = { fast: 200, deep: 10_000 };
/**
 * Of the processor's time, of which a case of thousands of entries takes two seconds: a busy machine makes none of it
 * hang.
 */
const HANGS_AFTER_MS = 20_000;
const MAX_TOLD = 10;
/** By which the same dataset comes once more. */
const WAYS = ['records', 'jsonText', 'lines', 'live'];

test('spoiled datasets come to a picture or a named error', { tag: '@chromium' }, async () => {
  const numbers = caseNumbers(CASES);
  note(`SEED=${seed}, ${numbers.length} cases`);
  const { failures, outcomes, slowestMs } = await runCases(numbers);
  const counts = Object.fromEntries([...outcomes].sort());
  tellFigure('spoiled datasets through the pipeline', `${numbers.length} (seed ${seed}), ${JSON.stringify(counts)}`);
  tellFigure('slowest case of the pipeline', `${Math.round(slowestMs)} ms`);
  assert.equal(failures.length, 0, `${failures.length} failed\n${failures.slice(0, MAX_TOLD).join('\n\n')}`);
  const pictures = [...outcomes].reduce((sum, [name, count]) => sum + (name.startsWith('picture') ? count : 0), 0);
  // A case that always ends the same way tests nothing.
  if (numbers.length > 1) assert.ok(pictures > numbers.length / 2 && outcomes.size > 1, JSON.stringify(counts));
  const untried = WAYS.filter((way) => !outcomes.has(`picture, also by ${way}`));
  if (numbers.length > 1) assert.deepEqual(untried, [], JSON.stringify(counts));
  if (isDeep && numbers.length > 1) assert.ok(outcomes.has('not-a-dataset'), JSON.stringify(counts));
});

/** Resolves when every case has ended, or one hangs. */
function runCases(numbers) {
  const failures = [];
  const outcomes = new Map();
  let slowestMs = 0;
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('pipeline-worker.mjs', import.meta.url), { workerData: { seed, numbers } });
    let watchdog;
    const end = () => {
      clearInterval(watchdog);
      resolve({ failures, outcomes, slowestMs });
    };
    worker.on('message', ({ type, number, changes, outcome, failure, ms }) => {
      const told = `${replayLine('pipeline.test.mjs', number)}\n  ${changes.join(', ')}`;
      clearInterval(watchdog);
      if (type === 'begin') {
        const before = process.cpuUsage();
        watchdog = setInterval(() => {
          const { user, system } = process.cpuUsage(before);
          if ((user + system) / 1000 < HANGS_AFTER_MS) return;
          failures.push(`${told}\n  hangs`);
          void worker.terminate();
        }, HANGS_AFTER_MS / 10);
        return;
      }
      slowestMs = Math.max(slowestMs, ms);
      if (failure !== undefined) failures.push(`${told}\n  ${failure}`);
      else outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    });
    worker.once('error', reject);
    worker.once('exit', end);
  });
}
