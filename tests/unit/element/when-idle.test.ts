import { expect } from '@open-wc/testing';
import { whenIdle, type IdleSteps } from '../../../src/platform/when-idle.js';

const LONG_MS = 50;

describe('work while the page is idle', () => {
  const own = globalThis.requestIdleCallback as typeof globalThis.requestIdleCallback | undefined;
  let waiting: IdleRequestCallback[] = [];
  let done: string[] = [];

  beforeEach(() => {
    waiting = [];
    done = [];
    globalThis.requestIdleCallback = (callback) => waiting.push(callback);
  });

  afterEach(() => {
    if (own === undefined) Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    else globalThis.requestIdleCallback = own;
  });

  function* three(): IdleSteps {
    try {
      for (const name of ['first', 'second', 'third']) {
        done.push(name);
        yield;
      }
    } finally {
      done.push('end');
    }
  }

  /** How much time is left is asked for after each step. */
  function idle(...leftMs: number[]): void {
    const left = [...leftMs];
    for (const callback of waiting.splice(0)) {
      callback({ didTimeout: false, timeRemaining: () => left.shift() ?? 0 });
    }
  }

  it('waits until the page is idle, then takes step after step while there is time', () => {
    whenIdle(three, () => true);
    expect(done).to.deep.equal([]);
    idle(LONG_MS, 7);
    expect(done).to.deep.equal(['first', 'second']);
    idle(8, 8, 8);
    expect(done).to.deep.equal(['first', 'second', 'third', 'end']);
    expect(waiting).to.deep.equal([]);
  });

  it('takes one step where there is hardly any time', () => {
    whenIdle(three, () => true);
    idle(0);
    idle(0);
    expect(done).to.deep.equal(['first', 'second']);
    expect(waiting.length).to.equal(1);
  });

  it('begins a long step only where there is time for it', () => {
    whenIdle(
      function* () {
        done.push('short');
        yield 40;
        done.push('long');
      },
      () => true,
    );
    idle(39);
    expect(done).to.deep.equal(['short']);
    idle(0);
    expect(done).to.deep.equal(['short', 'long']);
    expect(waiting).to.deep.equal([]);
  });

  it('does not begin what nobody needs', () => {
    whenIdle(three, () => false);
    idle(LONG_MS);
    expect(done).to.deep.equal([]);
    expect(waiting).to.deep.equal([]);
  });

  it('leaves off, and cleans up, once nobody needs the rest', () => {
    let isNeeded = true;
    whenIdle(three, () => isNeeded);
    idle(0);
    isNeeded = false;
    idle(LONG_MS, LONG_MS);
    expect(done).to.deep.equal(['first', 'end']);
    expect(waiting).to.deep.equal([]);
  });

  it('keeps an error to itself, and does not try again', () => {
    whenIdle(
      () => {
        throw new Error('no steps');
      },
      () => true,
    );
    whenIdle(
      function* () {
        yield;
        throw new Error('no second step');
      },
      () => true,
    );
    idle(LONG_MS, LONG_MS);
    expect(waiting).to.deep.equal([]);
  });

  it('does nothing where the browser does not tell, or a page has put something else there', () => {
    for (const other of [undefined, 'a form']) {
      Reflect.set(globalThis, 'requestIdleCallback', other);
      whenIdle(three, () => true);
    }
    expect(done).to.deep.equal([]);
  });
});
