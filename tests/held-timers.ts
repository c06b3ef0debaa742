export interface HeldTimers {
  /** The wait of each pending timer. */
  readonly waitsMs: () => readonly number[];
  /** Makes the calls that are due by then, else all; timers that they start wait for the next time. */
  readonly letGo: (byMs?: number) => void;
  readonly restore: () => void;
}

/** Timers of this many milliseconds wait until they are released, so a slow machine changes nothing. */
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
    letGo: (byMs = Infinity) => {
      const due = [...held].filter(([, { ms }]) => ms <= byMs);
      for (const [id] of due) held.delete(id);
      for (const [, { then }] of due) then();
    },
    restore: () => {
      globalThis.setTimeout = start;
      globalThis.clearTimeout = stop;
    },
  };
}

/**
 * Holds timers of this many milliseconds during an action. Afterwards they are as before, with any result, and pending
 * ones are released.
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
