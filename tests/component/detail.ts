/**
 * An `it` for what the code decides and not the engine: Chromium runs it, the others in the deep run or when it is asked
 * for by file.
 */

/** Set when the tests are bundled. */
declare const RUNS_DETAILS_EVERYWHERE: boolean;

const isChromium = 'userAgentData' in navigator;

const runsDetails = isChromium || RUNS_DETAILS_EVERYWHERE;

export const detail: Mocha.TestFunction | Mocha.PendingTestFunction = runsDetails ? it : it.skip;
