/** Takes work step by step while the page has nothing else to do. */
import type { Steps } from '../base/steps.js';

/** A step is not begun with less than this left until the page is to have its turn. */
const LEAST_LEFT_MS = 8;

/**
 * Begins when the page is idle, ends once nobody needs the rest. Where a browser does not tell when it is idle, nothing is
 * done; nor after an error, which stays here: the page has not asked for this work.
 */
export function whenIdle(begin: () => Steps<void>, isNeeded: () => boolean): void {
  const { requestIdleCallback } = globalThis as Partial<typeof globalThis>;
  if (typeof requestIdleCallback !== 'function') return;
  let steps: Steps<void> | undefined;
  const onIdle = (deadline: IdleDeadline): void => {
    try {
      if (!isNeeded()) {
        steps?.return();
        return;
      }
      steps ??= begin();
      if (!take(steps, deadline)) requestIdleCallback(onIdle);
    } catch {
      // The work is over.
    }
  };
  requestIdleCallback(onIdle);
}

/** Whether there is no more to do. */
function take(steps: Steps<void>, deadline: IdleDeadline): boolean {
  do {
    if (steps.next().done === true) return true;
  } while (deadline.timeRemaining() >= LEAST_LEFT_MS);
  return false;
}
