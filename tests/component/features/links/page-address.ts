/** The address of the test page, as somebody has opened it. */

export const address = location.href;

/** WebKit refuses more than a hundred changes in ten seconds, those of the element included. */
const PERIOD_MS = 10_000;
const MAX_CHANGES = 50;
const isWebkit = !('userAgentData' in navigator) && navigator.userAgent.includes('AppleWebKit');
const changedAtMs: number[] = [];

export async function openAddress(fragment: string): Promise<void> {
  const before = changedAtMs.at(-MAX_CHANGES);
  const waitMs = isWebkit && before !== undefined ? before + PERIOD_MS - performance.now() : 0;
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  changedAtMs.push(performance.now());
  history.replaceState(null, '', fragment === '' ? address : `${address}#${fragment}`);
}
