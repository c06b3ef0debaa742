/** Readers of fields whose keys are ids: the categories or the measures of an entry. */
import type { IdSet } from './id-set.js';
import type { Reader } from './read-record.js';
import { isRecord, readKeys, readProperty } from './safe-read.js';

/** The most keys of one entry. */
const MAX_KEYS = 100;

/** The result has only own properties: look them up with {@link ownValue}. */
export function readMap<T>(
  known: Pick<IdSet, 'any'>,
  readerOf: (id: string) => Reader<T>,
): Reader<Readonly<Record<string, T>>> {
  return (value, cursor) => {
    if (!isRecord(value)) {
      cursor.report({ code: 'wrong-type', value, detail: 'an object' });
      return undefined;
    }
    const keys = readKeys(value);
    if (keys.length > MAX_KEYS) cursor.report({ code: 'too-long', severity: 'warning', detail: `${MAX_KEYS} fields` });
    const found = keys.slice(0, MAX_KEYS).flatMap((key): [string, T][] => {
      const result = cursor.read(
        (item, at) => {
          known.any(key, at);
          return readerOf(key)(item, at);
        },
        readProperty(value, key),
        key,
        'warning',
      );
      return result === undefined ? [] : [[key, result]];
    });
    // Defines instead of assigning: `__proto__` is a key like any other.
    return found.length === 0 ? undefined : Object.fromEntries(found);
  };
}
