/**
 * The disc of a number: pale, with a sign in its middle, so that marks behind it show through: a dot for an event, a
 * dash for a statement. A number with bounds has no outline at its best estimate: it is darkest up to the lower bound,
 * and dotted at the upper one.
 */
import type { Disc } from '../layout/mark-columns.js';
import { GlyphShape, type Scene } from '../scene/scene.js';
import type { Box, Dot, MarkPen } from '../dates/mark-pen.js';

/** Radius of the dot that replaces a glyph. */
export const DISC_DOT_PX = 3.6;

/** Width of a dash, in radii of the dot: as much ink as a dot, in another form. */
const DASH_WIDTH = 3.4;
const DASH_HEIGHT = 1.1;

/**
 * A pen that draws a disc and its sign instead of a glyph or a dot. Columns of counts have no discs: few of their
 * entries are drawn.
 */
export function discPen(pen: MarkPen, scene: Scene, placement: number): MarkPen {
  const disc = scene.sizes?.discOf(scene.entry[placement]!);
  if (disc === undefined || scene.lanes[scene.lane[placement]!]!.look === 'bars') return pen;
  const isStatement = scene.shape[placement] !== GlyphShape.event;
  return {
    box: (role, box) => {
      pen.box(role, box);
    },
    line: (role, x0, x1, y) => {
      pen.line(role, x0, x1, y);
    },
    fade: (side, left, width, height, light) => {
      pen.fade(side, left, width, height, light);
    },
    hairline: (x, y0, y1) => {
      pen.hairline(x, y0, y1);
    },
    glyph: ({ x, hollow }) => {
      drawDisc(pen, x, disc);
      drawSign(pen, isStatement, { x, radius: Math.min(DISC_DOT_PX, disc.low), hollow, titled: false });
    },
    dot: (dot) => {
      drawDisc(pen, dot.x, disc);
      drawSign(pen, isStatement, { ...dot, radius: Math.min(dot.radius, disc.low) });
    },
  };
}

function drawSign(pen: MarkPen, isStatement: boolean, dot: Dot): void {
  if (isStatement) pen.box(dot.hollow || dot.titled ? 'member ghost' : 'member', dashBox(dot));
  else pen.dot(dot);
}

/** The dash that replaces a dot. */
export function dashBox({ x, radius }: Pick<Dot, 'x' | 'radius'>): Box {
  const width = DASH_WIDTH * radius;
  return { left: x - width / 2, width, height: DASH_HEIGHT * radius, unspecified: false };
}

function drawDisc(pen: MarkPen, x: number, { low, value, high }: Disc): void {
  const circle = (radius: number, unspecified = false) => ({
    left: x - radius,
    width: 2 * radius,
    height: 2 * radius,
    unspecified,
  });
  const isSharp = low === high;
  pen.box('extent', circle(high, !isSharp));
  if (isSharp) pen.box('whisker', circle(high));
  else for (const radius of [value, low]) pen.box('extent', circle(radius));
}
