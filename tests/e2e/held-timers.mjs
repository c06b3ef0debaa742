/**
 * Runs in the page, before its scripts: timers from `fromMs` to below `belowMs` wait until the test releases them, so a
 * slow machine changes nothing. `globalThis.releaseTimers()` makes their calls and returns how many there were.
 */
export function holdTimers([fromMs, belowMs]) {
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  const held = new Map();
  let last = 0;
  globalThis.setTimeout = (call, ms = 0, ...rest) => {
    if (ms < fromMs || ms >= belowMs) return start(call, ms, ...rest);
    // Timers of the browser have numbers above 0.
    held.set(--last, () => call(...rest));
    return last;
  };
  globalThis.clearTimeout = (id) => {
    if (!held.delete(id)) stop(id);
  };
  globalThis.releaseTimers = () => {
    const due = [...held.values()];
    held.clear();
    for (const call of due) call();
    return due.length;
  };
}

/** Runs in the page, before its scripts: timers from `fromMs` to below `belowMs` end after `toMs`. */
export function hastenTimers([fromMs, belowMs, toMs]) {
  const later = globalThis.setTimeout;
  globalThis.setTimeout = (call, ms, ...rest) => later(call, ms >= fromMs && ms < belowMs ? toMs : ms, ...rest);
}
