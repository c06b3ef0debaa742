// The length of a fuzz run. `SEED=… CASE=…` runs one case again.
import { seed } from '../../property-seed.mjs';

export { seed };

export const isDeep = process.env.DEEP === '1';

/** Numbers of the cases to run. */
export function caseNumbers({ fast, deep }) {
  if (process.env.CASE !== undefined) return [Number(process.env.CASE)];
  return Array.from({ length: isDeep ? deep : fast }, (_, number) => number);
}

/** The command that repeats a case. */
export function replayLine(file, number) {
  return `SEED=${seed} CASE=${number} npx playwright test tests/deep/fuzz/${file}`;
}
