/** The torn paper of a fold: a strip with two ragged edges, the same tears on every piece of one strip. */

/** Height of one tear. Pieces of a strip whose heights are multiples of it join without a seam. */
export const TEAR_PX = 8;
const DEPTHS_PX = [0, 3, 1, 4, 0.5, 3.5, 1.5, 4];

/** Path of one edge, from `top` down to `bottom`, about `x`. `side` 1 tears to the right, -1 to the left. */
export function tornEdge(x: number, top: number, bottom: number, side: 1 | -1): string {
  let path = '';
  let tear = 0;
  for (let y = top; y < bottom + TEAR_PX; y += TEAR_PX, tear++) {
    const depth = DEPTHS_PX[tear % DEPTHS_PX.length]! * side;
    path += `${tear === 0 ? 'M' : 'L'}${(x + depth).toFixed(1)} ${Math.min(y, bottom).toFixed(1)}`;
  }
  return path;
}

/** Closed path of the strip between `x0` and `x1`. */
export function tornStrip(x0: number, x1: number, top: number, bottom: number): string {
  const left = tornEdge(x0, top, bottom, 1);
  const right = reversePoints(tornEdge(x1, top, bottom, -1));
  return `${left}${right}Z`;
}

function reversePoints(path: string): string {
  return path
    .slice(1)
    .split('L')
    .reverse()
    .map((point) => `L${point}`)
    .join('');
}
