// Turns at each host: one request at a time, a pause between two, and no more requests to a host that asked for a long
// wait.
import { setTimeout as sleep } from 'node:timers/promises';

export class HostTurns {
  #last = new Map();
  #closed = new Map();

  constructor(pauseMs) {
    this.pauseMs = pauseMs;
  }

  /** Runs the task when everything asked of the host before has been answered. */
  take(host, task) {
    const before = this.#last.get(host);
    const run = async () => {
      if (before !== undefined) await sleep(this.pauseMs);
      return task();
    };
    const mine = (before ?? Promise.resolve()).then(run);
    this.#last.set(
      host,
      mine.catch(() => undefined),
    );
    return mine;
  }

  /** Nothing more is asked of the host in this run. */
  close(host, why) {
    this.#closed.set(host, why);
  }

  /** Why nothing is asked of it; undefined for a host that may be asked. */
  closedBy(host) {
    return this.#closed.get(host);
  }
}
