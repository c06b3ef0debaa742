/** Lets the page do what it has to do, and goes on right after: a timer would wait four milliseconds each time. */
interface Scheduler {
  readonly yield?: () => Promise<void>;
}

export function pause(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}

/** Work in slices: `due()` is true when the page should have its turn. */
export class Slices {
  #until: number;

  constructor(readonly sliceMs: number) {
    this.#until = performance.now() + sliceMs;
  }

  due(): boolean {
    return performance.now() >= this.#until;
  }

  async pause(): Promise<void> {
    await pause();
    this.#until = performance.now() + this.sliceMs;
  }
}
