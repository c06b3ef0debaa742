/**
 * Long work that can pause: at each `yield` the page may have its turn. A caller with time takes one step after
 * another; a caller that cannot wait takes them all at once. The work is the same.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Some milliseconds. */
const ROWS_OF_A_STEP = 1 << 17;

/**
 * A long list in parts; a step may end between two parts. Loops over a part count by index: until an engine has optimised
 * it, an iterator makes an object for each number.
 */
export function* partsOf(list: Uint32Array): Generator<Uint32Array, void> {
  for (let from = 0; from < list.length; from += ROWS_OF_A_STEP) yield list.subarray(from, from + ROWS_OF_A_STEP);
}

/** Takes all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
