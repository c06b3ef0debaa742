// Runs tests of a bundle with one active mutant, in a process that can be killed when they hang: a mutant may bring
// down more than a thread.
const { bundle, mutant, wanted } = await new Promise((resolve) => process.once('message', resolve));
globalThis.activeMutant = mutant;
const { tests, noteReached } = await import(bundle);
const atLoad = noteReached(undefined);

process.send(wanted === undefined ? await everyTest() : await firstFailure());

/** Without a mutant: how long each test takes, whether it passes here, and which mutants it reaches. */
async function everyTest() {
  const results = [];
  for (const { name, run } of tests) {
    const reached = new Set();
    noteReached(reached);
    const startMs = performance.now();
    const failure = await failureOf(run);
    results.push({ name, ms: performance.now() - startMs, failure, reached: [...reached] });
  }
  return { atLoad: [...atLoad], results };
}

/** Reports the beginning of a test, so that a hanging one is noticed soon. */
async function firstFailure() {
  for (const at of wanted) {
    process.send({ begun: at });
    if ((await failureOf(tests[at].run)) !== undefined) return { killer: tests[at].name };
  }
  return { killer: undefined };
}

async function failureOf(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return String(error).slice(0, 300);
  }
}
