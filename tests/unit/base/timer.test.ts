import { expect } from 'chai';
import { Timer } from '../../../src/dataset/base/timer.js';
import { holdTimers, type HeldTimers } from '../../held-timers.js';

describe('a timer', () => {
  let timers: HeldTimers;
  beforeEach(() => {
    timers = holdTimers(0);
  });
  afterEach(() => {
    timers.restore();
  });

  it('makes one call of a burst of starts, the last of them', () => {
    const calls: string[] = [];
    const timer = new Timer();
    for (const name of ['first', 'second', 'last']) timer.start(10, () => calls.push(name));
    expect([timer.isWaiting, calls]).to.deep.equal([true, []]);
    timers.letGo();
    expect([timer.isWaiting, calls]).to.deep.equal([false, ['last']]);
    expect(timers.waitsMs()).to.deep.equal([]);
  });

  it('makes no call once it is stopped, and can be started by its own call', () => {
    const calls: string[] = [];
    const timer = new Timer();
    timer.start(5, () => calls.push('stopped'));
    timer.stop();
    expect(timer.isWaiting).to.equal(false);
    timer.start(5, () => {
      calls.push('outer');
      timer.start(5, () => calls.push('inner'));
    });
    timers.letGo();
    expect([timer.isWaiting, calls]).to.deep.equal([true, ['outer']]);
    timers.letGo();
    expect([timer.isWaiting, calls]).to.deep.equal([false, ['outer', 'inner']]);
  });
});
