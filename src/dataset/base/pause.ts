/** Lets the page work, and continues right after: a timer would wait four milliseconds each time. */
interface Scheduler {
  readonly yield?: () => Promise<void>;
}

export function pause(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    // The documents of Jest have none.
    if (!('MessageChannel' in globalThis)) {
      setTimeout(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
