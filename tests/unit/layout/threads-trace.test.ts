import { expect } from 'chai';
import { boxAt, boxRows, type Box } from '../../../src/drawing/layout/threads-boxes.js';
import { roughLength, type Cubic } from '../../../src/drawing/layout/threads-cubic.js';
import { BEFORE, NO_SHIFTS, type ThreadEnd, type ThreadField } from '../../../src/drawing/layout/threads-arc.js';
import { shownShare, traceArc, type Route } from '../../../src/drawing/layout/threads-trace.js';

const Y = 100;
const end = (x: number): ThreadEnd => ({ x, y: Y, out: 0 });

/** Level, from px 112 to 500, among labels in its row. */
function traced(labels: readonly (readonly [x0: number, x1: number])[]): Route & Pick<ThreadField, 'labels'> {
  const boxes = boxRows(
    labels.map(([x0, x1], entry): Box => ({ x0, x1, y: Y, entry })),
    8,
  );
  const field: ThreadField = { labels: boxes, marks: boxRows([], 8), start: 0, end: 1000, heightPx: 400 };
  // Through the edge of the window: the one arc that is level.
  return { ...traceArc(end(100), { ...end(500), out: 1 }, BEFORE, NO_SHIFTS, field), labels: boxes };
}

const line = (x0: number, x1: number): Cubic => [x0, Y, x0 + (x1 - x0) / 3, Y, x1 - (x1 - x0) / 3, Y, x1, Y];

describe('traceArc', () => {
  it('stops short of a label, also of one that only the end of the curve touches', () => {
    for (let x0 = 470; x0 <= 486; x0++) {
      const { pieces, labels } = traced([[x0, 520]]);
      expect(pieces).to.have.lengthOf(1);
      const [startX, , , , , , endX] = pieces[0]!;
      expect([startX, boxAt(labels, endX, Y)]).to.deep.equal([112, -1]);
    }
  });

  it('draws no crumbs between two labels, and does draw what is long enough', () => {
    let drawn = 0;
    for (let roomPx = 0; roomPx <= 40; roomPx += 0.5) {
      const { pieces } = traced([
        [200, 300],
        [300 + roomPx, 400],
      ]);
      const between = pieces.filter(([x0]) => x0 > 250 && x0 < 350);
      for (const piece of between) expect(roughLength(piece)).to.be.at.least(4);
      drawn += between.length;
    }
    expect(drawn).to.be.within(30, 75);
  });
});

describe('shownShare', () => {
  it('is how much of the length is drawn, plain or fading', () => {
    const heading = { x: 1, y: 0 };
    const share = (pieces: readonly Cubic[], fading: readonly Cubic[]): number =>
      shownShare({ curve: line(100, 300), pieces, fading, heading });
    expect(share([], [])).to.equal(0);
    expect(share([line(100, 300)], [])).to.be.closeTo(1, 1e-9);
    expect(share([line(100, 150), line(200, 230)], [line(280, 300)])).to.be.closeTo(0.5, 1e-9);
  });
});
