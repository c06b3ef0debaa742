/** How long to wait before a server is asked again. */

/** Own waits grow to this, or to the interval if that is longer. */
export const LONGEST_WAIT_MS = 300_000;
/** A server may ask for so much, and no more: a wrong date would end the following. */
const LONGEST_ASKED_MS = 1_800_000;
const SECOND_MS = 1000;

/**
 * Doubles with each failure in a row. Half of it is by chance, so that a thousand pages that lost a server together do
 * not come back together.
 */
export function backOffMs(baseMs: number, failures: number): number {
  const wait = Math.min(baseMs * 2 ** Math.min(failures, 30), Math.max(baseMs, LONGEST_WAIT_MS));
  return wait * (0.5 + Math.random() / 2);
}

/** A header `Retry-After`: seconds, or a date. 0 if there is none that can be read. */
export function askedWaitMs(retryAfter: string | undefined): number {
  const text = retryAfter?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * SECOND_MS : Date.parse(text) - Date.now();
  return ms > 0 ? Math.min(ms, LONGEST_ASKED_MS) : 0;
}
