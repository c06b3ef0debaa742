/** Rules for any thread: at rest, while the window moves, and after it rests again. */
import { expect } from 'chai';
import { boxAt } from '../../../src/drawing/layout/threads-boxes.js';
import { endOf, pointAt, roughLength } from '../../../src/drawing/layout/threads-cubic.js';
import { ThreadLayer, type ThreadCurve } from '../../../src/drawing/layout/threads.js';
import { marksAt, type Marks } from './thread-marks.js';

type Pair = readonly [from: number, to: number, type: number];

const spread = (count: number, step: number, from = 0): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + ((index * step) % 1000));
const each = (count: number, pair: (index: number) => Pair): readonly Pair[] =>
  Array.from({ length: count }, (_, index) => pair(index));

const CASES: Readonly<Record<string, Marks>> = {
  'one above the other': marksAt([500, 500], [[0, 1, 0]]),
  'side by side in time': marksAt([200, 640], [[1, 0, 1]]),
  'a step aside': marksAt(
    [500, 508, 486, 520],
    [
      [0, 1, 0],
      [2, 3, 1],
      [0, 3, 2],
    ],
  ),
  'around labels between': marksAt(
    [500, 500, 440, 500, 500, 380],
    [
      [4, 0, 0],
      [5, 0, 3],
      [2, 1, 4],
    ],
  ),
  'both ways': marksAt(
    [300, 420, 700],
    [
      [0, 1, 0],
      [1, 0, 1],
      [1, 2, 5],
      [2, 0, 6],
    ],
  ),
  'through the edges': marksAt(
    [500, 4000, -300, 40, 980, 1020],
    [
      [0, 1, 0],
      [2, 0, 1],
      [3, 2, 2],
      [4, 5, 3],
      [1, 2, 4],
    ],
  ),
  'many to one': marksAt(
    spread(30, 37, 300),
    each(29, (index) => [index + 1, 0, index % 3]),
  ),
  'one to many before it': marksAt(
    spread(30, 23, 20),
    each(29, (index) => [29, index, 0]),
  ),
  'many from outside': marksAt(
    [500, ...spread(20, 90, -2000)],
    each(20, (index) => [index + 1, 0, 7]),
  ),
  'all over': marksAt(
    spread(40, 263),
    each(60, (index) => [index * 7, index * 11 + 3, index % 8]),
  ),
};

/** How far an end stands from the middle of its mark: outside of its glyph, within its row. */
const END_PX = 20;
const MOVED_PX = 60;
const MIN_SHOWN = 0.6;
const SAMPLES = 100;

const newLayer = (minShown = 0): ThreadLayer => new ThreadLayer({ throughEdges: minShown === 0, minShown });

/** The window goes on, and each mark a little with it. */
function moved(marks: Marks): Marks {
  const { placeOf, field } = marks;
  return {
    ...marks,
    field: { ...field, start: field.start + MOVED_PX, end: field.end + MOVED_PX },
    placeOf: (entry) => ({ x: placeOf(entry)!.x + (entry % 3) * 9, y: placeOf(entry)!.y }),
  };
}

const isWithin = ({ field, placeOf }: Marks, entry: number): boolean => {
  const { x } = placeOf(entry)!;
  return x >= field.start && x <= field.end;
};

function expectEnd(marks: Marks, entry: number, x: number, y: number): void {
  const place = marks.placeOf(entry)!;
  const { start, end } = marks.field;
  if (isWithin(marks, entry)) {
    expect(Math.abs(x - place.x), `entry ${entry}, across`).to.be.at.most(END_PX);
    expect(Math.abs(y - place.y), `entry ${entry}, down`).to.be.at.most(END_PX);
  } else {
    const edge = place.x < start ? start : end;
    expect(Math.abs(x - edge), `entry ${entry}, at the edge`).to.be.at.most(END_PX);
  }
}

function expectClearOfLabels({ field }: Marks, { pieces, fading }: ThreadCurve): void {
  for (const piece of [...pieces, ...fading]) {
    for (let at = 0; at <= SAMPLES; at++) {
      const { x, y } = pointAt(piece, at / SAMPLES);
      expect(boxAt(field.labels, x, y)).to.equal(-1);
    }
  }
}

function expectRules(marks: Marks, curves: readonly ThreadCurve[]): void {
  for (const curve of curves) {
    expectClearOfLabels(marks, curve);
    // A ribbon ends at one of the entries that it merges.
    if (curve.count > 1) continue;
    const [x0, y0] = curve.curve;
    const last = endOf(curve.curve);
    expectEnd(marks, curve.fromEntry, x0, y0);
    expectEnd(marks, curve.toEntry, last.x, last.y);
  }
}

const countOf = (curves: readonly ThreadCurve[]): number => curves.reduce((sum, { count }) => sum + count, 0);

describe('where threads run', () => {
  for (const [name, marks] of Object.entries(CASES)) {
    const wanted = (request: Marks): number =>
      [...request.chosen].filter((relation) => {
        const [from, to] = [request.index.from[relation]!, request.index.to[relation]!];
        return from !== to && (isWithin(request, from) || isWithin(request, to));
      }).length;

    it(`threads: each ends at its marks or at the edge, clear of labels, and all are counted: ${name}`, () => {
      const layer = newLayer();
      const later = moved(marks);
      for (const request of [
        { ...marks, moving: false },
        { ...later, moving: true },
        { ...later, moving: false },
      ]) {
        const curves = layer.curvesOf(request);
        expect(curves.length).to.be.greaterThan(0);
        expectRules(request, curves);
        if (!request.moving) expect(countOf(curves)).to.equal(wanted(request));
      }
    });

    it(`threads: none that labels hide most of is drawn at rest: ${name}`, () => {
      const all = newLayer().curvesOf({ ...marks, moving: false });
      const few = newLayer(MIN_SHOWN).curvesOf({ ...marks, moving: false });
      expect(countOf(few)).to.be.at.most(countOf(all));
      for (const { curve, pieces } of few) {
        const drawn = pieces.reduce((sum, piece) => sum + roughLength(piece), 0);
        expect(drawn).to.be.at.least(roughLength(curve) * (MIN_SHOWN / 2));
      }
    });
  }
});
