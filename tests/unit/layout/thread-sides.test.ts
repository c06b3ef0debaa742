import { expect } from 'chai';
import type { Side } from '../../../src/drawing/layout/threads-gutter.js';
import { sideCost, type ThreadEnd } from '../../../src/drawing/layout/threads-way.js';

const AFTER: Side = { x: 1, y: 0, cost: 14 };
const ABOVE: Side = { x: 0, y: -1, cost: 8 };
const endAt = (x: number): ThreadEnd => ({ x, y: 0, out: 0 });

describe('the sides of a mark, for a thread', () => {
  it('cost more if they turn away from the other end', () => {
    expect(sideCost(AFTER, endAt(0), endAt(400))).to.equal(AFTER.cost);
    expect(sideCost(AFTER, endAt(400), endAt(0))).to.be.greaterThan(AFTER.cost);
    expect(sideCost(ABOVE, endAt(400), endAt(0))).to.equal(ABOVE.cost);
  });
});
