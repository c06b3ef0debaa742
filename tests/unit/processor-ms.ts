/**
 * Processor time of an action, ms: on a busy machine a clock says more about other work. Browsers have nothing but the
 * clock.
 */
export function processorMs(act: () => void): number {
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
