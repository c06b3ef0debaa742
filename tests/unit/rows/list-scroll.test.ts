import { expect } from 'chai';
import fc from 'fast-check';
import { barAt, listAt, MAX_SCROLL_PX, scrollLength } from '../../../src/element/rows/list-heights.js';

const totals = fc.integer({ min: 1, max: 400_000_000 });

describe('the bar of a long list', () => {
  it('is never longer than browsers can scroll', () => {
    fc.assert(fc.property(totals, (total) => scrollLength(total) <= MAX_SCROLL_PX));
    expect(scrollLength(1000)).to.equal(1000);
  });

  it('has a place for every px of the list, in order, and back', () => {
    fc.assert(
      fc.property(
        totals,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, a, b) => {
          const [low, high] = [Math.min(a, b) * total, Math.max(a, b) * total];
          expect(barAt(low, total)).to.be.at.most(barAt(high, total));
          expect(listAt(barAt(low, total), total)).to.be.closeTo(low, 0.01);
        },
      ),
    );
  });

  it('is px for px at both ends, where a list begins and ends exactly', () => {
    const total = 80_000_000;
    expect([barAt(0, total), barAt(900_000, total)]).to.deep.equal([0, 900_000]);
    expect([barAt(total, total), barAt(total - 900_000, total)]).to.deep.equal([
      MAX_SCROLL_PX,
      MAX_SCROLL_PX - 900_000,
    ]);
    expect(barAt(total / 2, total)).to.equal(MAX_SCROLL_PX / 2);
  });
});
