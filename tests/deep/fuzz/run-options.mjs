// How long a run of the fuzz tests is, and what it begins with: the seed of the commit in `npm test`; with `DEEP=1` one
// that is new each time and told. `SEED=… CASE=…` runs one case again.
import { seed as seedOfCommit } from '../../property-seed.mjs';

export const isDeep = process.env.DEEP === '1';

export const seed = isDeep && process.env.SEED === undefined ? freshSeed() : seedOfCommit;

/** Numbers of the cases to run. */
export function caseNumbers({ fast, deep }) {
  if (process.env.CASE !== undefined) return [Number(process.env.CASE)];
  return Array.from({ length: isDeep ? deep : fast }, (_, number) => number);
}

/** What to type to see a case again. */
export function replayLine(file, number) {
  return `SEED=${seed} CASE=${number} node --test tests/deep/fuzz/${file}`;
}

function freshSeed() {
  return Math.floor(Math.random() * 2 ** 31);
}
