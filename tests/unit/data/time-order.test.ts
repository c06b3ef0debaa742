import { expect } from 'chai';
import { finish } from '../../../src/dataset/base/steps.js';
import fc from 'fast-check';
import { mergeOrders } from '../../../src/dataset/data/model-builder.js';
import { compareRows, orderSteps, rankOf } from '../../../src/dataset/data/time-order.js';

const orderOf = (...args: Parameters<typeof orderSteps>): Uint32Array => finish(orderSteps(...args));

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

  const expected = (rows: readonly (readonly [number, number])[]): Uint32Array => {
    const places = [...rows.keys()].sort((left, right) => {
      const [[start, end], [otherStart, otherEnd]] = [rows[left]!, rows[right]!];
      if (start !== otherStart) return start < otherStart ? -1 : 1;
      if (end !== otherEnd) return end > otherEnd ? -1 : 1;
      return left - right;
    });
    return Uint32Array.from(places);
  };
  const NUMBERS = [
    ...[-Infinity, -8.64e15, -(2 ** 43), -(2 ** 32) - 1, -(2 ** 21), -2048, -3, -2.5, -1, -Number.MIN_VALUE, -0],
    ...[0, Number.MIN_VALUE, 1, 2.5, 3, 2048, 2 ** 21, 2 ** 32 + 1, 2 ** 43, 8.64e15, Infinity],
  ];
  const rowsOf = (count: number, rowAt: (at: number) => readonly [number, number]) =>
    Array.from({ length: count }, (_, at) => rowAt(at));
  const LARGE = 5000;
  const cases = {
    'all kinds of numbers': (at: number) =>
      [NUMBERS[(at * 7) % NUMBERS.length]!, NUMBERS[(at * 13 + Math.floor(at / 22)) % NUMBERS.length]!] as const,
    'instants, backwards': (at: number) => [-at, -at] as const,
    'days, backwards, two of each': (at: number) => [-Math.floor(at / 2), 5 - Math.floor(at / 2)] as const,
    'days, mixed': (at: number) => [(at * 7919) % 4001, ((at * 7919) % 4001) + 5] as const,
    'a day and longer ones': (at: number) => [(at * 7919) % 11, ((at * 7919) % 11) + (at % 3)] as const,
    'the first one as long as most': (at: number) => [at % 2, (at % 2) + (at === 4999 ? 9 : 1)] as const,
    'open at one side or the other': (at: number) =>
      at % 2 === 0 ? ([at, Infinity] as const) : ([-Infinity, (at * 7) % 100] as const),
    'large ones close together': (at: number) => [2 ** 21 + ((at * 7919) % 4001), 2 ** 21 + (at % 97)] as const,
    'large ones below zero': (at: number) => [-(2 ** 40) - ((at * 7919) % 4001), -(2 ** 40) - (at % 97)] as const,
    'in order, but for the ends': (at: number) => [Math.floor(at / 9), (at * 5) % 9] as const,
    'in order, but for the last': (at: number) => [at === 4999 ? -1 : at, at] as const,
    'in order': (at: number) => [at, at] as const,
    'one and the same': () => [1, 2] as const,
  };
  for (const [name, rowAt] of Object.entries(cases)) {
    it(`is by start, then by end, then by place: ${name}`, () => {
      for (const count of [1, 2, 30, LARGE]) {
        const rows = rowsOf(count, rowAt);
        expect(orderOf(times(rows), 0, count)).to.deep.equal(expected(rows));
      }
      const rows = rowsOf(LARGE + 10, rowAt);
      const last = expected(rows.slice(10)).map((row) => row + 10);
      expect(orderOf(times(rows), 10, rows.length)).to.deep.equal(last);
    });

    it(`is that of two parts, merged: ${name}`, () => {
      for (const count of [0, 1, 2, 7, 30]) {
        for (const cut of [0, 1, count >> 1, count]) {
          if (cut > count) continue;
          const rows = rowsOf(count, rowAt);
          const columns = times(rows);
          const merged = mergeOrders(columns, orderOf(columns, 0, cut), orderOf(columns, cut, count));
          expect(merged).to.deep.equal(expected(rows));
        }
      }
    });
  }
});
