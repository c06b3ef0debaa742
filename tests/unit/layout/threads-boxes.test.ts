import { expect } from 'chai';
import fc from 'fast-check';
import { boxAt, boxRows, type Box } from '../../../src/drawing/layout/threads-boxes.js';
import { RUNS } from '../scale/random-frame.js';

const HALF_PX = 8;
/** Rows do not touch, however far their boxes are grown; nor do boxes of a row. */
const ROW_PX = 26;
const BOX_PX = 40;

/** Boxes of three rows, in any order; rows lie on quarters of a px. */
const anyBoxes = fc
  .tuple(fc.integer({ min: 40, max: 100 }), fc.uniqueArray(fc.nat(29), { minLength: 1, maxLength: 20 }))
  .map(([quarters, places]) =>
    places.map((place, entry): Box => {
      const x0 = Math.floor(place / 3) * BOX_PX;
      return { x0, x1: x0 + 20 + (place % 7), y: quarters / 4 + (place % 3) * ROW_PX, entry };
    }),
  );

function boxAmong(boxes: readonly Box[], x: number, y: number, padPx: number): number {
  const found = boxes.find(
    (box) => x >= box.x0 - padPx && x <= box.x1 + padPx && Math.abs(y - box.y) <= HALF_PX + padPx,
  );
  return found?.entry ?? -1;
}

describe('boxAt', () => {
  it('finds the box at each point: within it, at its edges, grown, and none beside it', () => {
    const point = fc.tuple(fc.nat(29), fc.constantFrom(0, 0.5, 1), fc.constantFrom(-1, 0, 1), fc.nat(8), fc.nat(2));
    fc.assert(
      fc.property(anyBoxes, fc.array(point, { minLength: 20, maxLength: 20 }), (boxes, points) => {
        const rows = boxRows(boxes, HALF_PX);
        for (const [which, along, side, steps, padPx] of points) {
          const { x0, x1, y } = boxes[which % boxes.length]!;
          // A quarter of a px within the edges, on them, or beside them.
          const beyond = padPx + (steps - 4) / 4;
          const besideX = x0 + (x1 - x0) * along + (along * 2 - 1) * beyond;
          const besideY = y + side * (HALF_PX + beyond);
          const middleX = (x0 + x1) / 2;
          for (const [x, at] of [
            [besideX, y],
            [middleX, besideY],
            [besideX, besideY],
          ] as const) {
            if (at >= 0) expect(boxAt(rows, x, at, padPx)).to.equal(boxAmong(boxes, x, at, padPx));
          }
        }
      }),
      RUNS,
    );
  });

  it('finds a box that reaches over the top, from the top on', () => {
    const rows = boxRows(
      [
        { x0: 0, x1: 50, y: -20, entry: 0 },
        { x0: 0, x1: 50, y: 5, entry: 1 },
      ],
      HALF_PX,
    );
    expect([0, 0.4, 5, 13].map((y) => boxAt(rows, 20, y))).to.deep.equal([1, 1, 1, 1]);
    expect([-20, -2].map((y) => boxAt(rows, 20, y))).to.deep.equal([-1, -1]);
  });

  it('finds none far from all, and none in an empty list', () => {
    const rows = boxRows([{ x0: 0, x1: 50, y: 13, entry: 0 }], HALF_PX);
    expect([-1000, 40, 1000].map((y) => boxAt(rows, 20, y))).to.deep.equal([-1, -1, -1]);
    expect(boxAt(boxRows([], HALF_PX), 0, 0)).to.equal(-1);
  });

  it('passes over boxes that stand nowhere, and leaves the list as it was given', () => {
    const nowhere = [
      { x0: Number.NaN, x1: 10, y: 13 },
      { x0: 0, x1: Number.NaN, y: 13 },
      { x0: 0, x1: 10, y: Number.NaN },
    ];
    const boxes = [200, 100, 0].flatMap((x0, at): readonly Box[] => [
      { x0, x1: x0 + 50, y: 13, entry: at },
      { ...nowhere[at]!, entry: 9 },
    ]);
    const given = [...boxes];
    const rows = boxRows(boxes, HALF_PX);
    expect([220, 120, 20].map((x) => boxAt(rows, x, 13))).to.deep.equal([0, 1, 2]);
    expect(boxes).to.deep.equal(given);
  });
});
