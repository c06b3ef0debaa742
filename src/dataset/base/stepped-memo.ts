/**
 * A memo of work in steps: all at once, or one by one so that the answer is ready when it is needed. An undefined answer
 * is none: it is asked for again.
 */
import { sameItems } from './memo.js';
import { finish, type Steps } from './steps.js';

export interface SteppedMemo<Arguments extends readonly unknown[], Result> {
  (...args: Arguments): Result;
  readonly steps: (...args: Arguments) => Steps<Result>;
}

export function steppedMemo<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Steps<Result>,
  isSame: (before: Arguments, now: Arguments) => boolean = sameItems,
): SteppedMemo<Arguments, Result> {
  let last: { readonly args: Arguments; readonly result: Result } | undefined;
  function* steps(...args: Arguments): Steps<Result> {
    if (last !== undefined && isSame(last.args, args)) return last.result;
    const result = yield* compute(...args);
    if (result !== undefined) last = { args, result };
    return result;
  }
  const atOnce = (...args: Arguments): Result =>
    last !== undefined && isSame(last.args, args) ? last.result : finish(steps(...args));
  return Object.assign(atOnce, { steps });
}
