/**
 * One delayed call. A new start postpones it, so a burst of starts makes one call, after the last: the debounce for
 * everything that waits for a pause.
 */
export class Timer {
  #timer: ReturnType<typeof setTimeout> | undefined;

  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  start(afterMs: number, call: () => void): void {
    this.stop();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      call();
    }, afterMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
