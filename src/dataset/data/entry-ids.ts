/** The ids of entries, each of which has its own. */
import type { FieldColumn } from './field-columns.js';

/** Ids by row, and rows by id. */
export interface IdRows {
  /** False if a row has the id already. */
  add(id: string): boolean;
  at(row: number): string | undefined;
  rowOf(id: string): number | undefined;
}

/**
 * Gives each entry an id of its own, and knows the row of each. The first record with an id gets it, so links lead
 * there.
 */
export class EntryIds implements FieldColumn<string> {
  readonly #rows: IdRows;
  /** Ids that no record has, and the last number of a copy of each id. */
  readonly #made = new Set<string>();
  readonly #copies = new Map<string, number>();
  #others: (id: string) => boolean = () => false;

  /** The id of the entry that is being read again. */
  own: string | undefined;

  constructor(rows: IdRows = new IdMap()) {
    this.#rows = rows;
  }

  /** Takes the id of the entry of the next row. */
  take(id: string): string {
    if (id === this.own) return id;
    if (this.#rows.add(id)) return id;
    const copy = this.#nextCopy(id);
    this.#made.delete(id);
    this.#made.add(copy);
    this.#rows.add(copy);
    return copy;
  }

  /** The id was taken for this row. */
  write(): boolean {
    return true;
  }

  at(row: number): string | undefined {
    return this.#rows.at(row);
  }

  /** Entries that are not read one by one get their ids another way. */
  adopt(has: (id: string) => boolean): void {
    this.#others = has;
  }

  has(id: string): boolean {
    return this.rowOf(id) !== undefined || this.#others(id);
  }

  /** Whether a record has this id. */
  isGiven(id: string): boolean {
    return this.has(id) && !this.#made.has(id);
  }

  rowOf(id: string): number | undefined {
    return this.#rows.rowOf(id);
  }

  #nextCopy(id: string): string {
    let number = (this.#copies.get(id) ?? 1) + 1;
    while (this.rowOf(`${id}~${number}`) !== undefined) number++;
    this.#copies.set(id, number);
    return `${id}~${number}`;
  }
}

class IdMap implements IdRows {
  readonly #ids: string[] = [];
  readonly #rows = new Map<string, number>();

  add(id: string): boolean {
    if (this.#rows.has(id)) return false;
    this.#rows.set(id, this.#ids.push(id) - 1);
    return true;
  }

  at(row: number): string | undefined {
    return this.#ids[row];
  }

  rowOf(id: string): number | undefined {
    return this.#rows.get(id);
  }
}
