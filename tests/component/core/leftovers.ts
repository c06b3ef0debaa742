/** Keeps count of what outlives an element: timers that are due, observers that observe, listeners. */

/** What was going on, such as words for a screen reader that come after a pause, ends within so long on a busy machine too. */
const MAX_REST_MS = 5000;

interface Listeners {
  addEventListener: (this: EventTarget | undefined, ...given: Listening) => void;
  removeEventListener: (this: EventTarget | undefined, ...given: Listening) => void;
}

type Listening = [
  type: string,
  listener: EventListenerOrEventListenerObject | null,
  options?: AddEventListenerOptions | boolean,
];

interface Observer {
  observe: (this: Observer, ...given: never[]) => void;
  disconnect: (this: Observer) => void;
}

interface Leftovers {
  count(): number;
  /** What is left once what was going on is over: a line for each. */
  atRest(): Promise<readonly string[]>;
  stop(): void;
}

/** Listeners count on what lives as long as the page. */
const lives = (target: unknown): boolean =>
  target instanceof Window ||
  target instanceof Document ||
  target instanceof MediaQueryList ||
  ('FontFaceSet' in globalThis && target instanceof FontFaceSet);

export function watchLeftovers(): Leftovers {
  const held = new Map<string, string>();
  const undo: (() => void)[] = [];
  const names = new Map<unknown, number>();
  const nameOf = (value: unknown): number => {
    if (!names.has(value)) names.set(value, names.size);
    return names.get(value)!;
  };
  const { setTimeout: plainTimeout, clearTimeout: plainClear } = globalThis;

  watchTimers();
  watchObservers();
  watchListeners();

  return {
    count: () => held.size,
    atRest: async () => {
      const until = performance.now() + MAX_REST_MS;
      // What ends may begin something else: nothing is left for two frames.
      for (let quiet = 0; quiet < 2 && performance.now() < until; quiet = held.size === 0 ? quiet + 1 : 0)
        await new Promise(requestAnimationFrame);
      return [...held.values()];
    },
    stop: () => {
      for (const step of undo) step();
    },
  };

  function watchTimers(): void {
    const start = (callback: (...given: unknown[]) => void, ms?: number, ...given: unknown[]): number => {
      const id = Number(
        plainTimeout(() => {
          held.delete(`timer ${id}`);
          callback(...given);
        }, ms),
      );
      held.set(`timer ${id}`, `a timer of ${ms ?? 0} ms`);
      return id;
    };
    globalThis.setTimeout = start as typeof globalThis.setTimeout;
    globalThis.clearTimeout = (id) => {
      held.delete(`timer ${String(id)}`);
      plainClear(id);
    };
    undo.push(() => {
      globalThis.setTimeout = plainTimeout;
      globalThis.clearTimeout = plainClear;
    });
  }

  function watchObservers(): void {
    for (const type of [ResizeObserver, IntersectionObserver, MutationObserver]) {
      const { prototype } = type as { prototype: Observer };
      const { observe, disconnect } = prototype;
      prototype.observe = function (...given) {
        held.set(`observer ${nameOf(this)}`, type.name);
        observe.apply(this, given);
      };
      prototype.disconnect = function () {
        held.delete(`observer ${nameOf(this)}`);
        disconnect.call(this);
      };
      undo.push(() => Object.assign(prototype, { observe, disconnect }));
    }
  }

  function watchListeners(): void {
    const prototype = EventTarget.prototype as Listeners;
    const { addEventListener: add, removeEventListener: remove } = prototype;
    const key = (target: unknown, type: string, listener: unknown): string =>
      `listener ${nameOf(target)} ${type} ${nameOf(listener)}`;
    prototype.addEventListener = function (type, listener, options) {
      add.call(this, type, listener, options);
      // As a bare call of the window's.
      const target = this ?? globalThis;
      if (!lives(target)) return;
      const name = key(target, type, listener);
      held.set(name, `a listener of ${type} on ${target.constructor.name}`);
      const signal = typeof options === 'object' ? options.signal : undefined;
      if (signal) add.call(signal, 'abort', () => void held.delete(name));
    };
    prototype.removeEventListener = function (type, listener, options) {
      remove.call(this, type, listener, options);
      held.delete(key(this ?? globalThis, type, listener));
    };
    undo.push(() => Object.assign(prototype, { addEventListener: add, removeEventListener: remove }));
  }
}
