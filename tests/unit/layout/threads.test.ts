import { expect } from 'chai';
import fc from 'fast-check';
import { boxAt } from '../../../src/drawing/layout/threads-boxes.js';
import { MAX_IN_ALL, MAX_OF_A_SIDE } from '../../../src/drawing/layout/threads-bundle.js';
import { endOf, pointAt } from '../../../src/drawing/layout/threads-cubic.js';
import { ThreadLayer, type ThreadCurve } from '../../../src/drawing/layout/threads.js';
import { between, RUNS } from '../scale/random-frame.js';
import { marksAt, WIDTH_PX, type Marks } from './thread-marks.js';

const SAMPLES = 200;

const anyMarks = fc
  .tuple(
    fc.array(between(-2000, 3000), { minLength: 2, maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(39), fc.nat(39), fc.nat(7)), { maxLength: 60 }),
  )
  .map(([xs, pairs]) => marksAt(xs, pairs));

const newLayer = (): ThreadLayer => new ThreadLayer({ throughEdges: true, minShown: 0 });
const layOut = (marks: Marks): readonly ThreadCurve[] => newLayer().curvesOf({ ...marks, moving: false });

describe('ThreadLayer', () => {
  it('gives finite curves whose ends are in the window, the same each time, and counts every thread that is in view', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const curves = layOut(marks);
        const inView = (entry: number): boolean => {
          const { x } = marks.placeOf(entry)!;
          return x >= 0 && x <= WIDTH_PX;
        };
        for (const { curve, pieces, fading, heading } of curves) {
          expect([...curve, ...[...pieces, ...fading].flat(), heading.x, heading.y].every(Number.isFinite)).to.equal(
            true,
          );
          expect([curve[0], endOf(curve).x].every((x) => x >= -16 && x <= WIDTH_PX + 16)).to.equal(true);
          expect(Math.hypot(heading.x, heading.y)).to.equal(1);
        }
        const wanted = marks.chosen.filter((relation) => {
          const [from, to] = [marks.index.from[relation]!, marks.index.to[relation]!];
          return from !== to && (inView(from) || inView(to));
        });
        expect(curves.reduce((sum, { count }) => sum + count, 0)).to.equal(wanted.length);
        expect(layOut(marks)).to.deep.equal(curves);
      }),
      RUNS,
    );
  });

  it('draws no piece over a label', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        for (const { pieces, fading } of layOut(marks)) {
          for (const piece of [...pieces, ...fading]) {
            for (let at = 0; at <= SAMPLES; at++) {
              const { x, y } = pointAt(piece, at / SAMPLES);
              expect(boxAt(marks.field.labels, x, y)).to.equal(-1);
            }
          }
        }
      }),
      RUNS,
    );
  });

  it('runs where no label is if it can, else behind them', () => {
    const piecesAt = (xs: readonly number[]) => layOut(marksAt(xs, [[4, 0, 0]]))[0]!.pieces;
    expect(piecesAt([500, 500, 500, 500, 500])).to.have.lengthOf(1);
    expect(piecesAt([500, 500, 440, 500, 500])).to.have.lengthOf(2);
  });

  it('draws nothing for an entry that relates to itself, and one curve for each relation of a cycle', () => {
    expect(layOut(marksAt([100, 300], [[0, 0, 1]]))).to.deep.equal([]);
    expect(
      layOut(
        marksAt(
          [100, 300],
          [
            [0, 1, 0],
            [1, 0, 0],
          ],
        ),
      ),
    ).to.have.lengthOf(2);
  });

  it('ends at the edge, in the row of the other end, where that is outside, and keeps the direction', () => {
    const [out] = layOut(marksAt([500, 4000], [[0, 1, 0]]));
    expect([endOf(out!.curve).x, endOf(out!.curve).y, out!.heading.x]).to.deep.equal([WIDTH_PX - 4, 39, 1]);
    expect(out!.fading).to.have.lengthOf(1);
    const [back] = layOut(marksAt([500, -4000], [[1, 0, 0]]));
    expect([back!.curve[0], back!.curve[1]]).to.deep.equal([4, 39]);
    expect(layOut(marksAt([4000, -4000], [[0, 1, 0]]))).to.deep.equal([]);
  });

  it('merges many threads of one side of an entry into few ribbons that count them', () => {
    const xs = [200, ...Array.from({ length: 39 }, (_, index) => 400 + index * 12)];
    const fan = marksAt(
      xs,
      xs.slice(1).map((_, index) => [index + 1, 0, index % 2] as const),
    );
    const curves = layOut(fan);
    expect(curves.length).to.be.at.most(MAX_OF_A_SIDE);
    expect(curves.reduce((sum, { count }) => sum + count, 0)).to.equal(39);
    expect(curves.some(({ type }) => type === -1)).to.equal(true);
  });

  it('merges what is more than can be read at all', () => {
    const xs = Array.from({ length: 300 }, (_, index) => (index * 37) % WIDTH_PX);
    const pairs = xs.flatMap((_, index) => [
      [index, (index * 7 + 1) % 300, 0] as const,
      [index, (index * 11 + 5) % 300, 2] as const,
    ]);
    const curves = layOut(marksAt(xs, pairs));
    expect(curves.length).to.be.at.most(MAX_IN_ALL);
  });
});
