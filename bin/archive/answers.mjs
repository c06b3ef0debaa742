// Earlier answers, the least recently used forgotten first; a caller with the same question waits for the same answer.
import { Turns } from './turns.mjs';

const MAX_BYTES = 64 << 20;
/** A description is up to two seconds old, and a file of DuckDB half a second: after this an answer is of its revision. */
export const SETTLED_MS = 5000;

export class Answers {
  hits = 0;
  misses = 0;
  #kept = new Map();
  #bytes = 0;
  #asked = new Map();
  #turns;
  /** Those that read a part of all entries wait here for a few places: all others go before them. */
  #dear;
  #settledMs;

  /** `dear`: places for dear questions; `dearWaiting`: of them that wait. */
  constructor({ dear, dearWaiting, settledMs = SETTLED_MS, ...limits }) {
    this.#settledMs = settledMs;
    this.#turns = new Turns(limits);
    this.#dear = new Turns({ ...limits, running: dear, waiting: dearWaiting, share: Math.ceil(dearWaiting / 4) });
  }

  get running() {
    return this.#turns.running;
  }

  get waiting() {
    return this.#turns.waiting + this.#dear.waiting;
  }

  has(key) {
    return this.#kept.has(key);
  }

  /** Whether the revision of a kept answer is known to be its own: it was asked for again when no description was older. */
  isSettled(key) {
    return performance.now() - (this.#kept.get(key)?.at ?? Infinity) > this.#settledMs;
  }

  /** `ask` gets a signal for when nobody waits any more; `signal`: this caller has left. */
  async get(key, ask, { client = '', isDear = false, signal } = {}) {
    signal?.throwIfAborted();
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.hits++;
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept.text;
    }
    const asked = this.#asked.get(key) ?? this.#begin(key, ask, client, isDear);
    asked.callers++;
    const leave = () => {
      if (--asked.callers > 0) return;
      if (this.#asked.get(key) === asked) this.#asked.delete(key);
      asked.unwanted.abort();
    };
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await asked.answer;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  #begin(key, ask, client, isDear) {
    this.misses++;
    const unwanted = new globalThis.AbortController();
    const asked = { callers: 0, unwanted, answer: undefined };
    this.#asked.set(key, asked);
    asked.answer = this.#answer(key, ask, client, isDear, unwanted.signal).finally(() => {
      if (this.#asked.get(key) === asked) this.#asked.delete(key);
    });
    asked.answer.catch(() => undefined);
    return asked;
  }

  async #answer(key, ask, client, isDear, signal) {
    if (!isDear) return this.#inTurn(key, ask, client, signal);
    await this.#dear.take(client, signal);
    try {
      return await this.#inTurn(key, ask, client, signal);
    } finally {
      this.#dear.pass();
    }
  }

  async #inTurn(key, ask, client, signal) {
    await this.#turns.take(client, signal);
    try {
      const text = await ask(signal);
      this.#keep(key, text);
      return text;
    } finally {
      this.#turns.pass();
    }
  }

  #keep(key, text) {
    if (text.length > MAX_BYTES / 16) return;
    this.#kept.set(key, { text, at: performance.now() });
    this.#bytes += text.length;
    for (const [
      oldest,
      {
        text: { length },
      },
    ] of this.#kept) {
      if (this.#bytes <= MAX_BYTES) break;
      this.#kept.delete(oldest);
      this.#bytes -= length;
    }
  }
}
