import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { compareRows, mergeOrders, orderOf, rankOf } from '../../../src/data/time-order.js';

const instant = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -8.64e15, max: 8.64e15 }),
  fc.double({ noNaN: true }),
  fc.constantFrom(-Infinity, Infinity, 0, -0),
);
const times = (rows: readonly (readonly [number, number])[]) => ({
  startMin: Float64Array.from(rows, ([start]) => start),
  endMax: Float64Array.from(rows, ([, end]) => end),
});

describe('the order of time', () => {
  it('is the same whether numbers are compared or their digits counted', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(instant, instant), { minLength: 1, maxLength: 30 }), (rows) => {
        // Beyond some thousand rows digits are counted.
        const many = Array.from({ length: 5000 }, (_, index) => rows[(index * 7919) % rows.length]!);
        const columns = times(many);
        const compared = Uint32Array.from(many.keys()).sort((left, right) => compareRows(columns, left, right));
        expect(orderOf(columns, 0, many.length)).to.deep.equal(compared);
      }),
      { numRuns: 60 },
    );
  });

  it('of two parts, merged, is that of the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(instant, instant), { maxLength: 30 }), fc.nat(30), (rows, cut) => {
        const columns = times(rows);
        const at = Math.min(cut, rows.length);
        const merged = mergeOrders(columns, orderOf(columns, 0, at), orderOf(columns, at, rows.length));
        const whole = orderOf(columns, 0, rows.length);
        expect(merged).to.deep.equal(whole);
        expect([...rankOf(whole)].map((rank) => whole[rank])).to.deep.equal([...rows.keys()]);
      }),
    );
  });
});
