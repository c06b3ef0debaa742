/** Cubic curves as eight numbers: start, two handles, end. */

export type Cubic = readonly [number, number, number, number, number, number, number, number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function pointAt(curve: Cubic, t: number): Point {
  return { x: coordinateAt(curve, 0, t), y: coordinateAt(curve, 1, t) };
}

/** x (`axis` 0) or y (1) at `t`, without making an object. */
export function coordinateAt(curve: Cubic, axis: 0 | 1, t: number): number {
  const s = 1 - t;
  return (
    s * s * s * curve[axis] +
    3 * s * s * t * curve[axis + 2]! +
    3 * s * t * t * curve[axis + 4]! +
    t * t * t * curve[axis + 6]!
  );
}

/**
 * Half of the way along the handles and half of the chord: close to the length, without a square root for each step.
 */
export function roughLength([x0, y0, x1, y1, x2, y2, x3, y3]: Cubic): number {
  const net = Math.hypot(x1 - x0, y1 - y0) + Math.hypot(x2 - x1, y2 - y1) + Math.hypot(x3 - x2, y3 - y2);
  return (net + Math.hypot(x3 - x0, y3 - y0)) / 2;
}

/** The part of a curve between two of its parameters: a cubic again, with the same slopes at its ends. */
export function part(curve: Cubic, from: number, to: number): Cubic {
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

function slopeAt([x0, y0, x1, y1, x2, y2, x3, y3]: Cubic, t: number): Point {
  const s = 1 - t;
  const a = 3 * s * s;
  const b = 6 * s * t;
  const c = 3 * t * t;
  return { x: a * (x1 - x0) + b * (x2 - x1) + c * (x3 - x2), y: a * (y1 - y0) + b * (y2 - y1) + c * (y3 - y2) };
}
