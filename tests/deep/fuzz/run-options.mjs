// How long a run of the fuzz tests is, and what it begins with. `npm test` runs the same few cases each time; with
// `DEEP=1` there are many, from a seed that is new each time and told. `SEED=… CASE=…` runs one case again.

const FIXED_SEED = 20250425;

export const isDeep = process.env.DEEP === '1';

export const seed = process.env.SEED !== undefined ? Number(process.env.SEED) : isDeep ? freshSeed() : FIXED_SEED;

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
