/** Sorts many entries by time: by the digits of their numbers, 11 bits at a time, in O(n) without comparing. */
import { partsOf, type Steps } from '../base/steps.js';
import { DAY_MS, MINUTE_MS } from '../time/units.js';
import type { Compare, Times } from './time-order.js';

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const HALF_BITS = 32;
/** Days, minutes, and milliseconds of seven weeks. */
const STEPS_MS = [DAY_MS, MINUTE_MS, 1] as const;
const MAX_KEY = 2 ** 32;

/** Sorts rows that are in no order. It pauses. */
export function* orderManySteps(times: Times, order: Uint32Array, compare: Compare): Steps<Uint32Array> {
  if (isSortedByStart(times, order)) return sortTies(times, order, compare);
  yield;
  const byEnd = areOfOneLength(times, order) ? order : yield* sortByDigits(times.endMax, order, true);
  yield;
  return yield* sortByDigits(times.startMin, byEnd, false);
}

function isSortedByStart({ startMin }: Times, order: Uint32Array): boolean {
  for (let at = 1; at < order.length; at++) if (startMin[order[at - 1]!]! > startMin[order[at]!]!) return false;
  return true;
}

/** Sorts entries that start together; the others are sorted. */
function sortTies(times: Times, order: Uint32Array, compare: Compare): Uint32Array {
  const { startMin } = times;
  let from = 0;
  for (let at = 1; at <= order.length; at++) {
    if (at < order.length && startMin[order[at]!] === startMin[order[from]!]) continue;
    if (at - from > 1) order.subarray(from, at).sort(compare);
    from = at;
  }
  return order;
}

/** Days, or instants: those that start together also end together. An open date has no length. */
function areOfOneLength({ startMin, endMax }: Times, order: Uint32Array): boolean {
  const length = endMax[order[0]!]! - startMin[order[0]!]!;
  if (!Number.isFinite(length)) return false;
  for (const row of order) if (endMax[row]! - startMin[row]! !== length) return false;
  return true;
}

/** Stable: rows of equal numbers keep their order. With pauses. */
export function* sortByDigits(numbers: Float64Array, rows: Uint32Array, descending: boolean): Steps<Uint32Array> {
  const halves = (yield* smallKeys(numbers, rows, descending)) ?? (yield* sortableBits(numbers, rows, descending));
  yield;
  let from = new Uint32Array(rows.length);
  for (let at = 0; at < from.length; at++) from[at] = at;
  let to = new Uint32Array(rows.length);
  const places = new Uint32Array(DIGITS);
  for (const half of halves) {
    // Three digits of 11 bits each half; the last has the 10 that are left.
    for (let shift = 0; shift < HALF_BITS; shift += DIGIT_BITS) {
      if (countDigits(half, shift, places)) continue;
      for (const at of from) to[places[(half[at]! >>> shift) & (DIGITS - 1)]!++] = at;
      [from, to] = [to, from];
      yield;
    }
  }
  for (let at = 0; at < from.length; at++) to[at] = rows[from[at]!]!;
  return to;
}

/** The first row of each digit. True if all have the same digit, and nothing has to move. */
function countDigits(half: Uint32Array, shift: number, places: Uint32Array): boolean {
  places.fill(0);
  for (const bits of half) places[(bits >>> shift) & (DIGITS - 1)]!++;
  if (places[(half[0]! >>> shift) & (DIGITS - 1)] === half.length) return true;
  let sum = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = places[digit]!;
    places[digit] = sum;
    sum += count;
  }
  return false;
}

/** Numbers at steps of one, such as days: counted from the first, two digits hold four thousand years of them. */
function* smallKeys(
  numbers: Float64Array,
  rows: Uint32Array,
  descending: boolean,
): Steps<readonly [Uint32Array] | undefined> {
  let first = Infinity;
  let last = -Infinity;
  for (const row of rows) {
    const number = numbers[row]!;
    if (number < first) first = number;
    if (number > last) last = number;
  }
  yield;
  const step = yield* stepBetween(numbers, rows, first, last);
  if (step === undefined) return undefined;
  yield;
  const keys = new Uint32Array(rows.length);
  const most = (last - first) / step;
  for (let at = 0; at < rows.length; at++) {
    const steps = (numbers[rows[at]!]! - first) / step;
    keys[at] = descending ? most - steps : steps;
  }
  return [keys];
}

function* stepBetween(
  numbers: Float64Array,
  rows: Uint32Array,
  first: number,
  last: number,
): Steps<number | undefined> {
  for (const step of STEPS_MS) {
    if ((last - first) / step < MAX_KEY && (yield* areApart(numbers, rows, first, step))) return step;
  }
  return undefined;
}

function* areApart(numbers: Float64Array, rows: Uint32Array, first: number, step: number): Steps<boolean> {
  for (const part of partsOf(rows)) {
    if (!areAllApart(numbers, part, first, step)) return false;
    yield;
  }
  return true;
}

function areAllApart(numbers: Float64Array, rows: Uint32Array, first: number, step: number): boolean {
  for (const row of rows) {
    const number = numbers[row]!;
    const steps = (number - first) / step;
    // A number that is rounded on the way is no longer the same.
    if (Math.floor(steps) !== steps || first + steps * step !== number) return false;
  }
  return true;
}

/**
 * The bits of each row's number, changed so that they sort like whole numbers: negative ones are stored as sign and
 * size.
 */
function* sortableBits(
  numbers: Float64Array,
  rows: Uint32Array,
  descending: boolean,
): Steps<readonly [low: Uint32Array, high: Uint32Array]> {
  yield;
  const low = new Uint32Array(rows.length);
  const high = new Uint32Array(rows.length);
  const number = new Float64Array(1);
  const bits = new Uint32Array(number.buffer);
  const flip = descending ? 0xffffffff : 0;
  for (let at = 0; at < rows.length; at++) {
    // Adding 0 turns both zeros into one.
    number[0] = numbers[rows[at]!]! + 0;
    const negative = bits[1]! >>> 31 === 1;
    low[at] = (negative ? ~bits[0]! : bits[0]!) ^ flip;
    high[at] = (negative ? ~bits[1]! : bits[1]! | 0x80000000) ^ flip;
  }
  return [low, high];
}
