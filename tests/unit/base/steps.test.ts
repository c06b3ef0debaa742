import { expect } from 'chai';
import { steppedMemo } from '../../../src/dataset/base/memo.js';
import { whenReady } from '../../../src/dataset/base/maybe-promise.js';
import { finish, type Steps } from '../../../src/dataset/base/steps.js';
import { foregroundAfterFirst, FOREGROUND, runInSlices, type Pace } from '../../../src/drawing/platform/scheduler.js';

function* count(to: number): Steps<number> {
  let at = 0;
  for (; at < to; at++) yield;
  return at;
}

describe('work in steps', () => {
  it('finish: takes them all at once', () => {
    expect(finish(count(5))).to.equal(5);
  });

  it('steppedMemo: done in steps, it is there at once afterwards, until the arguments are others', () => {
    let runs = 0;
    const memo = steppedMemo(function* (to: number): Steps<number> {
      runs++;
      return yield* count(to);
    });
    const steps = memo.steps(3);
    for (let step = 0; step < 3; step++) expect(steps.next().done).to.equal(false);
    expect(steps.next()).to.deep.equal({ done: true, value: 3 });
    expect([memo(3), memo(3), finish(memo.steps(3)), runs]).to.deep.equal([3, 3, 3, 1]);
    expect([memo(4), runs]).to.deep.equal([4, 2]);
  });

  it('runInSlices: lets the page have its turn, and stops where nobody waits any more', async () => {
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses++;
      return Promise.resolve();
    };
    const pace: Pace = { sliceMs: 0, pause };
    expect(await runInSlices(count(4), pace, () => true)).to.equal(4);
    expect(pauses).to.equal(4);
    expect(await runInSlices(count(100), pace, () => pauses < 10)).to.equal(undefined);
    expect(pauses).to.equal(10);
  });

  it('runInSlices: what a single turn suffices for is there at once', () => {
    const pause = (): Promise<void> => Promise.reject(new Error('not needed'));
    expect(runInSlices(count(4), { sliceMs: 10_000, pause }, () => false)).to.equal(4);
  });

  it('foregroundAfterFirst: turns are longer at first, by any caller', () => {
    const now = performance.now.bind(performance);
    try {
      performance.now = () => 1000;
      const pace = foregroundAfterFirst();
      const { sliceMs } = pace;
      expect(sliceMs).to.be.greaterThan(FOREGROUND.sliceMs);
      performance.now = () => 1010;
      expect(pace.sliceMs).to.equal(sliceMs - 10);
      performance.now = () => 1060;
      expect(pace.sliceMs).to.equal(FOREGROUND.sliceMs);
    } finally {
      performance.now = now;
    }
  });

  it('whenReady: goes on at once with what is there, and later with what will be', async () => {
    const double = (value: number): number => value * 2;
    expect(whenReady(2, double)).to.equal(4);
    const later = whenReady(Promise.resolve(2), double);
    expect(later).to.be.instanceOf(Promise);
    expect(await later).to.equal(4);
  });
});
