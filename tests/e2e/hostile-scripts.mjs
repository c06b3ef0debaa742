// First scripts of a page that change the basis of every script. Each runs in the page, alone: it uses nothing from
// here.

export function extendLists() {
  Array.prototype.last = function () {
    return this[this.length - 1];
  };
  Array.prototype.title = 'of every list';
}

export function extendObjects() {
  Object.prototype.extra = { title: 'of every object' };
  Object.prototype.summary = 'of every object';
  String.prototype.extra = 1;
}

export function freezeAll() {
  for (const { prototype } of [Object, Array, Function, String, Number, Promise, Map, Set, RegExp, Date]) {
    Object.freeze(prototype);
  }
}

export function stopClock() {
  const now = Date.UTC(2001, 0, 1);
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...values) {
      super(...(values.length === 0 ? [now] : values));
    }
    static now() {
      return now;
    }
  };
}

export function patchPromises() {
  const { then } = Promise.prototype;
  Promise.prototype.then = function (...reactions) {
    return Reflect.apply(
      then,
      this,
      reactions.map((react) => react && ((value) => react(value))),
    );
  };
  globalThis.Promise = class extends Promise {};
}

export function removeSizeObserver() {
  delete globalThis.ResizeObserver;
}

export function removeIntersectionObserver() {
  delete globalThis.IntersectionObserver;
}

export function removeExtras() {
  delete globalThis.scheduler;
  for (const name of ['clipboard', 'locks', 'storage'])
    Object.defineProperty(globalThis.navigator, name, { value: undefined });
}

export function blockStorage() {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(globalThis, name, {
      get() {
        throw new globalThis.DOMException('blocked', 'SecurityError');
      },
    });
  }
}

export function blockHistory() {
  for (const name of ['pushState', 'replaceState']) {
    globalThis.history[name] = () => {
      throw new globalThis.DOMException('blocked', 'SecurityError');
    };
  }
}
