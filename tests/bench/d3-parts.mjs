// The cost of d3's look-ups and selections beside the same written by hand, at a million numbers, as a ratio in one
// run: `node tests/bench/d3-parts.mjs`. Decision 22 rests on it.
import { bisectLeft, bisector, quickselect } from 'd3';

const COUNT = 1_000_000;
const LOOK_UPS = 1_000_000;
const ROUNDS = 15;

const sorted = Float64Array.from({ length: COUNT }, (_, index) => index * 86_400_000 + ((index * 7919) % 1000));
const wanted = Float64Array.from({ length: LOOK_UPS }, (_, index) => sorted[(index * 48_271) % COUNT] - (index % 3));
const shuffled = Float64Array.from(sorted, (_, index) => sorted[(index * 65_537) % COUNT]);
const byNumber = bisector((value, x) => value - x);

const ways = {
  'look-up by hand': () => lookUp(lowerBound),
  'look-up by bisectLeft': () => lookUp(bisectLeft),
  'look-up by a bisector of numbers': () => lookUp(byNumber.left),
  'selection by hand': () => kthSmallest(Float64Array.from(shuffled), COUNT >> 2),
  'selection by quickselect': () => quickselect(Float64Array.from(shuffled), COUNT >> 2)[COUNT >> 2],
  'selection by sorting': () => Float64Array.from(shuffled).sort()[COUNT >> 2],
};

const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
// One round after another, so that a slow moment of the machine affects all.
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, way] of Object.entries(ways)) {
    const start = performance.now();
    way();
    times[name].push(performance.now() - start);
  }
}
for (const [name, all] of Object.entries(times)) {
  const group = name.split(' ')[0];
  const own = median(times[`${group} by hand`]);
  console.log(`${name}: ${median(all).toFixed(1)} ms, ${(median(all) / own).toFixed(2)} of that by hand`);
}

function lookUp(find) {
  let sum = 0;
  for (const value of wanted) sum += find(sorted, value);
  return sum;
}

function lowerBound(numbers, value, from = 0, to = numbers.length) {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function kthSmallest(numbers, k) {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const pivot = numbers[(low + high) >> 1];
    let left = low;
    let right = high;
    while (left <= right) {
      while (numbers[left] < pivot) left++;
      while (numbers[right] > pivot) right--;
      if (left > right) break;
      [numbers[left], numbers[right]] = [numbers[right--], numbers[left++]];
    }
    if (k <= right) high = right;
    else if (k >= left) low = left;
    else break;
  }
  return numbers[k];
}

function median(values) {
  return values.toSorted((left, right) => left - right)[values.length >> 1];
}
