/**
 * Any value as a short line of text, for messages and for unreadable records. It never throws and never goes deep: the
 * limit bounds the work, whatever the value.
 */
import { isList, isRecord, readKeys, readLength, readProperty, UNREADABLE } from './safe-read.js';

/** The longest text of a dataset, in UTF-16 units. */
export const MAX_TEXT = 10_000;
/** A longer address may have been cut, and would lead elsewhere. */
export const MAX_ADDRESS = MAX_TEXT - 2;
const DEEPEST = 2;
const MAX_ITEMS = 12;
const ELLIPSIS = '…';
/** Line ends, control characters and marks that change the direction of the text after them. */
const NOT_IN_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

export function shortText(value: unknown, limit: number): string {
  return typeof value === 'string' ? cutText(value, limit) : cutText(describe(value, DEEPEST, limit), limit);
}

/**
 * The same as {@link shortText}, with quotation marks around text, so that an empty text and a number in a text stand
 * out.
 */
export function quotedText(value: unknown, limit: number): string {
  return cutText(describe(value, DEEPEST, limit), limit + 2);
}

/** Cuts text to a length, never within a character. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = isHighSurrogate(text.charCodeAt(limit - 2)) ? limit - 2 : limit - 1;
  return text.slice(0, end) + ELLIPSIS;
}

function describe(value: unknown, depth: number, limit: number): string {
  if (typeof value === 'string') return quote(value, limit);
  if (isList(value)) return describeList(value, depth, limit);
  if (isRecord(value)) return describeRecord(value, depth, limit);
  if (value === UNREADABLE) return 'unreadable';
  return typeof value === 'function' ? 'a function' : String(value);
}

function describeList(list: object, depth: number, limit: number): string {
  const length = readLength(list);
  if (depth === 0 && length > 0) return `[${ELLIPSIS}]`;
  const count = Math.min(length, MAX_ITEMS);
  const items = Array.from({ length: count }, (_, index) => describe(readProperty(list, index), depth - 1, limit));
  return `[${items.join(',')}${length > count ? `,${ELLIPSIS}` : ''}]`;
}

function describeRecord(record: object, depth: number, limit: number): string {
  const keys = readKeys(record);
  if (depth === 0 && keys.length > 0) return `{${ELLIPSIS}}`;
  const items = keys
    .slice(0, MAX_ITEMS)
    .map((key) => `${quote(key, limit)}:${describe(readProperty(record, key), depth - 1, limit)}`);
  return `{${items.join(',')}${keys.length > MAX_ITEMS ? `,${ELLIPSIS}` : ''}}`;
}

function quote(text: string, limit: number): string {
  return JSON.stringify(cutText(text, limit)).replace(NOT_IN_A_LINE, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
