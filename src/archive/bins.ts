/**
 * The grid of bins, whose widths are the powers of two, each bin of a level two of the level below; and counts over it.
 */
import type { Bins, SourceRange } from './contract.js';

/** One second, as sharp as a date can be: no chart counts closer. */
export const MIN_LEVEL = 10;
/** Some 35,000 years. */
export const MAX_LEVEL = 50;

function binWidth(level: number): number {
  return 2 ** level;
}

/** The finest level at which the range has no more bins than requested. */
export function levelFor({ start, end }: SourceRange, bins: number): number {
  const level = Math.ceil(Math.log2((end - start) / bins));
  return Number.isFinite(level) ? Math.min(MAX_LEVEL, Math.max(MIN_LEVEL, level)) : MIN_LEVEL;
}

/** All bins of the level in the range. */
export function binsOver({ start, end }: SourceRange, level: number): Bins {
  const from = binAt(start, level);
  return { level, from, to: Math.max(from + 1, Math.ceil(end / binWidth(level))) };
}

export function rangeOfBins({ level, from, to }: Bins): SourceRange {
  const width = binWidth(level);
  return { start: from * width, end: to * width };
}

function binAt(instant: number, level: number): number {
  return Math.floor(instant / binWidth(level));
}

/** Counts of bins by the beginnings and ends of entries: a lasting entry costs as much as a short one. */
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
