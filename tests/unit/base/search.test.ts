import { expect } from 'chai';
import { bisectLeft, bisectRight } from 'd3';
import fc from 'fast-check';
import { lowerBound, upperBound } from '../../../src/dataset/base/search.js';

const RUNS = { numRuns: 300 };

describe('lowerBound and upperBound', () => {
  it('find the borders of equal values', () => {
    const sorted = [1, 2, 2, 2, 5];
    expect([lowerBound(sorted, 2), upperBound(sorted, 2)]).to.deep.equal([1, 4]);
    expect([lowerBound(sorted, 0), upperBound(sorted, 0)]).to.deep.equal([0, 0]);
    expect([lowerBound(sorted, 9), upperBound(sorted, 9)]).to.deep.equal([5, 5]);
  });

  it('say what bisectLeft and bisectRight of d3 say, in any part of the list', () => {
    const numbers = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 40 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: -25, max: 25 }), fc.nat(40), fc.nat(40), (values, value, a, b) => {
        const sorted = Float64Array.from(values).sort();
        const from = Math.min(a, b, sorted.length);
        const to = Math.min(Math.max(a, b), sorted.length);
        expect(lowerBound(sorted, value, from, to)).to.equal(bisectLeft(sorted, value, from, to));
        expect(upperBound(sorted, value, from, to)).to.equal(bisectRight(sorted, value, from, to));
      }),
      RUNS,
    );
  });

  it('know infinite values', () => {
    const sorted = [-Infinity, 0, Infinity];
    expect(lowerBound(sorted, Infinity)).to.equal(2);
    expect(upperBound(sorted, -Infinity)).to.equal(1);
  });
});
