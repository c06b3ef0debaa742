/**
 * Reads single columns that nobody vouches for: lists of the wrong length, getters, detached buffers. It copies nothing
 * that can be used as it is, and trusts no earlier check: texts are checked when they are used.
 */
import type { Cursor } from './cursor.js';
import { isList, isRecord, readLength, readProperty } from './safe-read.js';
import { cutText, MAX_TEXT } from './short-text.js';

export const NO_VALUE = -1;
/** A column with more would not be a column of codes. */
const MAX_VALUES = 1_000_000;

/** The text of each row; undefined if there is none. */
export type TextAt = (row: number) => string | undefined;

/** Which of the values each row has; -1, or a value without a text, is none. */
export interface ValueColumn {
  readonly at: Int32Array;
  readonly values: readonly string[];
}

export type Numbers = ArrayLike<number> & { readonly BYTES_PER_ELEMENT: number };

/** Typed arrays are recognised by their nature; `Float64Array.prototype` in a chain proves nothing. */
export function isNumbers(value: unknown): value is Numbers {
  return ArrayBuffer.isView(value) && !(value instanceof DataView) && !isBig(value);
}

/** The number of rows of a column in any form; undefined if it is not one. */
export function rowsOf(value: unknown): number | undefined {
  if (isNumbers(value)) return value.length;
  if (isList(value)) return readLength(value);
  return isRecord(value) ? rowsOf(readCodes(value)) : undefined;
}

/** Numbers of a column: unchanged if typed, NaN for other values of a list. At most `rows` of a list. */
export function readNumbers(value: unknown, rows: number): Numbers | undefined {
  if (isNumbers(value)) return value;
  if (!isList(value)) return undefined;
  return Float64Array.from({ length: Math.min(readLength(value), rows) }, (_, row) => {
    const number = readProperty(value, row);
    return typeof number === 'number' ? number : Number.NaN;
  });
}

/** Gives 64-bit numbers, one for each row: the same array if it is one. Missing rows are NaN. */
export function asDoubles(numbers: Numbers, rows: number): Float64Array {
  // A typed array without rows may have been handed on to a worker.
  if (numbers instanceof Float64Array && numbers.length >= rows && rows > 0) {
    return numbers.length === rows ? numbers : numbers.subarray(0, rows);
  }
  return Float64Array.from({ length: rows }, (_, row) => numbers[row] ?? Number.NaN);
}

export function readTexts(value: unknown, rows: number, cursor: Cursor): TextAt {
  if (value === undefined) return () => undefined;
  if (isList(value)) return (row) => textOf(readProperty(value, row));
  const column = readValues(value, rows, cursor);
  return (row) => column.values[column.at[row]!];
}

/** `from` with a function uses an iterator, and takes ten times as long. */
export function pick<Column extends Float64Array | Uint8Array | Int32Array>(
  from: Column,
  rows: Uint32Array,
  to: Column,
): Column {
  for (let row = 0; row < rows.length; row++) to[row] = from[rows[row]!]!;
  return to;
}

/** Rows with one of few values. `listed`: the ids behind bare numbers. */
export function readValues(
  value: unknown,
  rows: number,
  cursor: Cursor,
  listed?: readonly { readonly id: string }[],
): ValueColumn {
  if (isList(value) && listed === undefined) return valuesOf(value, rows);
  if (isList(value) && typeof readProperty(value, 0) !== 'number') return valuesOf(value, rows);
  const bare = listed !== undefined && (isNumbers(value) || isList(value));
  const codes = readNumbers(bare ? value : readCodes(value), rows);
  const values = bare
    ? listed.map(({ id }) => id)
    : isRecord(value)
      ? readValueTexts(readProperty(value, 'values'))
      : [];
  if (codes === undefined) {
    cursor.report({ code: 'wrong-type', value, detail: 'a list of texts, or codes and values' });
    return { at: new Int32Array(rows).fill(NO_VALUE), values };
  }
  return { at: checkCodes(codes, values.length, rows, cursor), values };
}

function readCodes(value: unknown): unknown {
  return isRecord(value) ? readProperty(value, 'codes') : undefined;
}

function readValueTexts(value: unknown): readonly string[] {
  if (!isList(value)) return [];
  const length = Math.min(readLength(value), MAX_VALUES);
  return Array.from({ length }, (_, index) => textOf(readProperty(value, index)) ?? '');
}

function checkCodes(codes: Numbers, count: number, rows: number, cursor: Cursor): Int32Array {
  const at = new Int32Array(rows).fill(NO_VALUE);
  const none = noneOf(codes);
  const given = Math.min(codes.length, rows);
  const wrong = { count: 0, first: 0 };
  for (let row = 0; row < given; row++) {
    const code = codes[row]!;
    if (code >= 0 && code < count && code % 1 === 0) at[row] = code;
    else if (code !== NO_VALUE && code !== none && wrong.count++ === 0) wrong.first = row;
  }
  if (wrong.count > 0) {
    const detail = `a number below ${count}, or -1`;
    const { count: times, first } = wrong;
    cursor.report({
      code: 'wrong-value',
      severity: 'warning',
      field: first,
      value: codes[first],
      detail,
      count: times,
    });
  }
  return at;
}

/** The largest number of an unsigned array means none: it has no -1. Of the other types only doubles could hold it. */
function noneOf(codes: Numbers): number {
  return codes instanceof Float64Array ? NO_VALUE : 2 ** (8 * codes.BYTES_PER_ELEMENT) - 1;
}

function valuesOf(list: object, rows: number): ValueColumn {
  const places = new Map<string, number>();
  const at = new Int32Array(rows).fill(NO_VALUE);
  for (let row = 0; row < rows; row++) {
    const text = textOf(readProperty(list, row));
    if (text === undefined || text === '') continue;
    let place = places.get(text);
    if (place === undefined) {
      place = places.size;
      places.set(text, place);
    }
    at[row] = place;
  }
  return { at, values: [...places.keys()] };
}

/** A page may write anything into its list after it was read. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return cutText(value, MAX_TEXT);
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

function isBig(view: ArrayBufferView): boolean {
  return view instanceof BigInt64Array || view instanceof BigUint64Array;
}
