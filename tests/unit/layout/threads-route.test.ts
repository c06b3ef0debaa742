import { expect } from 'chai';
import { boxAt, boxRows, type Box, type BoxRows } from '../../../src/drawing/layout/threads-boxes.js';
import { pointAt, type Point } from '../../../src/drawing/layout/threads-cubic.js';
import { ALL_SCALES, chooseWay, type ThreadField } from '../../../src/drawing/layout/threads-route.js';
import {
  curveBetween,
  isPossible,
  NO_SHIFTS,
  sidesOf,
  type ThreadEnd,
} from '../../../src/drawing/layout/threads-way.js';

const NONE = boxRows([], 8);
const FREE: ThreadField = { labels: NONE, glyphs: NONE, spans: NONE, start: 0, end: 1000, heightPx: 500 };
const LOOKS = 100;

const end = (x: number, y: number): ThreadEnd => ({ x, y, out: 0 });
const box = (x0: number, x1: number, y: number, entry: number): Box => ({ x0, x1, y, entry });

/** Points of the way that a thread takes. */
function wayThrough(field: ThreadField, from: ThreadEnd, to: ThreadEnd, own: readonly number[] = []): readonly Point[] {
  const way = chooseWay(from, to, { field, scales: ALL_SCALES, own, before: undefined });
  const curve = curveBetween(from, to, way, NO_SHIFTS);
  return Array.from({ length: LOOKS + 1 }, (_, at) => pointAt(curve, at / LOOKS));
}

const touches = (way: readonly Point[], boxes: BoxRows): boolean => way.some(({ x, y }) => boxAt(boxes, x, y) >= 0);

describe('the way of a thread', () => {
  it('goes along the very edge of the window where a label fills the rest', () => {
    const field = { ...FREE, labels: boxRows([box(2, 998, 250, 9)], 248) };
    for (const x of [0, 1000]) {
      const way = wayThrough(field, end(x, 50), end(x, 450));
      expect(way.every((point) => Math.abs(point.x - x) < 1e-9)).to.equal(true);
    }
    for (const y of [0, 500]) {
      const way = wayThrough(field, end(300, y), end(500, y));
      expect(way.every((point) => Math.abs(point.y - y) < 1e-9)).to.equal(true);
    }
  });

  it('stays in the window where straight on is blocked', () => {
    const labels = boxRows([box(400, 600, 0, 9)], 8);
    const way = wayThrough({ ...FREE, labels }, end(300, 0), end(700, 0));
    expect(touches(way, labels)).to.equal(false);
    expect(way.every(({ y }) => y >= 0)).to.equal(true);
  });

  it('goes around the glyph of another entry, and through what else its mark covers', () => {
    for (const entry of [0, 3]) {
      const spans = boxRows([box(0, 1000, 188, entry)], 8);
      const glyphs = boxRows([box(491, 509, 188, entry)], 8);
      const way = wayThrough({ ...FREE, spans, glyphs }, end(500, 100), end(500, 276));
      expect([touches(way, glyphs), touches(way, spans)]).to.deep.equal([false, true]);
    }
  });

  it('goes around the labels of its own ends', () => {
    for (const entry of [0, 3]) {
      const boxes = boxRows([box(491, 509, 188, entry)], 8);
      const [from, to] = [end(500, 100), end(500, 276)];
      expect(touches(wayThrough({ ...FREE, labels: boxes }, from, to, [entry]), boxes)).to.equal(false);
    }
  });

  it('is none that turns back onto its own line, though that would be the shortest, and was before', () => {
    const [from, to] = [end(500, 100), end(515, 105)];
    const [aside] = sidesOf(from);
    const turned = { leave: aside!, arrive: aside!, scale: 1 };
    for (const before of [undefined, turned]) {
      const way = chooseWay(from, to, { field: FREE, scales: ALL_SCALES, own: [], before });
      expect(isPossible(from, to, way)).to.equal(true);
    }
  });
});
