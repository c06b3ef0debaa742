/** What may be there already, or will be: so that nothing that is there has to be waited for. */
export type Soon<Value> = Value | Promise<Value>;

/** Goes on at once with what is there. */
export function whenThere<Value, Next>(value: Soon<Value>, next: (value: Value) => Soon<Next>): Soon<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}
