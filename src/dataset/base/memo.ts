/**
 * Memos: functions that remember their last result. Every stage from data to picture is one over immutable inputs, so
 * no stage needs a dirty flag.
 */
import { finish, type Steps } from './steps.js';

/** Remembers the last result of a function while its arguments stay identical. */
export function memo<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Result,
  isSame: (before: Arguments, now: Arguments) => boolean = sameItems,
): (...args: Arguments) => Result {
  let last: { readonly args: Arguments; readonly result: Result } | undefined;
  return (...args) => {
    if (last !== undefined && isSame(last.args, args)) return last.result;
    const result = compute(...args);
    last = { args, result };
    return result;
  };
}

export function sameItems(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, index) => Object.is(item, right[index]));
}

/** A memo of a function with one object of options, which are compared one by one. */
export function optionsMemo<Options extends object, Result>(
  compute: (options: Options) => Result,
): (options: Options) => Result {
  return memo(compute, sameOptions);
}

export function sameOptions<Options extends object>([before]: readonly [Options], [now]: readonly [Options]): boolean {
  return sameFields(before, now);
}

/** Whether two objects of the same fields have identical values. */
export function sameFields(one: object, other: object): boolean {
  return (Object.keys(one) as never[]).every((name) => Object.is(one[name], other[name]));
}

/**
 * A memo of work in steps: all at once, or one by one so that the answer is ready when it is needed. An undefined
 * answer is none: it is asked for again.
 */
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
