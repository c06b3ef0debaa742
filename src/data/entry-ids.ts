/** Gives each entry an id of its own, and knows the row of each. The first to ask for an id gets it, so links lead there. */
import type { FieldColumn } from './field-columns.js';
import { IdTable } from './id-table.js';

export class EntryIds implements FieldColumn<string> {
  readonly #rows = new IdTable();
  /** Ids that no record has, and the last number given to a copy of each id that some have. */
  readonly #made = new Set<string>();
  readonly #copies = new Map<string, number>();
  #others: (id: string) => boolean = () => false;

  /** The id of the entry that is read again. */
  own: string | undefined;

  /** For the entry of the next row. */
  take(id: string): string {
    if (id === this.own) return id;
    if (this.#rows.add(id)) return id;
    const copy = this.#nextCopy(id);
    this.#made.delete(id);
    this.#made.add(copy);
    this.#rows.add(copy);
    return copy;
  }

  /** It was taken for the row. */
  write(): boolean {
    return true;
  }

  at(row: number): string | undefined {
    return this.#rows.at(row);
  }

  /** Entries that are not taken one by one have their ids by another way. */
  adopt(has: (id: string) => boolean): void {
    this.#others = has;
  }

  has(id: string): boolean {
    return this.rowOf(id) !== undefined || this.#others(id);
  }

  /** Whether a record gives this id. */
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
