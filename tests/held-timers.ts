export interface HeldTimers {
  /** How long each of those that wait was to wait. */
  readonly waitsMs: () => readonly number[];
  /** Makes the calls that are due; what they start waits for the next time. */
  readonly letGo: () => void;
  readonly restore: () => void;
}

/** Timers of so many milliseconds wait until they are let go: how slow a machine is changes nothing then. */
export function holdTimers(minMs: number, maxMs = Infinity): HeldTimers {
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  const held = new Map<number, { readonly ms: number; readonly then: () => void }>();
  let last = 0;
  const hold = (then: () => void, ms = 0): number => {
    if (ms < minMs || ms > maxMs) return Number(start.call(globalThis, then, ms));
    // Timers of the browser have numbers above 0.
    last--;
    held.set(last, { ms, then });
    return last;
  };
  globalThis.setTimeout = hold as typeof globalThis.setTimeout;
  globalThis.clearTimeout = (id) => {
    if (!held.delete(Number(id))) stop.call(globalThis, id);
  };
  return {
    waitsMs: () => [...held.values()].map(({ ms }) => ms),
    letGo: () => {
      const due = [...held.values()];
      held.clear();
      for (const { then } of due) then();
    },
    restore: () => {
      globalThis.setTimeout = start;
      globalThis.clearTimeout = stop;
    },
  };
}

/**
 * Holds timers of so many milliseconds while something is done. Then they are as before, whatever came of it, and what
 * waited is let go.
 */
export async function whileTimersAreHeld(
  [minMs, maxMs]: readonly [minMs: number, maxMs: number],
  act: (timers: HeldTimers) => Promise<void> | void,
): Promise<void> {
  const timers = holdTimers(minMs, maxMs);
  try {
    await act(timers);
  } finally {
    timers.restore();
  }
  timers.letGo();
}
