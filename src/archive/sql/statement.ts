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

/** Letters of a list. ClickHouse takes 128 KiB of a value, and a letter has up to three bytes. */
const MOST_LETTERS = 40_000;
/** Marks around a text of a list, and the comma behind it. */
const MARKS = 3;

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

  /** A list of any length. */
  manyTexts(values: readonly string[]): string {
    const lists: string[][] = [];
    let room = 0;
    for (const value of values) {
      room -= value.length + MARKS;
      if (room < 0 || lists.length === 0) {
        lists.push([]);
        room = MOST_LETTERS - value.length - MARKS;
      }
      lists.at(-1)!.push(value);
    }
    return this.#dialect.joined(lists.map((list) => this.texts(list)));
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
  /** Whether its archive may have the tables of `words.ts`. */
  readonly indexesWords?: boolean | undefined;
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
