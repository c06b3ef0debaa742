/** Counts how often the items of a typed array are read, so that a number bounds the work, not a clock. */

export interface Reads {
  count: number;
}

export function counted<Column extends Uint32Array | Int32Array | Uint8Array | Float64Array | Float32Array>(
  column: Column,
  reads: Reads,
): Column {
  return new Proxy(column, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads.count++;
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      return (...args: readonly unknown[]): unknown => {
        const result: unknown = Reflect.apply(value, target, args);
        // A method may read all that it gives.
        reads.count += result instanceof Object.getPrototypeOf(Uint8Array) ? (result as Column).length : 0;
        return result;
      };
    },
  });
}
