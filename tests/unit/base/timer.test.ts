import { expect } from 'chai';
import { Timer } from '../../../src/base/timer.js';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a timer', () => {
  it('makes one call of a burst of starts, the last of them', async () => {
    const calls: string[] = [];
    const timer = new Timer();
    for (const name of ['first', 'second', 'last']) timer.start(10, () => calls.push(name));
    expect([timer.isWaiting, calls]).to.deep.equal([true, []]);
    await wait(40);
    expect([timer.isWaiting, calls]).to.deep.equal([false, ['last']]);
  });

  it('makes no call once it is stopped, and can be started by its own call', async () => {
    const calls: string[] = [];
    const timer = new Timer();
    timer.start(5, () => calls.push('stopped'));
    timer.stop();
    expect(timer.isWaiting).to.equal(false);
    timer.start(5, () => {
      calls.push('outer');
      timer.start(5, () => calls.push('inner'));
    });
    await wait(40);
    expect(calls).to.deep.equal(['outer', 'inner']);
  });
});
