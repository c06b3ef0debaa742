/** Takes work step by step while the page has nothing else to do. */

/** What is yielded is how many ms the next step may take, where that is more than a few. */
export type IdleSteps = Generator<number | undefined, void, undefined>;

/** Of the 50 ms that a browser gives at most, no step is begun with less left. */
const FEW_MS = 8;

/**
 * Begins when the page is idle, ends once nobody needs the rest. Where a browser does not tell when it is idle, nothing is
 * done; nor after an error, which stays here: the page has not asked for this work.
 */
export function whenIdle(begin: () => IdleSteps, isNeeded: () => boolean): void {
  const { requestIdleCallback } = globalThis as Partial<typeof globalThis>;
  if (typeof requestIdleCallback !== 'function') return;
  let steps: IdleSteps | undefined;
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
function take(steps: IdleSteps, deadline: IdleDeadline): boolean {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return true;
    if (deadline.timeRemaining() < (step.value ?? FEW_MS)) return false;
  }
}
