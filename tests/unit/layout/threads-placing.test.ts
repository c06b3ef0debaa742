import { expect } from 'chai';
import { finish } from '../../../src/dataset/base/steps.js';
import { boxRows } from '../../../src/drawing/layout/threads-boxes.js';
import type { Point } from '../../../src/drawing/layout/threads-cubic.js';
import { endsOf, placeSteps } from '../../../src/drawing/layout/threads-placing.js';
import type { ThreadEnd, ThreadField } from '../../../src/drawing/layout/threads-arc.js';

const NONE = boxRows([], 8);
const FIELD: ThreadField = { labels: NONE, marks: NONE, start: 100, end: 900, heightPx: 400 };

const between = (from: Point | undefined, to: Point | undefined): readonly [ThreadEnd, ThreadEnd] | undefined =>
  endsOf(0, 1, FIELD, (entry) => (entry === 0 ? from : to));
const at = (x: number, y = 200): Point => ({ x, y });

describe('endsOf', () => {
  it('leaves an end in the window where it is, also at its very edges, and takes others to the edge', () => {
    const far = at(500, 300);
    const cases: readonly (readonly [x: number, end: number, out: number])[] = [
      [99, 104, -1],
      [100, 100, 0],
      [500, 500, 0],
      [900, 900, 0],
      [901, 896, 1],
    ];
    for (const [x, end, out] of cases) {
      expect(between(at(x), far)).to.deep.equal([
        { x: end, y: 200, out },
        { ...far, out: 0 },
      ]);
      expect(between(far, at(x))).to.deep.equal([
        { ...far, out: 0 },
        { x: end, y: 200, out },
      ]);
    }
  });

  it('has none for what is not shown, or stands nowhere', () => {
    for (const place of [undefined, at(Number.NaN), at(500, Number.NaN), at(Infinity)]) {
      expect(between(place, at(500))).to.equal(undefined);
      expect(between(at(500), place)).to.equal(undefined);
      expect(between(place, place)).to.equal(undefined);
    }
  });

  it('has none for an entry that relates to itself, outside of the window neither', () => {
    for (const x of [500, -4000]) expect(endsOf(3, 3, FIELD, () => at(x))).to.equal(undefined);
  });

  it('has none for two that share a place', () => {
    const shared: readonly (readonly [Point, Point])[] = [
      [at(500), at(500)],
      [at(500), at(503.9)],
      [at(503), at(500, 202)],
      // In the window, and just outside.
      [at(898), at(901)],
      [at(99), at(101)],
    ];
    for (const [from, to] of shared) expect(between(from, to)).to.equal(undefined);
    const apart: readonly (readonly [Point, Point])[] = [
      [at(500), at(504)],
      [at(500), at(500, 204)],
      [at(898), at(901, 240)],
      [at(2000), at(2000)],
    ];
    for (const [from, to] of apart) expect(between(from, to)).to.have.lengthOf(2);
  });
});

describe('placeSteps', () => {
  it('tells those with an end in the window from those with both ends outside', () => {
    const xs = [500, 700, -300, 4000, Number.NaN];
    const pairs = [
      [0, 1],
      [0, 3],
      [2, 0],
      [2, 3],
      [3, 2],
      [2, 2],
      [0, 4],
    ] as const;
    const index = {
      from: Uint32Array.from(pairs, ([from]) => from),
      to: Int32Array.from(pairs, ([, to]) => to),
      type: Uint8Array.from(pairs.keys()),
    };
    const placed = finish(placeSteps(index, Uint32Array.from(pairs.keys()), FIELD, (entry) => at(xs[entry]!)));
    expect(placed.inView.map(({ relation }) => relation)).to.deep.equal([0, 1, 2]);
    expect(placed.outside.map(({ relation }) => relation)).to.deep.equal([3, 4]);
    const shown = { relation: 1, fromEntry: 0, toEntry: 3, type: 1, count: 1 };
    const ends = { fromX: 500, fromY: 200, fromOut: 0, toX: 896, toY: 200, toOut: 1 };
    expect(placed.inView[1]).to.deep.equal({ ...shown, ...ends });
  });
});
