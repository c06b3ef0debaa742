/**
 * Reads a record by a table of its fields, into a fresh plain object with known fields of the right type and nothing
 * else. The given object is never passed on, so a getter, a class or a forged template cannot reach the page.
 *
 * The tables are typed by the generated types: a field of the schema that a table lacks does not compile.
 */
import { isRecord, readKeys, readProperty } from './safe-read.js';
import type { Cursor, SilentCursor } from './cursor.js';

/** Fields that belong to the author: `$comment`, `x-note`. */
const OWN_FIELD = /^(?:\$|x-)/;

/** Returns the value, or reports why not. */
export type Reader<T> = (value: unknown, cursor: Cursor) => T | undefined;

/** A record as its author describes it. */
export interface Definition<T extends object> {
  /** What the record is: "entry". */
  readonly kind: string;
  readonly fields: { readonly [Key in keyof T]-?: Reader<NonNullable<T[Key]>> };
  /** Fields without which there is no record. */
  readonly required: readonly (keyof T & string)[];
  /** Required fields that another field can replace. */
  readonly replaceable?: readonly (keyof T & string)[];
  /** Substitutes for unreadable fields. */
  readonly standIns?: (fields: Partial<T>) => { readonly [Key in keyof T]?: T[Key] | undefined };
}

/** A {@link Definition} made ready for reading. Names are looked up in Maps: `constructor` is not a field. */
export interface Shape<T extends object> {
  readonly kind: string;
  readonly readers: ReadonlyMap<string, Reader<unknown>>;
  readonly required: readonly string[];
  /** Required fields that nothing can replace. */
  readonly vital: ReadonlySet<string>;
  readonly standIns: (fields: Partial<T>) => Fields;
}

type Fields = Readonly<Record<string, unknown>>;

export function defineShape<T extends object>(definition: Definition<T>): Shape<T> {
  const { kind, fields, required, replaceable = [], standIns = () => ({}) } = definition;
  return {
    kind,
    readers: new Map(Object.entries<Reader<unknown>>(fields)),
    required,
    vital: new Set(required.filter((key) => !replaceable.includes(key))),
    standIns,
  };
}

/** Reads a whole record; `undefined` if it is not one, or if a required field is missing. */
export function record<T extends object>(definition: Definition<T>): Reader<T> {
  const shape = defineShape(definition);
  return (value, cursor) => {
    const fields = readFields(shape, value, cursor);
    return fields !== undefined && isComplete(shape, fields) ? fields : undefined;
  };
}

/** Reads the present fields of a record; `undefined` if the value is not a record at all. */
export function readFields<T extends object>(shape: Shape<T>, value: unknown, cursor: Cursor): Partial<T> | undefined {
  if (!isRecord(value)) {
    cursor.report({ code: 'wrong-type', value, detail: 'an object' });
    return undefined;
  }
  const fields: Record<string, unknown> = {};
  for (const [key, read] of shape.readers) {
    const field = readProperty(value, key);
    if (field === undefined) continue;
    const result = cursor.read(read, field, key, shape.vital.has(key) ? cursor.severity : 'warning');
    if (result !== undefined) fields[key] = result;
  }
  if (!isComplete(shape, fields)) completeFields(shape, value, fields, cursor);
  reportUnknownFields(shape, value, cursor);
  return fields as Partial<T>;
}

/**
 * The same for a plain record without any fault, which most are, several times faster: it looks only at the present
 * fields. `undefined` if something has to be reported, or if the record is more than its own enumerable fields.
 */
export function readPlainRecord<T extends object>(
  shape: Shape<T>,
  value: unknown,
  cursor: SilentCursor,
): T | undefined {
  cursor.odd = false;
  cursor.left = false;
  try {
    return isPlain(value) ? readOwnFields(shape, value, cursor) : undefined;
  } catch {
    return undefined;
  }
}

function isPlain(value: unknown): value is Fields {
  return isRecord(value) && Object.getPrototypeOf(value) === Object.prototype;
}

/** A copy keeps the engine's layout of the record, which makes this fast, and reads each getter once. */
function readOwnFields<T extends object>(shape: Shape<T>, value: Fields, cursor: SilentCursor): T | undefined {
  const fields: Record<string, unknown> = { ...value };
  const left: string[] = [];
  for (const key in fields) {
    const field = fields[key];
    const read = shape.readers.get(key);
    if (read === undefined && !OWN_FIELD.test(key) && !cursor.log.hasSeen(`${shape.kind} ${key}`)) return undefined;
    if (read === undefined || field === undefined) {
      left.push(key);
      cursor.left = true;
      continue;
    }
    const result = read(field, cursor);
    if (cursor.odd) return undefined;
    if (result === undefined) left.push(key);
    else if (result !== field) fields[key] = result;
  }
  const kept = left.length === 0 ? fields : without(fields, left);
  return isComplete(shape, kept) ? kept : undefined;
}

function without(fields: Fields, left: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !left.includes(key)));
}

export function isComplete<T extends object>(shape: Shape<T>, fields: Partial<T> | Fields): fields is T {
  return shape.required.every((key) => (fields as Fields)[key] !== undefined);
}

/** Fills in the required fields that could not be read, and reports each unless the reader has. */
function completeFields<T extends object>(
  shape: Shape<T>,
  source: object,
  fields: Record<string, unknown>,
  cursor: Cursor,
): void {
  const standIns = shape.standIns(fields as Partial<T>);
  for (const key of shape.required) {
    if (fields[key] !== undefined) continue;
    const value = standIns[key];
    if (value !== undefined) fields[key] = value;
    const given = readProperty(source, key) !== undefined;
    if (given && (value !== undefined || shape.vital.has(key))) continue;
    cursor.report({ code: 'missing', severity: value === undefined ? cursor.severity : 'warning', field: key });
  }
}

function reportUnknownFields<T extends object>({ kind, readers }: Shape<T>, source: object, cursor: Cursor): void {
  for (const key of readKeys(source)) {
    if (readers.has(key) || OWN_FIELD.test(key)) continue;
    cursor.reportUnknownField(kind, key, readers.keys());
  }
}
