/** Binary searches over sorted numbers. O(log n). */

type Sorted = ArrayLike<number>;

/** Index of the first value that is not less than `value`; `to` if there is none. */
export function lowerBound(sorted: Sorted, value: number, from = 0, to = sorted.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first value that is greater than `value`; `to` if there is none. */
export function upperBound(sorted: Sorted, value: number, from = 0, to = sorted.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
