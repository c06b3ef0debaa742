import { expect } from 'chai';
import { pointAt } from '../../../src/drawing/layout/threads-cubic.js';
import { boxRows, type Box } from '../../../src/drawing/layout/threads-boxes.js';
import { MAX_OF_A_SIDE } from '../../../src/drawing/layout/threads-bundle.js';
import { ThreadLayer, type ThreadCurve, type ThreadRequest } from '../../../src/drawing/layout/threads.js';

const WIDTH_PX = 1000;
const ROW_PX = 26;
const ROWS = 20;
const HALF_PX = 8;
const FRAMES = 60;
/** An end moves half a px a frame; points of a way are compared at a distance of some px. */
const JUMP_PX = 8;
const SHARES = Array.from({ length: 101 }, (_, at) => at / 100);

/** Each of `count` entries relates to the first, or to one some way before it; a px of pan or a share of zoom moves all. */
function scene(count: number, isFan: boolean, { zoom = 1, windowX = 0 } = {}): Omit<ThreadRequest, 'moving'> {
  const xOf = (entry: number): number => 40 + ((entry * 379) % 920) * zoom;
  const yOf = (entry: number): number => 13 + ((entry * 7) % ROWS) * ROW_PX;
  const entries = Array.from({ length: Math.min(count, 200) }, (_, entry) => entry);
  const boxes = (x0: number, x1: number): readonly Box[] =>
    entries.map((entry) => ({ x0: xOf(entry) + x0, x1: xOf(entry) + x1, y: yOf(entry), entry }));
  return {
    ...indexOf(count, isFan),
    field: {
      labels: boxRows(boxes(14, 40), HALF_PX),
      marks: boxRows(boxes(-8, 8), HALF_PX),
      start: windowX,
      end: windowX + WIDTH_PX,
      heightPx: ROWS * ROW_PX,
    },
    placeOf: (entry) => ({ x: xOf(entry), y: yOf(entry) }),
  };
}

const indexes = new Map<string, Pick<ThreadRequest, 'index' | 'chosen'>>();

/** The same objects for the same threads, as an element has them from frame to frame. */
function indexOf(count: number, isFan: boolean): Pick<ThreadRequest, 'index' | 'chosen'> {
  const key = `${count} ${String(isFan)}`;
  const numbers = Uint32Array.from({ length: count - 1 }, (_, at) => at);
  const made = indexes.get(key) ?? {
    index: {
      from: numbers.map((at) => at + 1),
      to: Int32Array.from(numbers, (at) => (isFan ? 0 : Math.max(0, at - 3))),
      type: Uint8Array.from(numbers, (at) => at % 8),
    },
    chosen: numbers,
  };
  indexes.set(key, made);
  return made;
}

const newLayer = (): ThreadLayer => new ThreadLayer({ throughEdges: true, minShown: 0 });

/** What of a curve must not jump: which threads are in it, and where it arrives. */
const formOf = ({ relation, count, heading }: ThreadCurve): string => [relation, count, heading.x, heading.y].join(' ');

describe('threads while the window moves', () => {
  it('are the same curves, to the object, where it moves over them', () => {
    const layer = newLayer();
    const still = scene(12, false);
    const within = layer.curvesOf({ ...still, moving: false });
    for (let frame = 1; frame <= FRAMES; frame++) {
      const field = { ...still.field, start: frame / 2, end: frame / 2 + WIDTH_PX };
      expect(layer.curvesOf({ ...still, field, moving: true })).to.equal(within);
    }
  });

  it('keep side and company in a zoom, and no point of them jumps', () => {
    for (const isFan of [true, false]) {
      const layer = newLayer();
      let before = layer.curvesOf({ ...scene(40, isFan), moving: false });
      const forms = new Set(before.map(formOf));
      for (let frame = 1; frame <= FRAMES; frame++) {
        const curves = layer.curvesOf({ ...scene(40, isFan, { zoom: 1 + frame / 2000 }), moving: true });
        expect(curves.map(formOf).filter((form) => !forms.has(form))).to.deep.equal([]);
        for (const { relation, curve } of curves) {
          const was = before.find((other) => other.relation === relation)?.curve;
          if (was === undefined) continue;
          const points = SHARES.map((share) => pointAt(was, share));
          for (const share of [0, 0.2, 0.5, 0.8, 1]) {
            const { x, y } = pointAt(curve, share);
            const nearest = Math.min(...points.map((point) => Math.hypot(point.x - x, point.y - y)));
            expect(nearest).to.be.lessThan(JUMP_PX);
          }
        }
        before = curves;
      }
    }
  });

  it('keep their number: a ribbon comes into view with what it stands for', () => {
    const layer = newLayer();
    const sum = (curves: readonly ThreadCurve[]): number => curves.reduce((all, { count }) => all + count, 0);
    const away = scene(40, true, { windowX: 4000 });
    expect(layer.curvesOf({ ...away, moving: false })).to.deep.equal([]);
    expect(sum(layer.curvesOf({ ...scene(40, true), moving: true }))).to.equal(39);
  });

  it('of a fan of 100,000 ask for the place of a ribbon each, not of a thread each', () => {
    const layer = newLayer();
    const fan = scene(100_001, true);
    expect(layer.curvesOf({ ...fan, moving: false }).length).to.be.at.most(2 * MAX_OF_A_SIDE);
    let asked = 0;
    const placeOf: ThreadRequest['placeOf'] = (entry) => {
      asked++;
      return fan.placeOf(entry);
    };
    layer.curvesOf({ ...fan, placeOf, moving: true });
    expect(asked).to.be.at.most(4 * MAX_OF_A_SIDE);
  });
});
