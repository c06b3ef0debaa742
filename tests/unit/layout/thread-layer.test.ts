/** What a layer of threads remembers between calls, and what not. */
import { expect } from 'chai';
import { boxRows, type Box } from '../../../src/drawing/layout/threads-boxes.js';
import { endOf, type Point } from '../../../src/drawing/layout/threads-cubic.js';
import { ThreadLayer, type ThreadCurve, type ThreadRequest } from '../../../src/drawing/layout/threads.js';

type Places = readonly (readonly [x: number, y: number])[];

const WIDTH_PX = 1000;
const NONE = boxRows([], 8);
const FREE: ThreadRequest['field'] = {
  labels: NONE,
  marks: NONE,
  start: 0,
  end: WIDTH_PX,
  heightPx: 500,
};
const AWAY = { ...FREE, start: 4000, end: 4000 + WIDTH_PX };
/** A label across `x0` to `x1`, around y 188. */
const labelled = (x0: number, x1: number, halfPx = 8): ThreadRequest['field'] => {
  const label: Box = { x0, x1, y: 188, entry: 99 };
  return { ...FREE, labels: boxRows([label], halfPx) };
};
/** Before the marks of the first thread. */
const BLOCKED = labelled(400, 480);

/** Each from one entry to the next, in pairs. */
function indexOf(pairs: number, first = 0): ThreadRequest['index'] {
  const numbers = Uint32Array.from({ length: pairs }, (_, at) => first + 2 * at);
  return { from: numbers, to: Int32Array.from(numbers, (from) => from + 1), type: new Uint8Array(pairs) };
}

const at = (places: Places, entry: number): Point => ({ x: places[entry]![0], y: places[entry]![1] });

const PLACES: Places = [
  [500, 100],
  [500, 276],
  [700, 100],
  [700, 276],
];
const FIRST = Uint32Array.of(0);
const SECOND = Uint32Array.of(1);
const REST: ThreadRequest = {
  index: indexOf(2),
  chosen: FIRST,
  field: FREE,
  placeOf: (entry) => at(PLACES, entry),
  moving: false,
};
const MOVING = { ...REST, moving: true };

const newLayer = (options = { throughEdges: true, minShown: 0 }): ThreadLayer => new ThreadLayer(options);
const fresh = (request: ThreadRequest): readonly ThreadCurve[] => newLayer().curvesOf(request);

