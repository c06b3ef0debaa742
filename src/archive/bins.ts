/** The grid of bins, whose widths are the powers of two: each bin of a level is two of the level below. */
import type { Bins, SourceRange } from './contract.js';

/** One second, as sharp as a date can be: no chart counts closer. */
export const MIN_LEVEL = 10;
/** Some 35,000 years. */
export const MAX_LEVEL = 50;

export function binWidth(level: number): number {
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

export function binAt(instant: number, level: number): number {
  return Math.floor(instant / binWidth(level));
}
