import { expect } from 'chai';
import { inSlices } from '../../../src/platform/run-in-slices.js';

/** Each step takes about a millisecond. */
function* work(steps: number): Generator<number, string, undefined> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + 1;
    while (performance.now() < until);
    yield step / steps;
  }
  return 'done';
}

const run = (steps: number, signal = new AbortController().signal): Promise<readonly (number | string)[]> =>
  new Promise((resolve) => {
    const heard: (number | string)[] = [];
    inSlices(work(steps), {
      signal,
      onProgress: (share) => heard.push(share),
      onDone: (result) => {
        heard.push(result);
        resolve(heard);
      },
    });
    signal.addEventListener('abort', () => {
      setTimeout(() => {
        resolve(heard);
      }, 60);
    });
  });

describe('inSlices', () => {
  it('finishes at once what is short', () => {
    let result = '';
    inSlices(work(0), {
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onDone: (done) => {
        result = done;
      },
    });
    expect(result).to.equal('done');
  });

  it('lets others work in the midst of what is long, and says how far it is', async () => {
    let others = 0;
    const timer = setInterval(() => others++, 0);
    const heard = await run(60);
    clearInterval(timer);
    const shares = heard.slice(0, -1).map(Number);
    expect(heard.at(-1)).to.equal('done');
    expect(shares.length).to.be.greaterThan(2);
    expect(shares).to.deep.equal(shares.toSorted((left, right) => left - right));
    expect(others).to.be.greaterThan(2);
  });

  it('is silent after an abort', async () => {
    const abort = new AbortController();
    setTimeout(() => {
      abort.abort();
    }, 15);
    const heard = await run(2000, abort.signal);
    expect(heard).not.to.include('done');
    const before = heard.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(heard.length).to.equal(before);
  });

  it('does not begin what is aborted already', () => {
    const abort = new AbortController();
    abort.abort();
    const steps = work(1);
    inSlices(steps, { signal: abort.signal, onProgress: () => undefined, onDone: () => undefined });
    expect(steps.next().value).to.equal(0);
  });
});
