/** Ids of records that nobody has checked: texts and numbers. Anything else may not even be made a text. */
import { isRecord, readProperty } from './safe-read.js';
import { cutText, MAX_TEXT } from './short-text.js';

/** As it is read from a dataset; undefined where the record has none. */
export function recordId(record: unknown): string | undefined {
  return isRecord(record) ? idText(readProperty(record, 'id')) : undefined;
}

export function idText(id: unknown): string | undefined {
  return typeof id === 'string' || typeof id === 'number' ? cutText(String(id), MAX_TEXT) : undefined;
}
