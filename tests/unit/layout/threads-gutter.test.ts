/** Ways between the rows: they leave to the side, turn with round corners, and pass through no title. */
import { expect } from 'chai';
import { boxAt, boxRows } from '../../../src/drawing/layout/threads-boxes.js';
import { endOf, pointAt, type Cubic, type Point } from '../../../src/drawing/layout/threads-cubic.js';
import { ALL_SCALES, chooseWay, type ThreadField } from '../../../src/drawing/layout/threads-route.js';
import { curveBetween, type ThreadEnd } from '../../../src/drawing/layout/threads-way.js';

const ROW_PX = 26;
const ROWS = 12;
const WIDTH_PX = 900;
const LOOKS = 400;
const NONE = boxRows([], 8);

const end = (x: number, row: number): ThreadEnd => ({ x, y: (row + 0.5) * ROW_PX, out: 0 });
const [FROM, TO] = [end(200, 1), end(620, 10)];

/** Each row is full of words but for a gap of 30 px, each in another place, and for the marks. */
const labels = boxRows(
  Array.from({ length: ROWS }, (_, row) => row).flatMap((row) => {
    const y = (row + 0.5) * ROW_PX;
    if (row === 1) return [{ x0: 214, x1: 880, y, entry: 90 }];
    if (row === 10) return [{ x0: 634, x1: 880, y, entry: 91 }];
    return [
      { x0: 0, x1: 300, y, entry: row },
      { x0: 330, x1: 880, y, entry: 20 + row },
    ];
  }),
  8,
);
const FIELD: ThreadField = { labels, glyphs: NONE, spans: NONE, start: 0, end: WIDTH_PX, heightPx: ROWS * ROW_PX };

function pathOf(field: ThreadField, from: ThreadEnd, to: ThreadEnd): Cubic {
  return curveBetween(from, to, chooseWay(from, to, { field, scales: ALL_SCALES, own: [], before: undefined }));
}

const pointsOf = (path: Cubic): readonly Point[] =>
  Array.from({ length: LOOKS + 1 }, (_, at) => pointAt(path, at / LOOKS));

describe('a thread between the rows', () => {
  it('finds the one gap of each row, and crosses no title', () => {
    const points = pointsOf(pathOf(FIELD, FROM, TO));
    expect(points.filter(({ x, y }) => boxAt(labels, x, y) >= 0)).to.deep.equal([]);
    expect(points.some(({ x, y }) => x > 300 && x < 330 && y > 3 * ROW_PX && y < 8 * ROW_PX)).to.equal(true);
  });

  it('leaves and reaches its marks to the side, at their height', () => {
    const path = pathOf(FIELD, FROM, TO);
    const last = endOf(path);
    expect([path[1], last.y]).to.deep.equal([FROM.y, TO.y]);
    expect(Math.abs(path[0] - FROM.x)).to.equal(12);
    expect(Math.abs(last.x - TO.x)).to.equal(12);
  });

  it('is upright or level, but for its round corners', () => {
    const points = pointsOf(pathOf(FIELD, FROM, TO));
    let slanted = 0;
    for (let at = 1; at < points.length; at++) {
      const dx = Math.abs(points[at]!.x - points[at - 1]!.x);
      const dy = Math.abs(points[at]!.y - points[at - 1]!.y);
      if (Math.min(dx, dy) > 1e-6) slanted += Math.hypot(dx, dy);
    }
    // Six corners, each a quarter of a circle of 6 px.
    expect(slanted).to.be.greaterThan(0);
    expect(slanted).to.be.below(6 * 12);
  });

  it('is the same for ends in one row, and for ends beside each other', () => {
    for (const [from, to] of [
      [end(200, 4), end(640, 4)],
      [end(200, 4), end(230, 5)],
      [end(200, 4), end(200, 5)],
    ] as const) {
      const path = pathOf({ ...FIELD, labels: NONE }, from, to);
      expect(path.every(Number.isFinite)).to.equal(true);
      expect(endOf(path).y).to.be.closeTo(to.y, 12.1);
    }
  });
});
