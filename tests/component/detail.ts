/**
 * An `it` whose result depends on the code, not on the engine: Chromium runs it; the others run it in the deep run or
 * if its file is named.
 */

/** Set when the tests are bundled. */
declare const RUNS_DETAILS_EVERYWHERE: boolean;

export const isChromium = 'userAgentData' in navigator;

const runsDetails = isChromium || RUNS_DETAILS_EVERYWHERE;

export const detail: Mocha.TestFunction | Mocha.PendingTestFunction = runsDetails ? it : it.skip;
