/** Finds the box at a point. Boxes are in rows, in which they do not overlap. O(log boxes of a row). */
import { upperBound } from '../../dataset/base/search.js';

/** A search may grow boxes by no more than this. */
const MAX_PAD_PX = 2;

export interface Box {
  readonly x0: number;
  readonly x1: number;
  /** Middle, px. */
  readonly y: number;
  /** Entry that it belongs to. */
  readonly entry: number;
}

export interface BoxRows {
  readonly halfPx: number;
  readonly y: Float64Array;
  /** Boxes of row `i` are `start[i]` to `start[i + 1] - 1`, by `x0`. */
  readonly start: Uint32Array;
  readonly x0: Float64Array;
  readonly x1: Float64Array;
  readonly entry: Int32Array;
  /** The row at each px from the top, plus 1; 0 between rows. */
  readonly rowAt: Uint32Array;
}

export function boxRows(boxes: readonly Box[], halfPx: number): BoxRows {
  const sorted = boxes.filter(({ x0, x1, y }) => Number.isFinite(x0 + x1 + y));
  sorted.sort((left, right) => left.y - right.y || left.x0 - right.x0);
  const y: number[] = [];
  const start: number[] = [];
  sorted.forEach((box, place) => {
    if (box.y === y.at(-1)) return;
    y.push(box.y);
    start.push(place);
  });
  return {
    halfPx,
    y: Float64Array.from(y),
    start: Uint32Array.from([...start, sorted.length]),
    x0: Float64Array.from(sorted, ({ x0 }) => x0),
    x1: Float64Array.from(sorted, ({ x1 }) => x1),
    entry: Int32Array.from(sorted, ({ entry }) => entry),
    rowAt: rowsByPx(y, halfPx + MAX_PAD_PX),
  };
}

/** Rows closer to each other than their heights share the px between them: the lower one has them. */
function rowsByPx(y: readonly number[], reachPx: number): Uint32Array {
  const rowAt = new Uint32Array(Math.max(0, Math.ceil((y.at(-1) ?? 0) + reachPx) + 1));
  y.forEach((middle, row) => {
    rowAt.fill(row + 1, Math.max(0, Math.floor(middle - reachPx)), Math.max(0, Math.ceil(middle + reachPx) + 1));
  });
  return rowAt;
}

/** Entry of the box at a point, grown by `padPx` on all sides; -1 for none, and for any point above the top. */
export function boxAt(
  { halfPx, y: rows, start, x0, x1, entry, rowAt }: BoxRows,
  x: number,
  y: number,
  padPx = 0,
): number {
  const px = Math.round(y);
  // A look-up outside the array would be slow.
  const row = px >= 0 && px < rowAt.length ? rowAt[px]! - 1 : -1;
  if (row < 0 || Math.abs(rows[row]! - y) > halfPx + padPx) return -1;
  const place = upperBound(x0, x + padPx, start[row], start[row + 1]) - 1;
  return place >= start[row]! && x1[place]! >= x - padPx ? entry[place]! : -1;
}
