/** Threads without a common entry keep off each other: on the same px nobody could tell which goes where. */
import { expect } from 'chai';
import { coordinateAt, roughLength, type Cubic } from '../../../src/drawing/layout/threads-cubic.js';
import { ThreadLayer } from '../../../src/drawing/layout/threads.js';
import { ThreadTracks } from '../../../src/drawing/layout/threads-tracks.js';
import { marksAt } from './thread-marks.js';

const STEP_PX = 3;
const NEAR_PX = 2;
const TOGETHER_PX = 30;

type Pair = readonly [from: number, to: number, type: number];

/** Marks on both sides of a column of others. */
const XS = [500, 500, 500, 500, 500, 500, 500, 500];
const PAIRS: readonly Pair[] = [
  [0, 5, 0],
  [1, 6, 0],
  [2, 7, 0],
];

function curvesOf(pairs: readonly Pair[]): readonly Cubic[] {
  const layer = new ThreadLayer({ throughEdges: false, minShown: 0 });
  return layer.curvesOf({ ...marksAt(XS, pairs), moving: false }).map(({ curve }) => curve);
}

function pointsOf(curve: Cubic): readonly { readonly x: number; readonly y: number }[] {
  const steps = Math.ceil(roughLength(curve) / STEP_PX);
  return Array.from({ length: steps + 1 }, (_, at) => ({
    x: coordinateAt(curve, 0, at / steps),
    y: coordinateAt(curve, 1, at / steps),
  }));
}

/** Most px that two of the curves have in common. */
function sharedPx(curves: readonly Cubic[]): number {
  const points = curves.map(pointsOf);
  const shared = points.flatMap((one, at) =>
    points
      .slice(at + 1)
      .map(
        (other) =>
          one.filter(({ x, y }) => other.some((their) => Math.hypot(their.x - x, their.y - y) < NEAR_PX)).length *
          STEP_PX,
      ),
  );
  return Math.max(...shared);
}

describe('threads beside each other', () => {
  it('take ways of their own, which each alone would not', () => {
    const alone = PAIRS.flatMap((pair) => curvesOf([pair]));
    expect(sharedPx(alone), 'each alone').to.be.greaterThan(TOGETHER_PX);
    expect(sharedPx(curvesOf(PAIRS)), 'together').to.be.at.most(TOGETHER_PX);
  });

  it('may share the way to the mark of a common entry', () => {
    const tracks = new ThreadTracks();
    tracks.add([0, 0, 40, 0, 80, 0, 120, 0], [1, 2]);
    expect(tracks.isTaken(60, 1, [3, 4])).to.equal(true);
    expect(tracks.isTaken(60, 1, [2, 4])).to.equal(false);
    expect(tracks.isTaken(60, 12, [3, 4])).to.equal(false);
    expect(tracks.isTaken(200, 0, [3, 4])).to.equal(false);
  });
});
