import { expect } from 'chai';
import { curveBetween, isPossible, sidesOf, type ThreadEnd } from '../../../src/drawing/layout/threads-way.js';

const end = (x: number, y: number): ThreadEnd => ({ x, y, out: 0 });
const [BEFORE, ABOVE, BELOW, AFTER] = sidesOf(end(0, 0));

describe('isPossible', () => {
  it('lets no way turn back onto its own line: 14 px aside is the least', () => {
    const from = end(500, 300);
    for (const side of [BEFORE!, AFTER!]) {
      const turns = (y: number): boolean => isPossible(from, end(700, y), { leave: side, arrive: side, scale: 1 });
      expect([280, 286, 287, 300, 313, 314, 320].map(turns)).to.deep.equal([
        true,
        true,
        false,
        false,
        false,
        true,
        true,
      ]);
    }
    for (const side of [ABOVE!, BELOW!]) {
      const turns = (x: number): boolean => isPossible(from, end(x, 400), { leave: side, arrive: side, scale: 1 });
      expect([480, 486, 487, 500, 513, 514, 520].map(turns)).to.deep.equal([
        true,
        true,
        false,
        false,
        false,
        true,
        true,
      ]);
    }
  });

  it('lets a way go straight on within one row', () => {
    expect(isPossible(end(500, 300), end(700, 300), { leave: AFTER!, arrive: BEFORE!, scale: 1 })).to.equal(true);
  });

  it('leaves a window through its edge alone', () => {
    const after: ThreadEnd = { ...end(1000, 300), out: 1 };
    for (const [from, to, side] of [
      [after, end(500, 100), 'leave'],
      [end(500, 100), after, 'arrive'],
    ] as const) {
      const isWay = (aside: typeof BEFORE) =>
        isPossible(from, to, { leave: ABOVE!, arrive: ABOVE!, scale: 1, [side]: aside! });
      expect([BEFORE, ABOVE, BELOW, AFTER].map(isWay), side).to.deep.equal([true, false, false, false]);
    }
  });
});

describe('curveBetween', () => {
  it('ends beside the glyph of a mark, and at the edge of a thin span, which has none', () => {
    const endsAt = (to: Partial<ThreadEnd>, arrive: typeof BEFORE): readonly number[] =>
      curveBetween(end(100, 300), { ...end(300, 200), ...to }, { leave: AFTER!, arrive: arrive!, scale: 1 }).slice(-2);
    expect(endsAt({}, BEFORE)).to.deep.equal([288, 200]);
    expect(endsAt({ isThin: true }, BEFORE)).to.deep.equal([296, 200]);
    expect(endsAt({ isThin: true, before: 3 }, BEFORE)).to.deep.equal([293, 200]);
    expect(endsAt({ isThin: true, before: 30 }, BEFORE)).to.deep.equal([266, 200]);
    expect(endsAt({ isThin: true }, ABOVE)).to.deep.equal([300, 188]);
  });
});
