import { expect } from 'chai';
import { quickselect } from 'd3';
import fc from 'fast-check';
import { kthSmallest } from '../../../src/dataset/base/kth-smallest.js';
import { mergeSorted, sorted } from '../../../src/dataset/base/sorted-numbers.js';

/** Both zeros are one number here. */
const number = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.double({ noNaN: true }).map((value) => value + 0),
);
const numbers = fc.array(number, { minLength: 1, maxLength: 60 });
const inOrder = (list: readonly number[]): number[] => [...Float64Array.from(list).sort()];

describe('numbers in order', () => {
  it('kthSmallest: the number that would stand there', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (list, place) => {
        const k = place % list.length;
        expect(kthSmallest(Float64Array.from(list), k)).to.equal(inOrder(list)[k]);
        expect(kthSmallest(Float64Array.from(list), k)).to.equal(quickselect(Float64Array.from(list), k)[k]);
      }),
    );
  });

  it('kthSmallest: takes no longer where all are equal, or come in order', () => {
    expect(kthSmallest(new Float64Array(300_000).fill(7), 1000)).to.equal(7);
    expect(
      kthSmallest(
        Float64Array.from({ length: 300_000 }, (_, at) => at),
        1000,
      ),
    ).to.equal(1000);
  });

  it('sorted and mergeSorted: as one sort over both', () => {
    fc.assert(
      fc.property(numbers, numbers, (first, second) => {
        const merged = mergeSorted(sorted(Float64Array.from(first)), sorted(Float64Array.from(second)));
        expect([...merged]).to.deep.equal(inOrder([...first, ...second]));
      }),
    );
    const one = Float64Array.of(1, 2);
    expect(mergeSorted(one, new Float64Array(0))).to.equal(one);
  });
});
