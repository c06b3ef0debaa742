/** The glyphs of entries as symbol types, 16 px wide at the size of the chart. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { GlyphShape } from '../scene/scene.js';
import {
  GLYPH_RADIUS_PX,
  glyphScale,
  openLines,
  polygon,
  symbolPath,
  type SymbolContext,
  type SymbolType,
} from './symbol-type.js';

const diamond = polygon(0, -GLYPH_RADIUS_PX, GLYPH_RADIUS_PX, 0, 0, GLYPH_RADIUS_PX, -GLYPH_RADIUS_PX, 0);

/** The points where the outline of the bubble leaves its tail and returns to it, in turns clockwise from the right. */
const BUBBLE_FROM = 0.3918;
const BUBBLE_TO = 1.2834;
const BUBBLE_HEIGHT_PX = 6.2;
const BUBBLE_RISE_PX = 0.5;
/** A curve of an eighth of a turn is off by 0.000004 of the radius. */
const PARTS_OF_TURN = 8;
const TAIL_PX = [-6.8, 7.2] as const;

const bubble: SymbolType = {
  draw: (context, size) => {
    const scale = glyphScale(size);
    const ellipse = { y: -BUBBLE_RISE_PX * scale, rx: GLYPH_RADIUS_PX * scale, ry: BUBBLE_HEIGHT_PX * scale };
    ellipseArc(context, ellipse, BUBBLE_FROM, BUBBLE_TO);
    context.lineTo(TAIL_PX[0] * scale, TAIL_PX[1] * scale);
    context.closePath();
  },
};

/** Three dots, as lines too short to be seen but for their round ends. */
const DOT_PX = 0.01;
const dots = openLines(...[-3, 0, 3].map((x) => [x, -0.5, x + DOT_PX, -0.5]));

export interface GlyphType {
  readonly outline: SymbolType;
  /** Stroked over the outline with round ends. */
  readonly inside?: SymbolType;
}

const GLYPHS: Readonly<Record<GlyphShape, GlyphType>> = {
  [GlyphShape.event]: { outline: diamond },
  [GlyphShape.statement]: { outline: bubble },
  [GlyphShape.silence]: { outline: bubble, inside: dots },
};

export function glyphType(shape: number): GlyphType {
  return GLYPHS[shape as GlyphShape];
}

/** Names of paints that a style sheet does not give. */
export interface GlyphPaints {
  readonly fill?: string;
  readonly stroke?: string;
}

const paintOf = (name: string | undefined): string | typeof nothing => (name === undefined ? nothing : `url(#${name})`);

/** The glyph at (x, 0), enlarged by `scale`. `className` adds a style: `hollow`, `dashed`, `shared`. */
export function glyphTemplate(
  shape: number,
  x: number,
  className: string,
  scale = 1,
  { fill, stroke }: GlyphPaints = {},
): SVGTemplateResult {
  const { outline, inside } = glyphType(shape);
  return svg`<g transform="translate(${x.toFixed(1)} 0)${scale === 1 ? '' : ` scale(${scale})`}" class="glyph ${className}"
    ><path d=${symbolPath(outline)} fill=${paintOf(fill)} stroke=${paintOf(stroke)}></path>${
      inside === undefined ? nothing : svg`<path class="dots" d=${symbolPath(inside)}></path>`
    }</g>`;
}

/** Draws cubic curves, since paths of d3 have only arcs of circles. */
function ellipseArc(
  context: SymbolContext,
  { y, rx, ry }: { readonly y: number; readonly rx: number; readonly ry: number },
  fromTurn: number,
  toTurn: number,
): void {
  const steps = Math.ceil((toTurn - fromTurn) * PARTS_OF_TURN);
  const step = ((toTurn - fromTurn) * 2 * Math.PI) / steps;
  const handle = (4 / 3) * Math.tan(step / 4);
  let angle = fromTurn * 2 * Math.PI;
  context.moveTo(rx * Math.cos(angle), y + ry * Math.sin(angle));
  for (let drawn = 0; drawn < steps; drawn++) {
    const next = angle + step;
    const [x0, y0, x1, y1] = [Math.cos(angle), Math.sin(angle), Math.cos(next), Math.sin(next)];
    context.bezierCurveTo(
      rx * (x0 - handle * y0),
      y + ry * (y0 + handle * x0),
      rx * (x1 + handle * y1),
      y + ry * (y1 - handle * x1),
      rx * x1,
      y + ry * y1,
    );
    angle = next;
  }
}
