/**
 * Finds the row of an id. With a million keys, the maps of engines are three times slower: here an id is compared only
 * with those whose hashes begin alike. A full table moves into one of twice its size row by row, as ids are added, so
 * no id takes long.
 */
import type { IdRows } from './entry-ids.js';
import { IdSlots } from './id-slots.js';

const MIN_SLOTS = 64;
/** The next table is not full before all are moved. */
const MOVED_WITH_EACH = 4;

export class IdTable implements IdRows {
  readonly #ids: string[] = [];
  #slots = new IdSlots(MIN_SLOTS);
  /** The old table; the rows before `moved` are in the new one as well. */
  #before: IdSlots | undefined;
  #moved = 0;
  /** Nobody can choose ids that collide under a secret number. */
  readonly #seed = Math.floor(Math.random() * 0x1_0000_0000);
  /** Rows of ids that found no slot. */
  #others: Map<string, number> | undefined;

  at(row: number): string | undefined {
    return this.#ids[row];
  }

  rowOf(id: string): number | undefined {
    const hash = hashOf(id, this.#seed);
    const row = this.#slots.find(this.#ids, id, hash) ?? this.#before?.find(this.#ids, id, hash);
    return row ?? this.#others?.get(id);
  }

  /** Adds a new id for the next row; false if a row has it. */
  add(id: string): boolean {
    const hash = hashOf(id, this.#seed);
    if (this.#before?.find(this.#ids, id, hash) !== undefined || this.#others?.has(id) === true) return false;
    const row = this.#slots.add(this.#ids, id, hash);
    if (row < this.#ids.length) return false;
    this.#ids.push(id);
    if (row === Infinity) this.#setAside(this.#ids.length - 1);
    this.#goOn();
    return true;
  }

  #goOn(): void {
    if (this.#before === undefined) {
      if (2 * this.#ids.length < this.#slots.size) return;
      this.#before = this.#slots;
      this.#slots = new IdSlots(2 * this.#before.size);
      this.#moved = 0;
    }
    const end = Math.min(this.#moved + MOVED_WITH_EACH, this.#ids.length);
    for (; this.#moved < end; this.#moved++) this.#move(this.#moved);
    if (this.#moved === this.#ids.length) this.#before = undefined;
  }

  #move(row: number): void {
    const id = this.#ids[row]!;
    const found = this.#slots.add(this.#ids, id, hashOf(id, this.#seed), row);
    if (found === Infinity) this.#setAside(row);
  }

  #setAside(row: number): void {
    this.#others ??= new Map();
    this.#others.set(this.#ids[row]!, row);
  }
}

function hashOf(id: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < id.length; at++) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x9e37_79b1);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}
