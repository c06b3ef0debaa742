// Earlier answers, the least recently used forgotten first; a caller with the same question waits for the same answer.
const MAX_BYTES = 64 << 20;

export class Answers {
  hits = 0;
  misses = 0;
  running = 0;
  #kept = new Map();
  #bytes = 0;
  #asked = new Map();
  #waiting = [];
  #limits;

  constructor(limits) {
    this.#limits = limits;
  }

  get waiting() {
    return this.#waiting.length;
  }

  async get(key, ask) {
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.hits++;
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    const asked = this.#asked.get(key);
    if (asked !== undefined) return asked;
    this.misses++;
    const answer = this.#inTurn(ask);
    this.#asked.set(key, answer);
    try {
      const text = await answer;
      this.#keep(key, text);
      return text;
    } finally {
      this.#asked.delete(key);
    }
  }

  async #inTurn(ask) {
    if (this.running >= this.#limits.running) {
      if (this.#waiting.length >= this.#limits.waiting)
        throw Object.assign(new Error('too many requests'), { statusCode: 503 });
      await new Promise((resolve) => this.#waiting.push(resolve));
    } else this.running++;
    try {
      return await ask();
    } finally {
      const next = this.#waiting.shift();
      // The turn goes to the next.
      if (next === undefined) this.running--;
      else next();
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
