/** Timers of `minMs` and more wait until they are let go: how slow a machine is changes nothing then. */
export function holdTimers(minMs: number): { readonly letGo: () => void; readonly restore: () => void } {
  const start = window.setTimeout.bind(window);
  const stop = window.clearTimeout.bind(window);
  const held = new Map<number, () => void>();
  let last = 0;
  const hold = (then: () => void, ms = 0): number => {
    if (ms < minMs) return start(then, ms);
    // Timers of the browser have numbers above 0.
    last--;
    held.set(last, then);
    return last;
  };
  window.setTimeout = hold as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    if (!held.delete(Number(id))) stop(id);
  };
  return {
    letGo: () => {
      const due = [...held.values()];
      held.clear();
      for (const then of due) then();
    },
    restore: () => {
      window.setTimeout = start;
      window.clearTimeout = stop;
    },
  };
}
