/** The torn paper of a fold: a strip with two ragged edges, the same tears on every piece of one strip. */

import { pathRound, type Path } from 'd3';

/** Height of one tear. Pieces of a strip whose heights are multiples of it join without a seam. */
export const TEAR_PX = 8;
const DEPTHS_PX = [0, 3, 1, 4, 0.5, 3.5, 1.5, 4];

/** A strip of this width has tears of full depth. */
const WIDE_PX = 24;

type Point = [x: number, y: number];

/** Path of both edges of the strip between `x0` and `x1`, from `top` down to `bottom`. */
export function tornEdges(x0: number, x1: number, top: number, bottom: number): string {
  const depth = depthOf(x0, x1);
  return [edgePoints(x0, top, bottom, depth), edgePoints(x1, top, bottom, -depth)]
    .map((points) => lineThrough(points).toString())
    .join('');
}

/** Closed path of the strip between `x0` and `x1`. */
export function tornStrip(x0: number, x1: number, top: number, bottom: number): string {
  const depth = depthOf(x0, x1);
  const points = [...edgePoints(x0, top, bottom, depth), ...edgePoints(x1, top, bottom, -depth).reverse()];
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

/** Tears of a narrow strip are less deep: they would meet. */
function depthOf(x0: number, x1: number): number {
  return Math.min((x1 - x0) / WIDE_PX, 1);
}

/** A positive depth tears to the right, a negative one to the left. */
function edgePoints(x: number, top: number, bottom: number, depth: number): Point[] {
  const count = Math.ceil((bottom - top) / TEAR_PX) + 1;
  return Array.from({ length: count }, (_, tear) => [
    x + DEPTHS_PX[tear % DEPTHS_PX.length]! * depth,
    Math.min(top + tear * TEAR_PX, bottom),
  ]);
}
