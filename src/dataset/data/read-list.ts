/** Readers of lists. An invalid item is reported and left out; the rest of the list stays. */
import type { Cursor } from './cursor.js';
import type { Severity } from './issue.js';
import type { Reader } from './read-record.js';
import { isList, isRecord, readLength, readProperty } from './safe-read.js';

export const MAX_ITEMS = 2_000_000;
/** Fewer entries take some milliseconds. */
const MIN_ENTRIES = 2000;

export function list<T>(readItem: Reader<T>, itemSeverity: Severity = 'warning'): Reader<readonly T[]> {
  return (value, cursor) => {
    const items: T[] = [];
    const take = (item: T): void => {
      items.push(item);
    };
    return readEach(value, cursor, readItem, itemSeverity, take) ? items : undefined;
  };
}

/** Passes on each item as it is read, and says whether there was a list. */
export function readEach<T>(
  value: unknown,
  cursor: Cursor,
  readItem: Reader<T>,
  severity: Severity,
  take: (item: T) => void,
): boolean {
  if (!isList(value)) {
    cursor.report({ code: 'wrong-type', value, detail: 'a list' });
    return false;
  }
  const length = countItems(value);
  if (length < readLength(value)) cursor.report({ code: 'too-long', detail: `${MAX_ITEMS} items` });
  for (let index = 0; index < length; index++) {
    const item = cursor.read(readItem, readProperty(value, index), index, severity);
    if (item !== undefined) take(item);
  }
  return true;
}

/** A list of records with ids. If two share an id, the first stays: nothing could refer to the second. */
export function listById<T extends { readonly id: string }>(
  readItem: Reader<T>,
  found: { add(item: NoInfer<T>): void },
): Reader<readonly T[]> {
  const ids = new Set<string>();
  return list((value, cursor) => {
    const item = readItem(value, cursor);
    if (item === undefined) return undefined;
    if (ids.has(item.id)) {
      cursor.report({
        code: 'duplicate-id',
        severity: 'warning',
        field: 'id',
        value: item.id,
        detail: ', this one is left out',
      });
      return undefined;
    }
    ids.add(item.id);
    found.add(item);
    return item;
  });
}

/** How many items of a list are read: a page may hand over a list that lies about its length. */
export function countItems(items: object): number {
  return Math.min(readLength(items), MAX_ITEMS);
}

/** Whether a value has so many entries that reading them takes pauses. */
export function hasManyEntries(value: unknown): boolean {
  const entries = isRecord(value) ? readProperty(value, 'entries') : undefined;
  const length = isList(entries) ? readLength(entries) : 0;
  return length >= MIN_ENTRIES && length <= MAX_ITEMS;
}
