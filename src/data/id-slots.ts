/**
 * Slots of a hash table, of which half are free. So a row is a number of fewer bits than there are slots, and the other
 * bits of its 32 hold the beginning of its hash.
 */

/** After so many steps an id has no slot: ids made to collide must not take hours. */
const MAX_STEPS = 64;

export class IdSlots {
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
