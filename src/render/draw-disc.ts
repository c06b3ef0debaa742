/**
 * The disc of a number: pale, with a dot in its middle, so that what it covers shows through. A number with bounds has no
 * outline at its best estimate: it is darkest up to the lower bound, and dotted at the upper one.
 */
import type { Disc } from '../layout/mark-sizes.js';
import type { Scene } from '../scene/scene.js';
import type { MarkPen } from './mark-pen.js';

/** Radius of the dot that has the place of a glyph. */
const DOT_PX = 3.6;

/** A pen that draws a disc and its dot for a glyph or a dot. Columns of counts have no discs: few of their entries are drawn. */
export function discPen(pen: MarkPen, scene: Scene, placement: number): MarkPen {
  const disc = scene.sizes?.discOf(scene.entry[placement]!);
  if (disc === undefined || scene.lanes[scene.lane[placement]!]!.look === 'bars') return pen;
  return {
    box: (role, box) => {
      pen.box(role, box);
    },
    line: (role, x0, x1, y) => {
      pen.line(role, x0, x1, y);
    },
    fade: (side, left, width, height) => {
      pen.fade(side, left, width, height);
    },
    hairline: (x, y0, y1) => {
      pen.hairline(x, y0, y1);
    },
    halo: (x) => {
      pen.halo(x);
    },
    foundRing: (x) => {
      pen.foundRing(x);
    },
    status: (status, x) => {
      pen.status(status, x);
    },
    glyph: ({ x, hollow }) => {
      drawDisc(pen, x, disc);
      pen.dot({ x, radius: Math.min(DOT_PX, disc.low), hollow, titled: false });
    },
    dot: (dot) => {
      drawDisc(pen, dot.x, disc);
      pen.dot({ ...dot, radius: Math.min(dot.radius, disc.low) });
    },
  };
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
