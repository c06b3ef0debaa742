import { expect } from 'chai';
import { runInSlices, AFTER_TIMERS } from '../../../src/drawing/platform/scheduler.js';

/** Each step takes about a millisecond. */
function* work(steps: number): Generator<number, string, undefined> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + 1;
    while (performance.now() < until);
    yield step / steps;
  }
  return 'done';
}

const always = (): boolean => true;

describe('runInSlices, with progress', () => {
  it('finishes at once what is short', () => {
    const heard: number[] = [];
    expect(runInSlices(work(0), AFTER_TIMERS, always, (share) => heard.push(share))).to.equal('done');
    expect(heard).to.deep.equal([]);
  });

  it('lets others work in the midst of what is long, and says how far it is', async () => {
    let others = 0;
    const timer = setInterval(() => others++, 0);
    const shares: number[] = [];
    const result = await runInSlices(work(60), AFTER_TIMERS, always, (share) => shares.push(share));
    clearInterval(timer);
    expect(result).to.equal('done');
    expect(shares.length).to.be.greaterThan(2);
    expect(shares).to.deep.equal(shares.toSorted((left, right) => left - right));
    expect(others).to.be.greaterThan(2);
  });

  it('is silent once nobody waits any more', async () => {
    const heard: number[] = [];
    const isWanted = (): boolean => heard.length < 3;
    const long = work(2000);
    const result = await runInSlices(long, AFTER_TIMERS, isWanted, (share) => heard.push(share));
    expect(result).to.equal(undefined);
    expect(heard).to.have.length(3);
    expect(long.next().value, 'no step is taken after that').to.be.closeTo(heard[2]!, 1 / 1000);
  });
});
