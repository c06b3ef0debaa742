/** Ids of unchecked records: texts and numbers. Other values may even fail to become a text. */
import { isRecord, readProperty } from './safe-read.js';
import { cutText, MAX_TEXT } from './short-text.js';

/** The id as read from a dataset; undefined if the record has none. */
export function recordId(record: unknown): string | undefined {
  return isRecord(record) ? idText(readProperty(record, 'id')) : undefined;
}

export function idText(id: unknown): string | undefined {
  return typeof id === 'string' || typeof id === 'number' ? cutText(String(id), MAX_TEXT) : undefined;
}
