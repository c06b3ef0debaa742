// Earlier answers, the least recently used forgotten first; a caller with the same question waits for the same answer.
import { Turns } from './turns.mjs';

const MAX_BYTES = 64 << 20;

export class Answers {
  hits = 0;
  misses = 0;
  #kept = new Map();
  #bytes = 0;
  #asked = new Map();
  #turns;

  constructor(limits) {
    this.#turns = new Turns(limits);
  }

  get running() {
    return this.#turns.running;
  }

  get waiting() {
    return this.#turns.waiting;
  }

  /** `ask` gets a signal for when nobody waits any more; `signal`: this caller has left. */
  async get(key, ask, { client = '', signal } = {}) {
    signal?.throwIfAborted();
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.hits++;
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    const asked = this.#asked.get(key) ?? this.#begin(key, ask, client);
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

  #begin(key, ask, client) {
    this.misses++;
    const unwanted = new globalThis.AbortController();
    const asked = { callers: 0, unwanted, answer: undefined };
    this.#asked.set(key, asked);
    asked.answer = this.#answer(key, ask, client, unwanted.signal).finally(() => {
      if (this.#asked.get(key) === asked) this.#asked.delete(key);
    });
    asked.answer.catch(() => undefined);
    return asked;
  }

  async #answer(key, ask, client, signal) {
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
    this.#kept.set(key, text);
    this.#bytes += text.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#bytes <= MAX_BYTES) break;
      this.#kept.delete(oldest);
      this.#bytes -= length;
    }
  }
}
