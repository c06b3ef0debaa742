/** Whether a value has so many entries that reading them takes pauses. */
import { MAX_ITEMS } from './read-list.js';
import { isList, isRecord, readLength, readProperty } from './safe-read.js';

/** Fewer take some milliseconds. */
const MIN_ENTRIES = 2000;

export function hasManyEntries(value: unknown): boolean {
  const entries = isRecord(value) ? readProperty(value, 'entries') : undefined;
  const length = isList(entries) ? readLength(entries) : 0;
  return length >= MIN_ENTRIES && length <= MAX_ITEMS;
}
