/**
 * Finds the row of an id. Engines look keys of a map up three times slower, where there are a million: here an id is
 * compared only with those whose hashes begin alike. Of n slots half are free, so a row is a number of fewer bits than
 * there are in n, and the other bits of its 32 hold the beginning of its hash.
 */
import type { IdRows } from './entry-ids.js';

const MIN_SLOTS = 64;
/** After so many steps an id goes to a map: data whose ids were made to collide must not take hours. */
const MAX_STEPS = 64;

export class IdTable implements IdRows {
  readonly #ids: string[] = [];
  /** Each is a row plus 1, under the beginning of its hash; 0 is none. */
  #slots = new Uint32Array(MIN_SLOTS);
  /** Nobody can choose ids that collide with a number that nobody knows. */
  readonly #seed = Math.floor(Math.random() * 0x1_0000_0000);
  #others: Map<string, number> | undefined;

  at(row: number): string | undefined {
    return this.#ids[row];
  }

  rowOf(id: string): number | undefined {
    const at = this.#slotOf(id, hashOf(id, this.#seed));
    const row = at < 0 ? 0 : this.#rowIn(at);
    return row === 0 ? this.#others?.get(id) : row - 1;
  }

  /** Room for as many ids, so that the table need not be written again on the way there. */
  reserve(ids: number): void {
    let slots = this.#slots.length;
    while (2 * ids > slots) slots *= 2;
    if (slots > this.#slots.length) this.#widen(slots);
  }

  /** Adds an id that no row has, as that of the next row; false where one has it. */
  add(id: string): boolean {
    const hash = hashOf(id, this.#seed);
    const at = this.#slotOf(id, hash);
    if ((at >= 0 && this.#slots[at] !== 0) || this.#others?.has(id) === true) return false;
    const row = this.#ids.push(id);
    this.#place(at, id, hash, row);
    if (2 * row > this.#slots.length) this.#widen(2 * this.#slots.length);
    return true;
  }

  /** A row plus 1. */
  #rowIn(slot: number): number {
    return this.#slots[slot]! & (this.#slots.length - 1);
  }

  /** The slot of the id, or a free one where it belongs; -1 where there is neither. */
  #slotOf(id: string, hash: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let at = hash & last;
    for (let step = 0; step < MAX_STEPS; step++) {
      const slot = slots[at]!;
      if (slot === 0 || (((slot ^ hash) & ~last) === 0 && this.#ids[(slot & last) - 1] === id)) return at;
      at = (at + 1) & last;
    }
    return -1;
  }

  #place(at: number, id: string, hash: number, row: number): void {
    if (at < 0) {
      this.#others ??= new Map();
      this.#others.set(id, row - 1);
      return;
    }
    this.#slots[at] = (hash & -this.#slots.length) | row;
  }

  #widen(slots: number): void {
    this.#slots = new Uint32Array(slots);
    this.#others = undefined;
    for (let row = 0; row < this.#ids.length; row++) {
      const id = this.#ids[row]!;
      const hash = hashOf(id, this.#seed);
      this.#place(this.#slotOf(id, hash), id, hash, row + 1);
    }
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
