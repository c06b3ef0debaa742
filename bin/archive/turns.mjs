// Turns at the archive: so many questions at a time. Clients take turns, so one with many questions keeps none waiting.
export class Turns {
  running = 0;
  waiting = 0;
  /** Waiting questions by client. The client at the front is the next. */
  #queues = new Map();
  #limits;

  /** `waiting`: of all clients; `share`: of one; `waitMs`: who has waited for so long is told to come again. */
  constructor({ running, waiting, share = waiting, waitMs = undefined }) {
    this.#limits = { running, waiting, share, waitMs };
  }

  async take(client, signal) {
    const { running, waiting, share, waitMs } = this.#limits;
    if (this.running < running) {
      this.running++;
      return;
    }
    const queue = this.#queues.get(client) ?? new Set();
    if (this.waiting >= waiting || queue.size >= share) throw tooMany();
    this.#queues.set(client, queue);
    this.waiting++;
    await new Promise((resolve, reject) => {
      const end = (reason) => {
        if (!queue.delete(go)) return;
        this.#left(client, queue);
        forget();
        reject(reason);
      };
      const leave = () => end(signal.reason);
      const timer = waitMs === undefined ? undefined : setTimeout(() => end(tooMany()), waitMs);
      const forget = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', leave);
      };
      const go = () => {
        forget();
        resolve();
      };
      queue.add(go);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  /** The turn goes to the next client. */
  pass() {
    const [first] = this.#queues;
    if (first === undefined) {
      this.running--;
      return;
    }
    const [client, queue] = first;
    const [go] = queue;
    queue.delete(go);
    this.#queues.delete(client);
    if (queue.size > 0) this.#queues.set(client, queue);
    this.waiting--;
    go();
  }

  #left(client, queue) {
    this.waiting--;
    if (queue.size === 0 && this.#queues.get(client) === queue) this.#queues.delete(client);
  }
}

function tooMany() {
  return Object.assign(new Error('too many requests'), { statusCode: 503 });
}
