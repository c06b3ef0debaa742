/** Appends new entries to the present ones, in order of time. */
import { compareRows, type Times } from './time-order.js';

/** Merges two orders. In live data the second mostly begins after the first ends, and is only appended. */
export function mergeOrders(times: Times, first: Uint32Array, second: Uint32Array): Uint32Array {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const merged = new Uint32Array(first.length + second.length);
  // Entries before the first of the second stay in place.
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
