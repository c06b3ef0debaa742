/** Counts of bins by where entries begin and end: what lasts costs as much as what does not. */
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

  /** An entry by its bounds; `end` is its last millisecond. Nothing where it does not meet the bins. */
  add(start: number, end: number): boolean {
    const { level, from, to } = this.#bins;
    const first = Math.max(binAt(start, level), from);
    const last = Math.min(binAt(end, level), to - 1);
    if (first > last) return false;
    this.total++;
    this.#steps[first - from]!++;
    this.#steps[last - from + 1]!--;
    return true;
  }

  counts(): readonly number[] {
    let sum = 0;
    return Array.from(this.#steps.subarray(0, -1), (step) => (sum += step));
  }
}
