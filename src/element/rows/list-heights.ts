/** The px of a long list: heights of its rows, and the bar that scrolls them. */

/** Well within the limit of every browser. */
export const MAX_SCROLL_PX = 8_000_000;
/** Nobody scrolls so far from either end in one go. */
const EDGE_PX = 1_000_000;

/**
 * Heights of many rows, of which few were ever visible: an estimate until a row is measured. Sums are kept as a binary
 * indexed tree, so a row's top, the row at a px and a correction each take O(log n).
 */
export class ListHeights {
  readonly count: number;
  #heights: Float64Array;
  /** Entry `i` sums the heights of the rows before `i` and after `i - (i & -i)`. */
  #sums: Float64Array;

  constructor(count: number, estimate: (place: number) => number) {
    this.count = count;
    this.#heights = new Float64Array(count);
    for (let place = 0; place < count; place++) this.#heights[place] = estimate(place);
    this.#sums = new Float64Array(count + 1);
    this.#sums.set(this.#heights, 1);
    for (let node = 1; node <= count; node++) {
      const parent = node + (node & -node);
      if (parent <= count) this.#sums[parent]! += this.#sums[node]!;
    }
  }

  get totalPx(): number {
    return this.topOf(this.count);
  }

  /** px from the top of the first row; of `count`, the bottom of the last one. */
  topOf(place: number): number {
    let px = 0;
    for (let node = Math.min(place, this.count); node > 0; node -= node & -node) px += this.#sums[node]!;
    return px;
  }

  /** The row at a px: the first one above everything, the last one below. */
  at(px: number): number {
    let place = 0;
    let left = px;
    for (let step = 2 ** Math.floor(Math.log2(Math.max(this.count, 1))); step >= 1; step /= 2) {
      const next = place + step;
      if (next > this.count || this.#sums[next]! > left) continue;
      place = next;
      left -= this.#sums[next]!;
    }
    return Math.max(Math.min(place, this.count - 1), 0);
  }

  set(place: number, px: number): void {
    const change = px - this.#heights[place]!;
    if (change === 0) return;
    this.#heights[place] = px;
    for (let node = place + 1; node <= this.count; node += node & -node) this.#sums[node]! += change;
  }
}

/**
 * The height of the scrolled area for a list. Browsers end one at some 17 to 33 million px, and a million rows are taller.
 * So a long list has a shorter bar: near both ends a px of the bar is a px of the list, in between it is several. Rows
 * follow the finger px for px anywhere; the bar is corrected after the scrolling.
 */
export function scrollLength(totalPx: number): number {
  return Math.min(totalPx, MAX_SCROLL_PX);
}

/** Position of the bar for a px of the list at the window's top. */
export function barAt(listPx: number, totalPx: number): number {
  if (totalPx <= MAX_SCROLL_PX || listPx <= EDGE_PX) return listPx;
  if (listPx >= totalPx - EDGE_PX) return listPx - totalPx + MAX_SCROLL_PX;
  return EDGE_PX + (listPx - EDGE_PX) / pace(totalPx);
}

/** The px of the list at the window's top for a position of the bar. */
export function listAt(barPx: number, totalPx: number): number {
  if (totalPx <= MAX_SCROLL_PX || barPx <= EDGE_PX) return barPx;
  if (barPx >= MAX_SCROLL_PX - EDGE_PX) return barPx + totalPx - MAX_SCROLL_PX;
  return EDGE_PX + (barPx - EDGE_PX) * pace(totalPx);
}

function pace(totalPx: number): number {
  return (totalPx - 2 * EDGE_PX) / (MAX_SCROLL_PX - 2 * EDGE_PX);
}
