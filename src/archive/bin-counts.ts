/** Counts of bins by the beginnings and ends of entries: a lasting entry costs as much as a short one. */
import { binAt } from './bins.js';
import type { Bins } from './contract.js';

export class BinCounts {
  total = 0;
  readonly #bins: Bins;
  /** How many more entries there are in a bin than in the one before. */
  readonly #steps: Float64Array;

  constructor(bins: Bins) {
    this.#bins = bins;
    this.#steps = new Float64Array(bins.to - bins.from + 1);
  }

  /** Adds an entry by its bounds; `end` is its last millisecond. An entry outside the bins adds nothing. */
  add(start: number, end: number, weight = 1): boolean {
    const { level, from, to } = this.#bins;
    const first = Math.max(binAt(start, level), from);
    const last = Math.min(binAt(end, level), to - 1);
    if (first > last) return false;
    this.total += weight;
    this.#steps[first - from]! += weight;
    this.#steps[last - from + 1]! -= weight;
    return true;
  }

  counts(): readonly number[] {
    let sum = 0;
    return Array.from(this.#steps.subarray(0, -1), (step) => (sum += step));
  }
}
