/**
 * Records of a dataset in JSON, as far as the text has arrived. The head is everything before the entries. A text with
 * records after the entries that refer to them is read again when it is complete.
 */
import { TAIL_FIELDS } from '../data/dataset-head.js';
import { JsonSplitter, type JsonPart } from './json-splitter.js';
import type { StreamRecord } from './record-stream.js';

const CODED = ['codes', 'values'];

export class JsonStream {
  #splitter = new JsonSplitter(opens);
  #members = new Map<string, unknown>();
  #columns: Map<string, unknown> | undefined;
  #lists = new Map<string, unknown[]>();
  #hasEntries = false;
  #isLate = false;
  #isTwice = false;

  /** The text is not JSON, or not of this form: it has to be read as a whole to find out. */
  get failed(): boolean {
    return this.#splitter.failed || this.#isTwice || !this.#splitter.done;
  }

  /** Whether entries have arrived. Without any, {@link head} is the whole value. */
  get hasEntries(): boolean {
    return this.#hasEntries;
  }

  /** Whether the entries were read before something that they refer to. */
  get isLate(): boolean {
    return this.#isLate;
  }

  /** Everything but the entries, as far as it has arrived. */
  get head(): object {
    const columns = this.#columns && { columns: Object.fromEntries(this.#columns) };
    return { ...Object.fromEntries(this.#members), ...columns };
  }

  *read(piece: string): Generator<StreamRecord> {
    for (const part of this.#splitter.split(piece)) yield* this.#take(part);
  }

  /** The text has broken off: the part before. */
  *end(): Generator<StreamRecord> {
    for (const part of this.#splitter.end()) yield* this.#take(part);
  }

  *#take({ type, path, value }: JsonPart): Generator<StreamRecord> {
    const [name = '', column, half] = path;
    if (type === 'start') {
      if (name === 'entries') yield* this.#beginEntries();
      else if (column !== undefined) this.#begin(path, value);
      else if (name === 'columns') this.#columns = new Map();
    } else if (name === 'entries') for (const item of value as readonly unknown[]) yield { type: 'entry', value: item };
    else if (type === 'items') this.#lists.get(keyOf(path))?.push(...(value as readonly unknown[]));
    else if (column !== undefined) this.#place(column, half, value);
    else {
      this.#members.set(name, value);
      this.#isLate ||= this.#hasEntries && !TAIL_FIELDS.includes(name);
    }
  }

  *#beginEntries(): Generator<StreamRecord> {
    // A second list replaces the first.
    this.#isTwice = this.#hasEntries;
    this.#hasEntries = true;
    if (!this.#isTwice) yield { type: 'head', value: this.head };
  }

  /** A column, or its codes or values, comes in parts. */
  #begin(path: readonly string[], value: unknown): void {
    if (Array.isArray(value)) this.#lists.set(keyOf(path), value as unknown[]);
    this.#place(path[1]!, path[2], value);
  }

  #place(column: string, half: string | undefined, value: unknown): void {
    if (half === undefined) this.#columns?.set(column, value);
    else Object.defineProperty(this.#columns?.get(column) as object, half, { value, enumerable: true });
  }
}

/** The dataset itself, its entries, its columns, and of each column its codes and values. */
function opens(path: readonly string[], type: 'list' | 'record'): boolean {
  const [name, , half] = path;
  if (path.length === 0) return type === 'record';
  if (path.length === 1) return name === (type === 'list' ? 'entries' : 'columns');
  if (name !== 'columns') return false;
  return path.length === 2 || (path.length === 3 && type === 'list' && CODED.includes(half!));
}

const keyOf = (path: readonly string[]): string => JSON.stringify(path);
