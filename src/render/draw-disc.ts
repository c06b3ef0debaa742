/**
 * The disc of a number: pale, with a dot in its middle, so that what it covers shows through. A number with bounds has no
 * outline at its best estimate: it is darkest up to the lower bound, and dotted at the upper one.
 */
import type { Scene } from '../scene/scene.js';
import type { MarkPen } from './mark-pen.js';
import type { Mirror } from './mirror.js';

/** Columns of counts have no discs: few of their entries are drawn. Returns the radius of the dot; undefined without a disc. */
export function drawDisc(
  pen: MarkPen,
  scene: Scene,
  placement: number,
  mirror: Mirror,
  dotPx: number,
): number | undefined {
  const disc = scene.sizes?.discOf(scene.entry[placement]!);
  if (disc === undefined || scene.lanes[scene.lane[placement]!]!.look === 'bars') return undefined;
  const { low, value, high } = disc;
  const x = mirror.x(scene.glyph[placement]!);
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
  return Math.min(dotPx, low);
}
