/**
 * Entries in order of time: by earliest start, then latest end, then position. Most datasets come sorted and cost one
 * look; a large one that is not is sorted by the digits of its numbers, 11 bits at a time, in O(n) without comparing.
 */
import type { Steps } from '../base/steps.js';
import type { TimelineModel } from './timeline-model.js';

type Times = Pick<TimelineModel, 'startMin' | 'endMax'>;

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const DIGITS_OF_A_NUMBER = 6;
/** Below this, comparing is faster than counting digits. */
const FEW = 4000;

/** The rows from `from` to `to`, in order. With pauses. */
export function* orderSteps(times: Times, from: number, to: number): Steps<Uint32Array> {
  const order = new Uint32Array(to - from);
  for (let at = 0; at < order.length; at++) order[at] = from + at;
  if (isOrdered(times, order)) return order;
  if (order.length < FEW) return order.sort((left, right) => compareRows(times, left, right));
  if (isSortedByStart(times, order)) return sortTies(times, order);
  yield;
  const byEnd = areOfOneLength(times, order) ? order : sortByDigits(times.endMax, order, true);
  yield;
  return sortByDigits(times.startMin, byEnd, false);
}

function isSortedByStart({ startMin }: Times, order: Uint32Array): boolean {
  for (let at = 1; at < order.length; at++) if (startMin[order[at - 1]!]! > startMin[order[at]!]!) return false;
  return true;
}

/** Puts those that start together in order; the others are. */
function sortTies(times: Times, order: Uint32Array): Uint32Array {
  const { startMin } = times;
  let from = 0;
  for (let at = 1; at <= order.length; at++) {
    if (at < order.length && startMin[order[at]!] === startMin[order[from]!]) continue;
    if (at - from > 1) order.subarray(from, at).sort((left, right) => compareRows(times, left, right));
    from = at;
  }
  return order;
}

/** Days, or instants: those that start together then end together. What is open has no length. */
function areOfOneLength({ startMin, endMax }: Times, order: Uint32Array): boolean {
  const length = endMax[order[0]!]! - startMin[order[0]!]!;
  if (!Number.isFinite(length)) return false;
  for (const row of order) if (endMax[row]! - startMin[row]! !== length) return false;
  return true;
}

/** Two orders as one. In live data the second mostly begins where the first ends, and is only put behind it. */
export function mergeOrders(times: Times, first: Uint32Array, second: Uint32Array): Uint32Array {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const merged = new Uint32Array(first.length + second.length);
  // What lies before the first of the second stays as it is.
  let left = countBefore(times, first, second[0]!);
  merged.set(first.subarray(0, left));
  let at = left;
  let right = 0;
  while (left < first.length && right < second.length) {
    const isLeft = compareRows(times, first[left]!, second[right]!) < 0;
    merged[at++] = isLeft ? first[left++]! : second[right++]!;
  }
  merged.set(first.subarray(left), at);
  merged.set(second.subarray(right), at + first.length - left);
  return merged;
}

export function rankOf(order: Uint32Array): Uint32Array {
  const rank = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) rank[order[place]!] = place;
  return rank;
}

/** Differences would be no numbers between infinities. */
export function compareRows({ startMin, endMax }: Times, left: number, right: number): number {
  return compare(startMin[left]!, startMin[right]!) || compare(endMax[right]!, endMax[left]!) || compare(left, right);
}

function compare(left: number, right: number): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function isOrdered(times: Times, order: Uint32Array): boolean {
  for (let at = 1; at < order.length; at++) if (compareRows(times, order[at - 1]!, order[at]!) > 0) return false;
  return true;
}

function countBefore(times: Times, order: Uint32Array, row: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareRows(times, order[middle]!, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Stable: rows of equal numbers keep their order. */
function sortByDigits(numbers: Float64Array, rows: Uint32Array, descending: boolean): Uint32Array {
  const { low, high } = sortableBits(numbers, rows, descending);
  let from = new Uint32Array(rows.length);
  for (let at = 0; at < from.length; at++) from[at] = at;
  let to = new Uint32Array(rows.length);
  const places = new Uint32Array(DIGITS);
  for (let digit = 0; digit < DIGITS_OF_A_NUMBER; digit++) {
    // Three digits of 11 bits each half; the last has the 10 that are left.
    const half = digit < DIGITS_OF_A_NUMBER / 2 ? low : high;
    const shift = (digit % (DIGITS_OF_A_NUMBER / 2)) * DIGIT_BITS;
    if (countDigits(half, shift, places)) continue;
    for (const at of from) to[places[(half[at]! >>> shift) & (DIGITS - 1)]!++] = at;
    [from, to] = [to, from];
  }
  for (let at = 0; at < from.length; at++) to[at] = rows[from[at]!]!;
  return to;
}

/** Where the rows of each digit begin. True where all have the same one, and nothing has to move. */
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

/** The bits of each row's number, changed so that they sort as whole numbers do: negative ones are stored as sign and size. */
function sortableBits(
  numbers: Float64Array,
  rows: Uint32Array,
  descending: boolean,
): { readonly low: Uint32Array; readonly high: Uint32Array } {
  const low = new Uint32Array(rows.length);
  const high = new Uint32Array(rows.length);
  const number = new Float64Array(1);
  const bits = new Uint32Array(number.buffer);
  const flip = descending ? 0xffffffff : 0;
  for (let at = 0; at < rows.length; at++) {
    // Adding 0 makes one zero of both.
    number[0] = numbers[rows[at]!]! + 0;
    const negative = bits[1]! >>> 31 === 1;
    low[at] = (negative ? ~bits[0]! : bits[0]!) ^ flip;
    high[at] = (negative ? ~bits[1]! : bits[1]! | 0x80000000) ^ flip;
  }
  return { low, high };
}
