// Choices that follow from a seed and the number of a case, so that one case can be run again alone.
import { seededRandom } from './seeded-random.mjs';

/** Far apart, so that neighbouring cases of neighbouring seeds have nothing in common. */
const CASE_STEP = 0x9e3779b1;

/** `{ share, below, between, pick, some, oneIn }`: a number from 0 to 1, whole numbers, items of a list, yes or no. */
export function chanceOf(seed, number) {
  const share = seededRandom((seed ^ Math.imul(number + 1, CASE_STEP)) >>> 0);
  const below = (limit) => Math.floor(share() * limit);
  const pick = (list) => list[below(list.length)];
  return {
    share,
    below,
    pick,
    between: (least, most) => least + below(most - least + 1),
    some: (list, most) => Array.from({ length: below(most + 1) }, () => pick(list)),
    oneIn: (times) => below(times) === 0,
  };
}
