import { expect } from 'chai';
import fc from 'fast-check';
import { ListHeights } from '../../../src/element/rows/list-heights.js';

const heights = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 80 });

function filled(
  estimates: readonly number[],
  changes: readonly (readonly [number, number])[],
): [ListHeights, number[]] {
  const plain = [...estimates];
  const kept = new ListHeights(estimates.length, (place) => estimates[place]!);
  for (const [at, px] of changes) {
    const place = at % estimates.length;
    plain[place] = px;
    kept.set(place, px);
  }
  return [kept, plain];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('heights of a list', () => {
  it('add up as in a plain array, whatever was measured', () => {
    const changes = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 0, max: 900 })), { maxLength: 40 });
    fc.assert(
      fc.property(heights, changes, (estimates, measured) => {
        const [kept, plain] = filled(estimates, measured);
        for (let place = 0; place <= plain.length; place++)
          expect(kept.topOf(place)).to.equal(sum(plain.slice(0, place)));
        expect(kept.totalPx).to.equal(sum(plain));
      }),
    );
  });

  it('find the row at every px', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: -50, max: 20_000 }), (estimates, px) => {
        const [kept] = filled(estimates, []);
        const place = kept.at(px);
        if (px < 0) expect(place).to.equal(0);
        else if (px >= sum(estimates)) expect(place).to.equal(estimates.length - 1);
        else expect(kept.topOf(place) <= px && px < kept.topOf(place + 1)).to.equal(true);
      }),
    );
  });

  it('are nothing for no rows', () => {
    const none = new ListHeights(0, () => 10);
    expect([none.totalPx, none.at(5)]).to.deep.equal([0, 0]);
  });
});
