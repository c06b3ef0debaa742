import { expect } from 'chai';
import { createMirror, isRightToLeft } from '../../../src/drawing/render/mirror.js';
import { TEAR_PX, tornEdges, tornStrip } from '../../../src/drawing/render/torn-strip.js';

describe('createMirror', () => {
  it('leaves everything in its place where time runs to the right', () => {
    const mirror = createMirror(500, false);
    expect([mirror.x(30), mirror.left(30, 50)]).to.deep.equal([30, 30]);
  });

  it('mirrors points and boxes where time runs to the left', () => {
    const mirror = createMirror(500, true);
    expect([mirror.x(30), mirror.left(30, 50)]).to.deep.equal([470, 450]);
  });
});

describe('isRightToLeft', () => {
  it('goes by the first letter', () => {
    for (const text of ['שלום', 'مرحبا', '123 مرحبا abc', '“שלום']) expect(isRightToLeft(text), text).to.equal(true);
    for (const text of ['peace', 'мир', '2022 peace שלום', '平和', '', '123', '\u202eabc']) {
      expect(isRightToLeft(text), text).to.equal(false);
    }
  });
});

describe('tornStrip', () => {
  const points = (path: string): readonly (readonly [number, number])[] =>
    [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map((found) => [Number(found[1]), Number(found[2])] as const);

  it('goes from the top to the bottom, near its line', () => {
    const both = points(tornEdges(100, 160, 0, 4 * TEAR_PX));
    expect(both).to.have.lengthOf(10);
    const edge = both.slice(0, 5);
    expect(edge[0]?.[1]).to.equal(0);
    expect(edge.at(-1)?.[1]).to.equal(4 * TEAR_PX);
    for (const [x] of edge) expect(x).to.be.within(100, 104);
  });

  it('leaves a narrow strip open: its tears are less deep', () => {
    for (const [x] of points(tornEdges(100, 106, 0, 4 * TEAR_PX)).slice(0, 5)) expect(x).to.be.within(100, 101.01);
  });

  it('is a closed strip between its edges', () => {
    const path = tornStrip(100, 160, 0, 4 * TEAR_PX);
    expect(path).to.match(/^M.*Z$/);
    expect(points(path)).to.have.lengthOf(10);
    for (const [x] of points(path)) expect(x).to.be.within(100, 160);
  });
});
