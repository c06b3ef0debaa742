/**
 * Dates far from the rest of a sheet: more than ten times its own extent away, or outside of -3000 to next year. They
 * are mostly misread or mistyped: `0202-02-24`.
 */
import { parseEdtf } from '../time/edtf.js';
import { civilMs } from '../time/civil.js';

const FIRST_YEAR = -3000;
const TIMES_EXTENT = 10;
/** A sheet about one day has an extent, too: without it, any other day would be far. */
const LEAST_EXTENT_MS = 366 * 86_400_000;
/** More of the entries are not "far from the rest": they are the rest. */
const LARGEST_SHARE = 1 / 4;
/** Among fewer, nothing is far from the rest. */
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
    const starts = ends.map(([min]) => min).sort((one, two) => one - two);
    const last = ends.map(([, max]) => max).sort((one, two) => one - two);
    const most = ends.length < LEAST_COUNT ? 0 : Math.floor(ends.length * LARGEST_SHARE);
    this.#low = lowEdge(starts, last, most);
    this.#high = -lowEdge(mirrored(last), mirrored(starts), most);
  }

  isFar(date: string): boolean {
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

/** What lies before it is far. Both lists are sorted. */
function lowEdge(starts: readonly number[], ends: readonly number[], most: number): number {
  for (let count = most; count > 0; count--) {
    const first = starts[count]!;
    const extent = Math.max(LEAST_EXTENT_MS, upperOf(ends) - first);
    if (first - starts[count - 1]! > TIMES_EXTENT * extent) return first - TIMES_EXTENT * extent;
  }
  return -Infinity;
}

/** The end of nearly all: one that is far on the other side does not hide those on this one. */
function upperOf(ends: readonly number[]): number {
  const last = ends.length - 1;
  const kept = Math.max(0, last - Math.floor(ends.length * LARGEST_SHARE));
  let extentEnd = ends[last]!;
  for (let at = last; at > kept; at--) {
    const extent = Math.max(LEAST_EXTENT_MS, ends[at - 1]! - ends[0]!);
    if (ends[at]! - ends[at - 1]! > TIMES_EXTENT * extent) extentEnd = ends[at - 1]!;
  }
  return extentEnd;
}

function mirrored(sorted: readonly number[]): readonly number[] {
  return sorted.map((ms) => -ms).reverse();
}
