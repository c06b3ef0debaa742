/** On a busy machine too. */
const MAX_WAIT_MS = 10_000;

/** Waits for a state: checks it in each frame. */
export async function until(isThere: () => boolean, what: string): Promise<void> {
  const end = performance.now() + MAX_WAIT_MS;
  while (!isThere()) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise(requestAnimationFrame);
  }
}
