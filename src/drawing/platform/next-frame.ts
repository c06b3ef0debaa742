/** Longest wait for a frame: a page that is not drawn has none. */
const MAX_WAIT_MS = 120;

/** Resolves with the next animation frame, or a little later if none comes. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, MAX_WAIT_MS);
    const frame = requestAnimationFrame(done);
    function done(): void {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      resolve();
    }
  });
}
