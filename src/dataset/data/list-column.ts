/** Lists of names of a growing number of entries: as written, and as places in a list of the dataset. */
import type { FieldColumn, NameColumn } from './field-columns.js';
import { grown } from './grown.js';
import type { NameCodes } from './name-codes.js';
import type { IdLists } from './timeline-model.js';

type Records = readonly { readonly id: string }[] | undefined;

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
