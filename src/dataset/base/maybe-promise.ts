/** A value that is there already or will be, so that a present one needs no wait. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** Continues at once if the value is there. */
export function whenReady<Value, Next>(
  value: MaybePromise<Value>,
  next: (value: Value) => MaybePromise<Next>,
): MaybePromise<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}
