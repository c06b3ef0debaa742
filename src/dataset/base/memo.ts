/**
 * Remembers the last result of a function while its arguments stay identical. Every stage from data to picture is such
 * a memo over immutable inputs, so no stage needs a dirty flag.
 */
export function memo<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let last: { readonly args: Arguments; readonly result: Result } | undefined;
  return (...args) => {
    if (last !== undefined && sameItems(last.args, args)) return last.result;
    const result = compute(...args);
    last = { args, result };
    return result;
  };
}

export function sameItems(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, index) => Object.is(item, right[index]));
}
