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
