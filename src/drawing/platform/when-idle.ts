/** The wait in a browser that does not report idle time. */
const WAIT_MS = 1500;

/** Calls when the page has nothing else to do. */
export function whenIdle(act: () => void): void {
  // Safari has no such callback.
  if (typeof globalThis.requestIdleCallback === 'function') requestIdleCallback(act, { timeout: 2 * WAIT_MS });
  else setTimeout(act, WAIT_MS);
}
