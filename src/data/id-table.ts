/**
 * Finds the row of an id. Engines look keys of a map up three times slower, where there are a million: here an id is
 * compared only with those of the same hash, which stands beside the row.
 */
import type { IdRows } from './entry-ids.js';

const MIN_SLOTS = 64;
/** After so many steps an id goes to a map: data whose ids were made to collide must not take hours. */
const MAX_STEPS = 64;

export class IdTable implements IdRows {
  readonly #ids: string[] = [];
  /** Each slot is a hash and a row plus 1; 0 is none. Of two slots one is free. */
  #slots = new Uint32Array(2 * MIN_SLOTS);
  /** Nobody can choose ids that collide with a number that nobody knows. */
  readonly #seed = Math.floor(Math.random() * 0x1_0000_0000);
  #others: Map<string, number> | undefined;

  at(row: number): string | undefined {
    return this.#ids[row];
  }

  rowOf(id: string): number | undefined {
    const at = this.#slotOf(id, hashOf(id, this.#seed));
    const row = at < 0 ? 0 : this.#slots[at + 1]!;
    return row === 0 ? this.#others?.get(id) : row - 1;
  }

  /** Adds an id that no row has, as that of the next row; false where one has it. */
  add(id: string): boolean {
    const hash = hashOf(id, this.#seed);
    const at = this.#slotOf(id, hash);
    if ((at >= 0 && this.#slots[at + 1] !== 0) || this.#others?.has(id) === true) return false;
    const row = this.#ids.push(id);
    this.#place(at, id, hash, row);
    if (4 * row > this.#slots.length) this.#widen();
    return true;
  }

  /** The slot of the id, or a free one where it belongs; -1 where there is neither. */
  #slotOf(id: string, hash: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let at = (2 * hash) & last;
    for (let step = 0; step < MAX_STEPS; step++) {
      const row = slots[at + 1]!;
      if (row === 0 || (slots[at] === hash && this.#ids[row - 1] === id)) return at;
      at = (at + 2) & last;
    }
    return -1;
  }

  #place(at: number, id: string, hash: number, row: number): void {
    if (at < 0) {
      this.#others ??= new Map();
      this.#others.set(id, row - 1);
      return;
    }
    this.#slots[at] = hash;
    this.#slots[at + 1] = row;
  }

  #widen(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(2 * before.length);
    for (let at = 0; at < before.length; at += 2) {
      const row = before[at + 1]!;
      if (row === 0) continue;
      const hash = before[at]!;
      const id = this.#ids[row - 1]!;
      this.#place(this.#slotOf(id, hash), id, hash, row);
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
