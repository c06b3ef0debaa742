import { seed } from '../../../property-seed.mjs';

/**
 * A clock of its own: timers, `performance.now` and `Date.now` stand still until a test moves it on. `Math.random` follows
 * from the seed of the run.
 */
interface Pending {
  readonly at: number;
  readonly call: () => void;
}

/** Turns of the event loop after each timer: an answer is read in several. */
const TURNS = 8;

export class VirtualClock {
  now = 1_700_000_000_000;
  readonly #pending = new Map<number, Pending>();
  readonly #real = {
    set: globalThis.setTimeout,
    clear: globalThis.clearTimeout,
    date: Date.now,
    now: performance.now.bind(performance),
    random: Math.random,
  };
  #random = seed;
  #last = 0;

  install(): void {
    globalThis.setTimeout = ((call: () => void, ms = 0) => {
      this.#pending.set(++this.#last, { at: this.now + Math.max(0, ms), call });
      return this.#last;
    }) as unknown as typeof setTimeout;
    globalThis.clearTimeout = ((id: number) => {
      this.#pending.delete(id);
    }) as typeof clearTimeout;
    Date.now = () => this.now;
    performance.now = () => this.now;
    Math.random = () => {
      this.#random = (Math.imul(this.#random, 1_664_525) + 1_013_904_223) >>> 0;
      return this.#random / 2 ** 32;
    };
  }

  restore(): void {
    globalThis.setTimeout = this.#real.set;
    globalThis.clearTimeout = this.#real.clear;
    Date.now = this.#real.date;
    performance.now = this.#real.now;
    Math.random = this.#real.random;
  }

  /** ms until each timer that waits. */
  get waiting(): readonly number[] {
    return Array.from(this.#pending.values(), ({ at }) => at - this.now);
  }

  async advance(ms: number): Promise<void> {
    const end = this.now + ms;
    await turns();
    for (;;) {
      const [next] = [...this.#pending].sort(([, left], [, right]) => left.at - right.at);
      if (next === undefined || next[1].at > end) break;
      this.#pending.delete(next[0]);
      this.now = Math.max(this.now, next[1].at);
      next[1].call();
      await turns();
    }
    this.now = end;
  }
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
}
