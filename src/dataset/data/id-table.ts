/**
 * Finds the row of an id. With a million keys, the maps of engines are three times slower: here an id is compared only
 * with those whose hashes begin alike. A full table moves into one of twice its size row by row, as ids are added, so
 * no id takes long.
 */
import type { IdRows } from './entry-ids.js';

// Slots of a hash table, of which half are free. So a row is a number of fewer bits than there are slots, and the other
// bits of its 32 hold the beginning of its hash.

/** An id has no slot after so many steps: ids made to collide must not take hours. */
const MAX_STEPS = 64;

class IdSlots {
  /** Each is a row plus 1, under the beginning of its hash; 0 is none. */
  readonly #slots: Uint32Array;

  /** A power of two. */
  constructor(readonly size: number) {
    this.#slots = new Uint32Array(size);
  }

  find(ids: readonly string[], id: string, hash: number): number | undefined {
    const at = this.#slotOf(ids, id, hash);
    const row = at < 0 ? 0 : this.#rowIn(at);
    return row === 0 ? undefined : row - 1;
  }

  /** The row with the id, which is this one if none had it; `Infinity` if it found no slot. */
  add(ids: readonly string[], id: string, hash: number, row = ids.length): number {
    const at = this.#slotOf(ids, id, hash);
    if (at < 0) return Infinity;
    const found = this.#rowIn(at);
    if (found > 0) return found - 1;
    this.#slots[at] = (hash & -this.size) | (row + 1);
    return row;
  }

  #rowIn(slot: number): number {
    return this.#slots[slot]! & (this.size - 1);
  }

  /** The slot of the id, or a free one for it; -1 if there is neither. */
  #slotOf(ids: readonly string[], id: string, hash: number): number {
    const slots = this.#slots;
    const last = this.size - 1;
    let at = hash & last;
    for (let step = 0; step < MAX_STEPS; step++) {
      const slot = slots[at]!;
      if (slot === 0 || (((slot ^ hash) & ~last) === 0 && ids[(slot & last) - 1] === id)) return at;
      at = (at + 1) & last;
    }
    return -1;
  }
}

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

  /** Reserves room for as many rows while there is none, so that it need not grow step by step. */
  reserve(rows: number): void {
    if (this.#ids.length > 0) return;
    let size = MIN_SLOTS;
    while (size <= 2 * rows) size *= 2;
    this.#slots = new IdSlots(size);
  }

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
