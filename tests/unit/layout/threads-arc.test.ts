import { expect } from 'chai';
import {
  ABOVE,
  AFTER,
  arcBetween,
  BEFORE,
  BELOW,
  chooseSide,
  isPossible,
  sideAt,
  type ThreadEnd,
  type ThreadField,
} from '../../../src/drawing/layout/threads-arc.js';
import { boxRows, type Box } from '../../../src/drawing/layout/threads-boxes.js';
import { pointAt } from '../../../src/drawing/layout/threads-cubic.js';

const end = (x: number, y: number): ThreadEnd => ({ x, y, out: 0 });
const fieldOf = (...labels: readonly Box[]): ThreadField => ({
  labels: boxRows(labels, 8),
  marks: boxRows([], 8),
  start: 0,
  end: 1000,
  heightPx: 600,
});

describe('the side of an arc', () => {
  it('is before two marks that stand one above the other: titles stand after them', () => {
    expect(chooseSide(end(500, 100), end(520, 400), fieldOf())).to.equal(BEFORE);
    expect(chooseSide(end(500, 400), end(480, 100), fieldOf())).to.equal(BEFORE);
  });

  it('is above two marks side by side, and below them at the top of the chart', () => {
    expect(chooseSide(end(200, 300), end(700, 300), fieldOf())).to.equal(ABOVE);
    expect(chooseSide(end(200, 13), end(700, 13), fieldOf())).to.equal(BELOW);
  });

  it('is the one whose arc covers the fewest titles, else the first', () => {
    const before: Box = { x0: 400, x1: 480, y: 250, entry: 9 };
    expect(chooseSide(end(500, 100), end(500, 400), fieldOf(before))).to.equal(AFTER);
    const all: Box = { x0: 0, x1: 1000, y: 250, entry: 9 };
    expect(chooseSide(end(500, 100), end(500, 400), fieldOf(all))).to.equal(BEFORE);
    const over: readonly Box[] = [217, 243].map((y) => ({ x0: 300, x1: 600, y, entry: 9 }));
    expect(chooseSide(end(200, 300), end(700, 300), fieldOf(...over))).to.equal(BELOW);
  });

  it('is within the window where one is', () => {
    expect(chooseSide(end(20, 100), end(20, 400), fieldOf())).to.equal(AFTER);
  });

  it('lets no arc turn back onto its own line: 14 px aside is the least', () => {
    const from = end(500, 300);
    expect([286, 287, 313, 314].map((y) => isPossible(from, end(700, y), BEFORE))).to.deep.equal([
      true,
      false,
      false,
      true,
    ]);
    expect([486, 487, 513, 514].map((x) => isPossible(from, end(x, 500), ABOVE))).to.deep.equal([
      true,
      false,
      false,
      true,
    ]);
  });

  it('goes through the edge of the window straight on, whatever side was chosen', () => {
    const edge: ThreadEnd = { ...end(1000, 300), out: 1 };
    for (const side of [BEFORE, ABOVE]) {
      expect(sideAt(edge, end(500, 100), side)).to.equal(BEFORE);
      expect(sideAt(end(500, 100), edge, side)).to.equal(AFTER);
    }
  });
});

describe('an arc', () => {
  it('ends beside the glyph of a mark, and at the edge of a thin span, which has none', () => {
    const endsAt = (to: Partial<ThreadEnd>, side: typeof BEFORE): readonly number[] =>
      arcBetween(end(300, 400), { ...end(300, 200), ...to }, side).slice(-2);
    expect(endsAt({}, BEFORE)).to.deep.equal([288, 200]);
    expect(endsAt({ isThin: true }, BEFORE)).to.deep.equal([296, 200]);
    expect(endsAt({ isThin: true, before: 3 }, BEFORE)).to.deep.equal([293, 200]);
    expect(endsAt({ isThin: true, before: 30 }, BEFORE)).to.deep.equal([266, 200]);
    expect(endsAt({ isThin: true }, ABOVE)).to.deep.equal([300, 188]);
  });

  it('swings to its side, by a share of its length', () => {
    const swing = (y: number): number => 500 - pointAt(arcBetween(end(500, 0), end(500, y), BEFORE), 0.5).x;
    // The glyph's room, and three quarters of the bulge.
    expect([50, 200, 400, 2000].map(swing)).to.deep.equal([35.25, 69, 94.5, 94.5]);
    const { y } = pointAt(arcBetween(end(200, 300), end(600, 300), ABOVE), 0.5);
    expect(y).to.equal(300 - 12 - 82.5);
  });

  it('keeps its distance to another one between the same marks all along', () => {
    const [near, far] = [4, -4].map((shift) =>
      arcBetween(end(500, 100), end(500, 400), BEFORE, { leave: shift, arrive: shift }),
    );
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      const [one, other] = [pointAt(near!, share), pointAt(far!, share)];
      expect(Math.hypot(one.x - other.x, one.y - other.y)).to.be.at.least(5);
    }
  });
});
