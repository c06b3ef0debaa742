/** Lists of ids of a growing number of entries, as places: see `IdLists`. */
import type { IdLists } from './timeline-model.js';

export class GrowingLists {
  #start: Uint32Array;
  #value: Uint32Array;
  #used = 0;
  readonly #places: Map<string, number>;

  constructor(places: ReadonlyMap<string, number>, capacity: number) {
    this.#places = new Map(places);
    this.#start = new Uint32Array(capacity + 1);
    this.#value = new Uint32Array(capacity);
  }

  grow(capacity: number): void {
    const start = new Uint32Array(capacity + 1);
    start.set(this.#start);
    this.#start = start;
  }

  /** The dataset's list has one more. */
  know(id: string): void {
    if (!this.#places.has(id)) this.#places.set(id, this.#places.size);
  }

  /** Whatever other lists of the same dataset know, at the same places. */
  knowAll(others: GrowingLists): void {
    for (const id of others.#places.keys()) this.know(id);
  }

  /** Adds an id to the row, once. Ids that the dataset does not list are left out. */
  add(row: number, id: string): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    for (let at = this.#start[row]!; at < this.#used; at++) if (this.#value[at] === place) return;
    this.#push(place);
  }

  /** Gives a row the list that another one has in other lists of the same ids. */
  copy(row: number, from: GrowingLists, source: number): void {
    for (let at = from.#start[source]!; at < from.#start[source + 1]!; at++) this.#push(from.#value[at]!);
    this.end(row);
  }

  /** Ends the list of a row, and begins that of the next. */
  end(row: number): void {
    this.#start[row + 1] = this.#used;
  }

  knows(id: string): boolean {
    return this.#places.has(id);
  }

  /** The first place in the list of a row; -1 where it is empty. */
  first(row: number): number {
    const at = this.#start[row]!;
    return at === this.#used ? -1 : this.#value[at]!;
  }

  lists(count: number): IdLists {
    return { start: this.#start.subarray(0, count + 1), value: this.#value.subarray(0, this.#start[count]) };
  }

  #push(place: number): void {
    if (this.#used === this.#value.length) this.#growValues();
    this.#value[this.#used++] = place;
  }

  #growValues(): void {
    const value = new Uint32Array(2 * this.#used + 16);
    value.set(this.#value);
    this.#value = value;
  }
}
