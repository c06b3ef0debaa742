/**
 * Columns, each of one field of many entries. A column grows row by row, has no room for rows before the first that
 * gives the field, and returns exactly what was written. Names of entries are held as numbers.
 */
import { placesById } from './id-lists.js';
import type { IdLists } from './timeline-model.js';

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

interface Named {
  readonly id: string;
}

/** Names as numbers, in the order of their first occurrence: parties, actors, topics and sources of entries. */
export class NameCodes {
  readonly names: string[] = [];
  readonly #codes = new Map<string, number>();

  codeOf(name: string): number {
    const known = this.#codes.get(name);
    if (known !== undefined) return known;
    this.#codes.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  /** Place of each name in a list of the dataset, -1 if it has none. Undefined if each code is already its place. */
  placesIn(records: readonly Named[] = []): Int32Array | undefined {
    const places = placesById(records);
    const found = Int32Array.from(this.names, (name) => places.get(name) ?? -1);
    return found.every((place, code) => place === code) ? undefined : found;
  }
}

type Numbers = Float64Array | Uint32Array | Int32Array | Uint16Array | Uint8Array;

const MIN_LENGTH = 64;

/** Typed arrays that grow: the same array if it is long enough, else a copy with room for more. */
export function grown<Column extends Numbers>(column: Column, length: number): Column {
  if (length <= column.length) return column;
  const Type = column.constructor as new (length: number) => Column;
  const wider = new Type(Math.max(length, 2 * column.length, MIN_LENGTH));
  wider.set(column);
  return wider;
}

type Records = readonly { readonly id: string }[] | undefined;

/** Lists of names of a growing number of entries: as written, and as places in a list of the dataset. */
export class ListColumn implements FieldColumn<readonly string[]> {
  #start: Uint32Array = new Uint32Array(0);
  #value: Uint32Array = new Uint32Array(0);
  #used = 0;
  /** Rows whose lists have ended. */
  #ended = 0;
  /** The last row with each code, plus 1. */
  readonly #lastRow: number[] = [];
  /** Whether a row has a name more than once. */
  #repeats = false;

  constructor(readonly names: NameCodes) {}

  /** An empty list is kept as it is: the column could not tell it from no list. */
  write(row: number, list: readonly string[]): boolean {
    if (list.length === 0) return false;
    this.#endRows(row);
    this.#value = grown(this.#value, this.#used + list.length);
    for (const name of list) this.#push(row, this.names.codeOf(name));
    this.#endRows(row + 1);
    return true;
  }

  at(row: number): readonly string[] | undefined {
    if (row >= this.#ended || this.#start[row] === this.#start[row + 1]) return undefined;
    return Array.from(this.#value.subarray(this.#start[row], this.#start[row + 1]), (code) => this.names.names[code]!);
  }

  /** Places in the list of the dataset, each once; unlisted names are left out. `first` comes first. */
  idLists(rows: number, records: Records, none: IdLists, first?: NameColumn): IdLists {
    const leading = first?.isEmpty === false ? first : undefined;
    if (this.#used === 0 && leading === undefined) return none;
    this.#endRows(rows);
    const places = this.names.placesIn(records);
    if (places === undefined && leading === undefined && !this.#repeats) {
      return { start: this.#start.subarray(0, rows + 1), value: this.#value.subarray(0, this.#start[rows]) };
    }
    return this.#placed(rows, places, leading);
  }

  #placed(rows: number, places: Int32Array | undefined, leading: NameColumn | undefined): IdLists {
    const start = new Uint32Array(rows + 1);
    const value = new Uint32Array(this.#start[rows]! + (leading === undefined ? 0 : rows));
    const rowOf = new Uint32Array(this.names.names.length);
    let used = 0;
    const push = (row: number, code: number): void => {
      const place = places === undefined ? code : (places[code] ?? -1);
      if (place < 0 || rowOf[code] === row + 1) return;
      rowOf[code] = row + 1;
      value[used++] = place;
    };
    for (let row = 0; row < rows; row++) {
      if (leading !== undefined) push(row, leading.codeAt(row));
      for (let at = this.#start[row]!; at < this.#start[row + 1]!; at++) push(row, this.#value[at]!);
      start[row + 1] = used;
    }
    return { start, value: value.subarray(0, used) };
  }

  #push(row: number, code: number): void {
    this.#repeats ||= this.#lastRow[code] === row + 1;
    this.#lastRow[code] = row + 1;
    this.#value[this.#used++] = code;
  }

  /** Rows without a list until now have none. */
  #endRows(rows: number): void {
    this.#start = grown(this.#start, rows + 1);
    while (this.#ended < rows) this.#start[++this.#ended] = this.#used;
  }
}
