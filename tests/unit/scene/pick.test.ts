/** What answers at a place of the chart without an element there. */
import { expect } from 'chai';
import type { PlacedLane } from '../../../src/drawing/layout/arrangement.js';
import { columnAt, entriesInForce, placementAt } from '../../../src/drawing/scene/pick.js';
import { MarkLook, type Scene, type Stack } from '../../../src/drawing/scene/scene.js';

const DAY_MS = 86_400_000;
const BASE = 100;

/** Days of one lane, by their px. */
function sceneOf(days: readonly { readonly x0: number; readonly x1: number; readonly count: number }[]): Scene {
  const numbers = (of: (day: (typeof days)[number], at: number) => number): Float64Array => Float64Array.from(days, of);
  const stack: Stack = {
    ...{ form: 'bars', base: BASE, tick: undefined, entry: undefined },
    x0: numbers(({ x0 }) => x0),
    x1: numbers(({ x1 }) => x1),
    start: numbers((_, at) => at * DAY_MS),
    end: numbers((_, at) => (at + 1) * DAY_MS),
    top: numbers(() => 50),
    count: Uint32Array.from(days, ({ count }) => count),
    from: new Uint32Array(days.length),
    to: new Uint32Array(days.length),
  };
  const lanes = [{ top: 0, height: 110 } as Scene['lanes'][number]];
  return { lanes, offsetPx: 0, stacks: new Map([[0, stack]]), forces: new Map() } as unknown as Scene;
}

const dayAt = (scene: Scene, x: number): number | undefined => {
  const picked = columnAt(scene, x, 80);
  return picked && picked.start / DAY_MS;
};

describe('a bar under the pointer', () => {
  it('answers in its own time alone where days are wide', () => {
    const scene = sceneOf([
      { x0: 0, x1: 60, count: 0 },
      { x0: 60, x1: 120, count: 234 },
      { x0: 120, x1: 180, count: 0 },
    ]);
    expect([59, 61, 119, 121].map((x) => dayAt(scene, x))).to.deep.equal([undefined, 1, 1, undefined]);
  });

  it('answers 3 px beside itself where it is as narrow, and never for a neighbour', () => {
    const scene = sceneOf([
      { x0: 0, x1: 3, count: 5 },
      { x0: 3, x1: 6, count: 7 },
      { x0: 6, x1: 9, count: 0 },
      { x0: 9, x1: 12, count: 0 },
      { x0: 12, x1: 15, count: 2 },
    ]);
    expect([2, 4, 8, 11, 18, 19].map((x) => dayAt(scene, x))).to.deep.equal([0, 1, 1, 4, 4, undefined]);
  });
});

describe('a span under the pointer', () => {
  it('answers as wide as it is drawn, also if its time is a fraction of a px beside that of another', () => {
    const spans = [
      { left: 1, right: 4.6, glyph: 2.8 },
      { left: 4.65, right: 4.8, glyph: 4.72 },
    ];
    const of = (key: 'left' | 'right' | 'glyph') => Float64Array.from(spans, (span) => span[key]);
    const none = new Float64Array(2);
    const scene = {
      ...{ offsetPx: 0, count: 2, left: of('left'), right: of('right'), glyph: of('glyph'), y: Float64Array.of(9, 9) },
      ...{ look: Uint8Array.of(MarkLook.span, MarkLook.span), entry: Uint32Array.of(0, 1), labelX: none, labelY: none },
      ...{ labelRoom: none, labelWidth: none },
    } as unknown as Scene;
    expect([1, 3, 4.7, 5, 6, 7].map((x) => placementAt(scene, x, 9))).to.deep.equal([0, 0, 1, 1, 1, undefined]);
  });
});

describe('a number in force', () => {
  it('is of those that last somewhere in its time, wherever they begin', () => {
    const spans = {
      entry: Uint32Array.of(7, 8, 9),
      start: Float64Array.of(0, 10, 20),
      end: Float64Array.of(30, 15, 40),
    };
    const lanes = [{ cluster: { spans } } as unknown as PlacedLane];
    expect(entriesInForce({ lanes }, 0, 15, 20)).to.deep.equal([7]);
    expect(entriesInForce({ lanes }, 0, 12, 21)).to.deep.equal([7, 8, 9]);
    expect(entriesInForce({ lanes: [] }, 0, 12, 21)).to.deep.equal([]);
  });
});
