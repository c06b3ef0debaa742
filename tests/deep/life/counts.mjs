// Counts what an element could leave behind in a page: active observers, pending timers and frames, listeners on
// objects that live as long as the page. Runs in the page before its scripts, in each frame separately.

/** For `page.addInitScript`. Counts stand in `globalThis.alive`. */
export function countLife() {
  const alive = { observers: 0, timers: 0, frames: 0, listeners: 0 };
  globalThis.alive = alive;
  // Made by the tests themselves it would count as well.
  globalThis.plainTimeout = globalThis.setTimeout;
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']) {
    globalThis[name] = class extends globalThis[name] {
      #observes = false;
      observe(...options) {
        super.observe(...options);
        if (!this.#observes) alive.observers++;
        this.#observes = true;
      }
      disconnect() {
        super.disconnect();
        if (this.#observes) alive.observers--;
        this.#observes = false;
      }
    };
  }
  countCallbacks('setTimeout', 'clearTimeout', 'timers');
  countCallbacks('requestAnimationFrame', 'cancelAnimationFrame', 'frames');
  countListeners();

  function countCallbacks(start, stop, kind) {
    const due = new Set();
    const [startNow, stopNow] = [globalThis[start].bind(globalThis), globalThis[stop].bind(globalThis)];
    globalThis[start] = (callback, ...rest) => {
      const id = startNow(
        (...given) => {
          over(id);
          callback(...given);
        },
        ...rest,
      );
      due.add(id);
      alive[kind]++;
      return id;
    };
    globalThis[stop] = (id) => {
      over(id);
      stopNow(id);
    };
    function over(id) {
      if (due.delete(id)) alive[kind]--;
    }
  }

  function countListeners() {
    const { EventTarget, Window, Document, FontFaceSet, MediaQueryList } = globalThis;
    const { prototype } = EventTarget;
    const { addEventListener: add, removeEventListener: remove } = prototype;
    const held = new WeakMap();
    const lives = (target) =>
      target === undefined || [Window, Document, FontFaceSet, MediaQueryList].some((type) => target instanceof type);
    const keysOf = (target, type) => {
      const types = held.get(target) ?? new Map();
      held.set(target, types);
      if (!types.has(type)) types.set(type, new Set());
      return types.get(type);
    };
    prototype.addEventListener = function (type, listener, options) {
      add.call(this, type, listener, options);
      const target = this ?? globalThis;
      if (!lives(target) || keysOf(target, type).has(listener)) return;
      keysOf(target, type).add(listener);
      alive.listeners++;
      if (options?.signal) add.call(options.signal, 'abort', () => forget(target, type, listener));
    };
    prototype.removeEventListener = function (type, listener, options) {
      remove.call(this, type, listener, options);
      const target = this ?? globalThis;
      if (lives(target)) forget(target, type, listener);
    };
    function forget(target, type, listener) {
      if (keysOf(target, type).delete(listener)) alive.listeners--;
    }
  }
}
