/** Whether anybody still waits for a request. */
import { CANCELLED } from '../../dataset/sources/load-errors.js';

/** Whether somebody still waits for it: cancelling shows what has arrived. */
export function isAwaited(signal: AbortSignal): boolean {
  return !signal.aborted || signal.reason === CANCELLED;
}

/** Resolves when nobody waits for a request any more, however long its server takes. */
export function overtaken(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      if (signal.reason !== CANCELLED) resolve();
    });
  });
}
