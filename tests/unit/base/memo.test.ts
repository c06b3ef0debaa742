import { expect } from 'chai';
import { memo } from '../../../src/dataset/base/memo.js';

describe('memo', () => {
  it('computes again only when an argument is another one', () => {
    let calls = 0;
    const sum = memo((left: number, right: number) => {
      calls++;
      return left + right;
    });
    expect([sum(1, 2), sum(1, 2), sum(2, 1), sum(1, 2)]).to.deep.equal([3, 3, 3, 3]);
    expect(calls).to.equal(3);
  });

  it('returns the very same result, and compares objects by identity', () => {
    const wrap = memo((value: object) => ({ value }));
    const key = {};
    expect(wrap(key)).to.equal(wrap(key));
    const first = wrap(key);
    expect(wrap({})).not.to.equal(first);
  });

  it('takes NaN for the same as NaN, and undefined for a result', () => {
    let calls = 0;
    const nothing = memo((value: number) => {
      calls++;
      return Number.isNaN(value) ? undefined : value;
    });
    nothing(Number.NaN);
    nothing(Number.NaN);
    expect(calls).to.equal(1);
  });
});
