/**
 * One field of many entries as a column. It grows row by row, has no room for rows before the first that gives the
 * field, and returns exactly what was written.
 */
import { grown } from './grown.js';
import type { NameCodes } from './name-codes.js';

/** Rows are written in their order, each once. */
export interface FieldColumn<Value> {
  /** False if the column cannot hold the value: then it has to be kept as it is. */
  write(row: number, value: Value): boolean;
  /** The value of a row in the column; undefined if there is none. */
  at(row: number): Value | undefined;
}

/** A field that is kept as it is. */
export const KEPT: FieldColumn<never> = { write: () => false, at: () => undefined };

/** Texts, or other values kept by reference. */
export class TextColumn<Text> implements FieldColumn<Text> {
  readonly #texts: (Text | undefined)[] = [];

  write(row: number, text: Text): boolean {
    while (this.#texts.length < row) this.#texts.push(undefined);
    this.#texts.push(text);
    return true;
  }

  at(row: number): Text | undefined {
    return this.#texts[row];
  }

  /** How many of the first rows have one. */
  countIn(rows: number): number {
    const most = Math.min(rows, this.#texts.length);
    let count = 0;
    for (let row = 0; row < most; row++) if (this.#texts[row] !== undefined) count++;
    return count;
  }
}

/** Words of a fixed list. The first word is written as `first`; below it there is none. */
export class WordColumn<Word extends string> implements FieldColumn<Word> {
  #codes: Uint8Array = new Uint8Array(0);

  constructor(
    readonly words: readonly Word[],
    readonly first: 0 | 1,
  ) {}

  write(row: number, word: Word): boolean {
    const place = this.words.indexOf(word);
    if (place < 0) return false;
    this.#codes = grown(this.#codes, row + 1);
    this.#codes[row] = place + this.first;
    return true;
  }

  at(row: number): Word | undefined {
    return this.words[(this.#codes[row] ?? 0) - this.first];
  }

  codes(rows: number): Uint8Array {
    this.#codes = grown(this.#codes, rows);
    return this.#codes.subarray(0, rows);
  }
}

export class NumberColumn implements FieldColumn<number> {
  #numbers: Float64Array = new Float64Array(0);
  /** Rows from here on were not written. */
  #end = 0;

  write(row: number, number: number): boolean {
    this.#numbers = grown(this.#numbers, row + 1).fill(Number.NaN, this.#end, row);
    this.#numbers[row] = number;
    this.#end = row + 1;
    return true;
  }

  at(row: number): number | undefined {
    const number = row < this.#end ? this.#numbers[row]! : Number.NaN;
    return Number.isNaN(number) ? undefined : number;
  }

  /** Those of the first rows, `otherwise` for a row without one; undefined if none has one. */
  floats(rows: number, otherwise: number): Float32Array | undefined {
    const written = this.#numbers.subarray(0, Math.min(rows, this.#end));
    if (written.every(Number.isNaN)) return undefined;
    const floats = new Float32Array(rows).fill(otherwise);
    for (let row = 0; row < written.length; row++) floats[row] = this.at(row) ?? otherwise;
    return floats;
  }
}

/** One name of a table of names. */
export class NameColumn implements FieldColumn<string> {
  /** Codes of the names, plus 1. */
  #codes: Uint32Array = new Uint32Array(0);

  constructor(readonly names: NameCodes) {}

  write(row: number, name: string): boolean {
    this.#codes = grown(this.#codes, row + 1);
    this.#codes[row] = this.names.codeOf(name) + 1;
    return true;
  }

  at(row: number): string | undefined {
    return this.names.names[this.codeAt(row)];
  }

  /** -1 if the row has none. */
  codeAt(row: number): number {
    return (this.#codes[row] ?? 0) - 1;
  }

  get isEmpty(): boolean {
    return this.#codes.length === 0;
  }
}
