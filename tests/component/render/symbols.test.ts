import { expect } from '@open-wc/testing';
import * as d3 from 'd3';
import { glyphType } from '../../../src/drawing/render/glyphs.js';
import { GLYPH_SIZE, symbolPath, type SymbolType } from '../../../src/drawing/render/symbol-type.js';
import { GlyphShape } from '../../../src/drawing/scene/scene.js';
import { detail } from '../detail.js';

/** No edge of a shape lies on a line of the grid. */
const REACH_PX = 11.07;
const GRID_PX = 0.2;
const PEN_PX = 1.5;
/** Of the points of a shape: those at its very edge. */
const MAX_DIFFERENCE = 0.01;

const OUTLINES: Readonly<Record<string, SymbolType>> = {
  diamond: glyphType(GlyphShape.event).outline,
  bubble: glyphType(GlyphShape.statement).outline,
};
const LINES: Readonly<Record<string, SymbolType>> = {
  dots: glyphType(GlyphShape.silence).inside!,
};

/** Paths of SVG for the same shape with other arcs. */
const SAME: Readonly<Record<string, string>> = {
  diamond: 'M0-7.2 7.2 0 0 7.2-7.2 0Z',
  bubble: 'M-5.6 3.4A7.2 6.2 0 1 1-1.5 5.56L-6.8 7.2Z',
};

const canvas = document.createElement('canvas');

/** For each point of a fine grid, whether it is in the shape: inside of an outline, or under the pen of a line. */
function covered(isLine: boolean, path?: Path2D): readonly boolean[] {
  const context = canvas.getContext('2d')!;
  context.lineCap = 'round';
  context.lineWidth = PEN_PX;
  const points = d3.cross(d3.range(-REACH_PX, REACH_PX, GRID_PX), d3.range(-REACH_PX, REACH_PX, GRID_PX));
  return points.map(([x, y]) => {
    if (path === undefined) return isLine ? context.isPointInStroke(x, y) : context.isPointInPath(x, y);
    return isLine ? context.isPointInStroke(path, x, y) : context.isPointInPath(path, x, y);
  });
}

function coveredBy(type: SymbolType, isLine: boolean): readonly boolean[] {
  const context = canvas.getContext('2d')!;
  context.beginPath();
  type.draw(context, GLYPH_SIZE);
  return covered(isLine);
}

/** Share of the points in only one of both, among those in either. */
function difference(left: readonly boolean[], right: readonly boolean[]): number {
  const either = left.filter((inLeft, index) => inLeft || right[index]!).length;
  expect(either).to.be.above(10);
  return left.filter((inLeft, index) => inLeft !== right[index]).length / either;
}

describe('symbols', () => {
  for (const [name, type] of Object.entries({ ...OUTLINES, ...LINES })) {
    const isLine = name in LINES;
    const onCanvas = coveredBy(type, isLine);

    it(`${name} is the same on a canvas and as a path`, () => {
      expect(difference(onCanvas, covered(isLine, new Path2D(symbolPath(type))))).to.be.below(MAX_DIFFERENCE);
    });

    detail(`${name} is a type that d3.symbol draws at any size`, () => {
      const double = new Path2D();
      double.addPath(new Path2D(d3.symbol(type, 4 * GLYPH_SIZE)()!), new DOMMatrix().scale(0.5));
      expect(difference(onCanvas, covered(isLine, double))).to.be.below(MAX_DIFFERENCE);
    });

    const same = SAME[name];
    if (same === undefined) continue;
    detail(`${name} is like its path by arcs`, () => {
      expect(difference(onCanvas, covered(isLine, new Path2D(same)))).to.be.below(MAX_DIFFERENCE);
    });
  }
});
