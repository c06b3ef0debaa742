/** What may be there already, or will be: so that nothing that is there has to be waited for. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** Goes on at once with what is there. */
export function whenReady<Value, Next>(
  value: MaybePromise<Value>,
  next: (value: Value) => MaybePromise<Next>,
): MaybePromise<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}
