/**
 * Dates far from the rest of a sheet: more than ten times its own extent away, or outside of -3000 to next year. They are
 * mostly misread or mistyped: `0202-02-24`.
 */
import { civilMs } from '../civil.js';
import { parseEdtf } from '../edtf.js';

const FIRST_YEAR = -3000;
const TIMES_EXTENT = 10;
/** A sheet about one day has an extent, too: without it, any other day would be far. */
const LEAST_EXTENT_MS = 366 * 86_400_000;
/** Half of the entries, those in the middle, are the rest of each other. */
const EDGE = 1 / 4;
/** Nothing is far from the rest among fewer. */
const LEAST_COUNT = 4;

export class FarDates {
  readonly #low: number;
  readonly #high: number;
  readonly #firstMs = civilMs(FIRST_YEAR);
  readonly #lastMs: number;

  /** `now`: the current time, in milliseconds. */
  constructor(dates: Iterable<string>, now: number) {
    this.#lastMs = civilMs(new Date(now).getUTCFullYear() + 2) - 1;
    const ends = Array.from(dates, endsOf).filter((found) => found !== undefined);
    [this.#low, this.#high] = boundsOf(
      ends.map(([min]) => min).sort((one, two) => one - two),
      ends.map(([, max]) => max).sort((one, two) => one - two),
    );
  }

  isFar(date: string): boolean {
    // A year of five digits and more is written with care.
    if (date.startsWith('Y')) return false;
    const ends = endsOf(date);
    if (ends === undefined) return false;
    const [min, max] = ends;
    return min < this.#low || max > this.#high || min < this.#firstMs || max > this.#lastMs;
  }
}

/** The first and the last millisecond; of an open date those that are known. */
function endsOf(date: string): readonly [number, number] | undefined {
  const range = parseEdtf(date);
  if (range === undefined) return undefined;
  const [min, max] = [range.min, range.max].map((ms) => (Number.isFinite(ms) ? ms : undefined));
  const known = min ?? max;
  return known === undefined ? undefined : [min ?? known, max ?? known];
}

/**
 * What lies outside of them is far. From the middle half on, the next entry belongs to the rest as long as it is near
 * what does so far. Both lists are sorted.
 */
function boundsOf(starts: readonly number[], ends: readonly number[]): readonly [number, number] {
  if (starts.length < LEAST_COUNT) return [-Infinity, Infinity];
  let first = Math.floor(starts.length * EDGE);
  let last = ends.length - 1 - first;
  const reach = (): number => TIMES_EXTENT * Math.max(LEAST_EXTENT_MS, ends[last]! - starts[first]!);
  for (;;) {
    if (first > 0 && starts[first]! - starts[first - 1]! <= reach()) first--;
    else if (last < ends.length - 1 && ends[last + 1]! - ends[last]! <= reach()) last++;
    else return [starts[first]! - reach(), ends[last]! + reach()];
  }
}
