/** Cubic curves, one after another: the start, then two handles and the end of each. */

export type Cubic = readonly [number, number, number, number, number, number, number, number, ...number[]];

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Numbers of a curve after its start. */
const OF_CURVE = 6;

export function pointAt(curve: Cubic, t: number): Point {
  return { x: coordinateAt(curve, 0, t), y: coordinateAt(curve, 1, t) };
}

export function endOf(curve: Cubic): Point {
  return { x: curve.at(-2)!, y: curve.at(-1)! };
}

/** x (`axis` 0) or y (1) at `t`, without making an object. Each of several curves has an equal part of the parameter. */
export function coordinateAt(curve: Cubic, axis: 0 | 1, t: number): number {
  const count = (curve.length - 2) / OF_CURVE;
  const place = placeOf(count, t);
  const own = t * count - place;
  const s = 1 - own;
  const at = place * OF_CURVE + axis;
  return (
    s * s * s * curve[at]! +
    3 * s * s * own * curve[at + 2]! +
    3 * s * own * own * curve[at + 4]! +
    own * own * own * curve[at + 6]!
  );
}

function placeOf(count: number, t: number): number {
  return count === 1 ? 0 : Math.max(0, Math.min(count - 1, Math.floor(t * count)));
}

/**
 * Half of the way along the handles and half of the chord: close to the length, without a square root for each step.
 */
export function roughLength(curve: Cubic): number {
  let length = 0;
  for (let at = 0; at + OF_CURVE < curve.length; at += OF_CURVE) {
    const [x0, y0, x1, y1, x2, y2, x3, y3] = curve.slice(at, at + OF_CURVE + 2) as unknown as Cubic;
    const net = Math.hypot(x1 - x0, y1 - y0) + Math.hypot(x2 - x1, y2 - y1) + Math.hypot(x3 - x2, y3 - y2);
    length += (net + Math.hypot(x3 - x0, y3 - y0)) / 2;
  }
  return length;
}

/** The part of a curve between two of its parameters: cubics again, with the same slopes at their ends. */
export function part(curve: Cubic, from: number, to: number): Cubic {
  const count = (curve.length - 2) / OF_CURVE;
  const first = placeOf(count, from);
  const last = Math.max(first, Math.min(count - 1, Math.ceil(to * count) - 1));
  const cut: number[] = [];
  for (let place = first; place <= last; place++) {
    const own = curve.slice(place * OF_CURVE, place * OF_CURVE + OF_CURVE + 2) as unknown as Cubic;
    const piece = partOfOne(own, Math.max(0, from * count - place), Math.min(1, to * count - place));
    cut.push(...(place === first ? piece : piece.slice(2)));
  }
  return cut as unknown as Cubic;
}

function partOfOne(curve: Cubic, from: number, to: number): Cubic {
  if (from === 0 && to === 1) return curve;
  const start = pointAt(curve, from);
  const end = pointAt(curve, to);
  const share = (to - from) / 3;
  const first = slopeAt(curve, from);
  const last = slopeAt(curve, to);
  return [
    start.x,
    start.y,
    start.x + first.x * share,
    start.y + first.y * share,
    end.x - last.x * share,
    end.y - last.y * share,
    end.x,
    end.y,
  ];
}

function slopeAt(curve: Cubic, t: number): Point {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = curve;
  const s = 1 - t;
  const a = 3 * s * s;
  const b = 6 * s * t;
  const c = 3 * t * t;
  return { x: a * (x1 - x0) + b * (x2 - x1) + c * (x3 - x2), y: a * (y1 - y0) + b * (y2 - y1) + c * (y3 - y2) };
}
