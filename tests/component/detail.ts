/**
 * An `it` whose result depends on the code, not on the engine: Chromium runs it in `npm run test:all`, the others in the
 * deep run or if its file is named. A page of tests imports this file first.
 */

/** Who runs the details, set when the tests are bundled: see `tools/component-tests.mjs`. */
declare const DETAILS: 'nobody' | 'chromium' | 'chromium, nothing else' | 'everybody';

export const isChromium = 'userAgentData' in navigator;

const runsDetails = DETAILS === 'everybody' || (isChromium && DETAILS !== 'nobody');

export const detail: Mocha.TestFunction | Mocha.PendingTestFunction = runsDetails ? it : it.skip;

if (isChromium && DETAILS === 'chromium, nothing else') {
  const addTest = it;
  // Mocha's own `it.skip` calls the global `it`.
  globalThis.it = ((title: string) => addTest(title)) as Mocha.TestFunction;
}