describe('a layer of threads', () => {
  it('gives the same again for the same, and asks for no place', () => {
    for (const moving of [false, true]) {
      let asked = 0;
      const placeOf: ThreadRequest['placeOf'] = (entry) => {
        asked++;
        return REST.placeOf(entry);
      };
      const layer = newLayer();
      const curves = layer.curvesOf({ ...REST, placeOf, moving });
      expect(curves).to.have.lengthOf(1);
      asked = 0;
      expect(layer.curvesOf({ ...REST, placeOf, moving })).to.equal(curves);
      expect(asked).to.equal(0);
    }
  });

  it('follows each thing that changes alone', () => {
    const { from, to, type } = REST.index;
    const changes: readonly Partial<ThreadRequest>[] = [
      { index: { from: Uint32Array.from(to), to: Int32Array.from(from), type } },
      { chosen: SECOND },
      { field: labelled(0, 1000) },
      { placeOf: (entry) => at(PLACES, entry + 2) },
    ];
    for (const change of changes) {
      const layer = newLayer();
      const before = layer.curvesOf(REST);
      const after = layer.curvesOf({ ...REST, ...change });
      expect(after).to.not.deep.equal(before);
      // The way may be the one before.
      const whatOf = (curves: readonly ThreadCurve[]) =>
        curves.map(({ relation, fromEntry, toEntry, type, count }) => [relation, fromEntry, toEntry, type, count]);
      expect(whatOf(after)).to.deep.equal(whatOf(fresh({ ...REST, ...change })));
    }
  });

  it('takes nothing from one index over to another, where other entries stand in the same places', () => {
    const placeOf: ThreadRequest['placeOf'] = (entry) => at(PLACES, entry % 2);
    const layer = newLayer();
    layer.curvesOf({ ...REST, placeOf });
    const [curve] = layer.curvesOf({ ...REST, placeOf, index: indexOf(2, 2) });
    expect([curve!.fromEntry, curve!.toEntry]).to.deep.equal([2, 3]);
  });

  it('chooses the side anew once the window rests', () => {
    const layer = newLayer();
    expect(layer.curvesOf({ ...REST, field: BLOCKED })).to.not.deep.equal(fresh(REST));
    expect(layer.curvesOf(REST)).to.deep.equal(fresh(REST));
  });

  it('keeps the side of a thread that leaves the window and comes back in one motion', () => {
    const layer = newLayer();
    const [before] = layer.curvesOf({ ...REST, field: BLOCKED });
    expect(layer.curvesOf({ ...MOVING, field: AWAY })).to.deep.equal([]);
    const [back] = layer.curvesOf(MOVING);
    expect(back!.curve).to.deep.equal(before!.curve);
    expect(back!.curve).to.not.deep.equal(fresh(REST)[0]!.curve);
  });

  it('brings up nothing new while the window moves where threads do not go through its edges', () => {
    const layer = newLayer({ throughEdges: false, minShown: 0 });
    expect(layer.curvesOf({ ...REST, field: AWAY })).to.deep.equal([]);
    expect(layer.curvesOf(MOVING)).to.deep.equal([]);
    expect(layer.curvesOf(REST)).to.have.lengthOf(1);
  });

  it('draws no thread in motion whose end is hidden, or whose ends meet', () => {
    const layer = newLayer();
    expect(layer.curvesOf(REST)).to.have.lengthOf(1);
    const gone: ThreadRequest['placeOf'] = (entry) => (entry === 0 ? undefined : REST.placeOf(entry));
    expect(layer.curvesOf({ ...MOVING, placeOf: gone })).to.deep.equal([]);
    expect(layer.curvesOf({ ...MOVING, placeOf: () => ({ x: 500, y: 100 }) })).to.deep.equal([]);
    expect(layer.curvesOf(MOVING)).to.have.lengthOf(1);
  });

  it('ends at a mark otherwise than at the edge, also where that mark stands where the curve ended there', () => {
    const placeOfSecond =
      (x: number): ThreadRequest['placeOf'] =>
      (entry) =>
        entry === 0 ? REST.placeOf(0) : { x, y: 276 };
    const [within, outside] = [{ placeOf: placeOfSecond(WIDTH_PX - 4) }, { placeOf: placeOfSecond(WIDTH_PX + 40) }];
    for (const [before, after] of [
      [within, outside],
      [outside, within],
    ] as const) {
      const layer = newLayer();
      const [{ curve: was }] = layer.curvesOf({ ...REST, ...before }) as [ThreadCurve];
      const [{ curve: now }] = layer.curvesOf({ ...MOVING, ...after }) as [ThreadCurve];
      const [atMark, atEdge] = before === within ? [endOf(was), endOf(now)] : [endOf(now), endOf(was)];
      expect(Math.hypot(atMark.x - atEdge.x, atMark.y - atEdge.y), 'clear of the glyph').to.be.greaterThan(8);
    }
  });

  it('draws only what labels leave enough of to be seen, once the window rests', () => {
    const most = labelled(0, 1000, 60);
    const few = newLayer({ throughEdges: false, minShown: 0.6 });
    expect(fresh({ ...REST, field: most })[0]!.pieces).to.have.lengthOf(2);
    expect(few.curvesOf(REST)).to.have.lengthOf(1);
    expect(few.curvesOf({ ...MOVING, field: most })).to.have.lengthOf(1);
    expect(few.curvesOf({ ...REST, field: most })).to.deep.equal([]);
    // Straight down the edge of the window, with numbers that are exact.
    const placeOf: ThreadRequest['placeOf'] = (entry) => ({ x: 0, y: entry === 0 ? 50 : 402 });
    const [whole] = newLayer({ throughEdges: false, minShown: 1 }).curvesOf({ ...REST, placeOf });
    const rounded = (curve: readonly number[]): readonly number[] => curve.map(Math.round);
    expect(whole!.pieces.map(rounded)).to.deep.equal([rounded(whole!.curve)]);
  });
});
