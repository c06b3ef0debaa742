/**
 * Processor time of an action, ms, the least of up to three turns: it ends with the first below the limit. Code that is
 * quadratic is too slow each time; a turn beside other work, which a process counts as its own, is not. Browsers have
 * nothing but the clock.
 */
export function leastMs(limitMs: number, act: () => void): number {
  let least = Infinity;
  for (let turn = 0; turn < 3 && least >= limitMs; turn++) least = Math.min(least, processorMs(act));
  return least;
}

function processorMs(act: () => void): number {
  if (typeof process === 'undefined') {
    const begin = performance.now();
    act();
    return performance.now() - begin;
  }
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
