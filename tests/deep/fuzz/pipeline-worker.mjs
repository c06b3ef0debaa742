// Runs cases one after another in a thread, so that a hanging one can be killed and reported.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { fuzzCase } from './fuzz-case.mjs';
import { runPipeline } from './pipeline-run.mjs';

const { seed, numbers } = workerData;
const real = JSON.parse(readFileSync(new URL('../../../data/ceasefire-2025.json', import.meta.url), 'utf8'));

for (const number of numbers) {
  const { data, changes, chance } = fuzzCase({ seed, number, real });
  parentPort.postMessage({ type: 'begin', number, changes });
  const startMs = performance.now();
  parentPort.postMessage({
    type: 'end',
    number,
    changes,
    ...(await outcomeOf({ data, chance })),
    ms: performance.now() - startMs,
  });
}

async function outcomeOf(given) {
  try {
    return { outcome: await runPipeline(given) };
  } catch (error) {
    return { failure: error.stack ?? String(error) };
  }
}
