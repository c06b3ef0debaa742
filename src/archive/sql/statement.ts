/**
 * A statement of SQL whose values are parameters, so that no text of a reader or a dataset becomes part of it; and what
 * runs it.
 */
import type { Dialect, ValueType } from './dialect.js';

export interface BoundValue {
  readonly name: string;
  readonly type: ValueType;
  /** Whole numbers of 64 bits as text. */
  readonly value: string | readonly string[];
}

export class Values {
  readonly bound: BoundValue[] = [];
  readonly #dialect: Dialect;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  int(value: bigint | number): string {
    return this.#add('Int64', String(value));
  }

  text(value: string): string {
    return this.#add('String', value);
  }

  texts(values: readonly string[]): string {
    return this.#add('Array(String)', values);
  }

  ints(values: readonly number[]): string {
    return this.#add('Array(Int64)', values.map(String));
  }

  #add(type: ValueType, value: string | readonly string[]): string {
    const name = `p${this.bound.length}`;
    this.bound.push({ name, type, value });
    return this.#dialect.placeholder(name, type);
  }
}

/** Texts, numbers and lists of them. */
type Cell = unknown;

/** Runs statements of SQL: a database over HTTP, or one in this process. */
export interface SqlRunner {
  readonly dialect: Dialect;
  /** Entries of a range that a filter counts one by one; beyond, counts are estimates. */
  readonly exactUpTo?: number | undefined;
  /** Rows as lists of cells. Rejects with a `SourceError`. */
  run(
    text: string,
    values: readonly BoundValue[],
    signal: AbortSignal | undefined,
  ): Promise<readonly (readonly Cell[])[]>;
}

/** UTF-8 has no half characters: each becomes the replacement character, as on every way to a database. */
export function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}
