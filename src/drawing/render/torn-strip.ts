/** The torn paper of a fold: a strip with two ragged edges, the same tears on every piece of one strip. */

import { pathRound, type Path } from 'd3';

/** Height of one tear. Pieces of a strip whose heights are multiples of it join without a seam. */
export const TEAR_PX = 8;
const DEPTHS_PX = [0, 3, 1, 4, 0.5, 3.5, 1.5, 4];

type Point = [x: number, y: number];

/** Path of one edge, from `top` down to `bottom`, about `x`. `side` 1 tears to the right, -1 to the left. */
export function tornEdge(x: number, top: number, bottom: number, side: 1 | -1): string {
  return lineThrough(edgePoints(x, top, bottom, side)).toString();
}

/** Closed path of the strip between `x0` and `x1`. */
export function tornStrip(x0: number, x1: number, top: number, bottom: number): string {
  const points = [...edgePoints(x0, top, bottom, 1), ...edgePoints(x1, top, bottom, -1).reverse()];
  const path = lineThrough(points);
  path.closePath();
  return path.toString();
}

function lineThrough(points: readonly Point[]): Path {
  const path = pathRound(1);
  points.forEach(([x, y], index) => {
    if (index === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  });
  return path;
}

function edgePoints(x: number, top: number, bottom: number, side: 1 | -1): Point[] {
  const count = Math.ceil((bottom - top) / TEAR_PX) + 1;
  return Array.from({ length: count }, (_, tear) => [
    x + DEPTHS_PX[tear % DEPTHS_PX.length]! * side,
    Math.min(top + tear * TEAR_PX, bottom),
  ]);
}
