/**
 * Reads from objects that nobody vouches for. A page may hand over proxies and getters; each of these functions answers
 * where a plain access would throw.
 */

/** The result of {@link readProperty} if reading throws. */
export const UNREADABLE = Symbol('unreadable');

/** An object that is not a list. */
export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** `Array.isArray` throws on a proxy that was revoked. */
export function isList(value: unknown): value is object {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

export function readLength(list: object): number {
  const length = readProperty(list, 'length');
  return typeof length === 'number' && length > 0 ? Math.floor(length) : 0;
}

export function readProperty(source: object, key: string | number): unknown {
  try {
    return (source as Readonly<Record<string | number, unknown>>)[key];
  } catch {
    return UNREADABLE;
  }
}

/** The names of its own fields; none if they cannot be read. */
export function readKeys(source: object): readonly string[] {
  try {
    return Object.keys(source);
  } catch {
    return [];
  }
}

/** The value of an id. A name that every object inherits, such as `constructor`, finds nothing. */
export function ownValue<T>(map: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, id) ? map[id] : undefined;
}
