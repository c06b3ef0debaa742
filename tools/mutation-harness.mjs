// Stands in for mocha and Node's runner when mutants are tested: collects the tests of a bundle and runs them one by
// one.
const tests = [];
let suite = { names: [], before: [], after: [], beforeEach: [], afterEach: [] };

export function describe(name, define) {
  const outer = suite;
  const inner = (hooks) => [...hooks];
  suite = {
    names: [...outer.names, name],
    before: inner(outer.before),
    after: inner(outer.after),
    beforeEach: inner(outer.beforeEach),
    afterEach: inner(outer.afterEach),
  };
  define();
  suite = outer;
}

/** Node's runner takes options before the test. */
export function it(name, ...rest) {
  const [options, test] = rest.length > 1 ? rest : [{}, rest[0]];
  const own = suite;
  if (!options.skip) tests.push({ name: [...own.names, name].join(' › '), run: () => runTest(own, test) });
  return { timeout() {} };
}

export const beforeAll = (hook) => suite.before.push(hook);
export const afterAll = (hook) => suite.after.push(hook);
export const beforeEach = (hook) => suite.beforeEach.push(hook);
export const afterEach = (hook) => suite.afterEach.push(hook);

/** Every test alone, with the hooks of its suites around it: any of them may be left out. */
async function runTest({ before: first, beforeEach: each, afterEach: afterwards, after: last }, test) {
  const context = { timeout() {} };
  for (const hook of [...first, ...each]) await hook.call(context);
  try {
    await test.call(context);
  } finally {
    for (const hook of [...afterwards, ...last]) await hook.call(context);
  }
}

Object.assign(globalThis, { describe, it, before: beforeAll, after: afterAll, beforeEach, afterEach });

export { tests };
