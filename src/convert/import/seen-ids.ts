/**
 * Which ids have occurred in a file of any length: eight bytes an id instead of the id. Two ids with the same number of
 * 53 bits count as the same; among a million ids this happens once in twenty thousand files.
 */

const FIRST_SIZE = 1 << 12;
const MAX_LOAD = 0.6;

export class SeenIds {
  #table = new Float64Array(FIRST_SIZE);
  #count = 0;

  /** Whether it has occurred before. */
  add(id: string): boolean {
    if (this.#count > this.#table.length * MAX_LOAD) this.#grow();
    const added = put(this.#table, hashOf(id));
    if (added) this.#count++;
    return !added;
  }

  #grow(): void {
    const table = new Float64Array(2 * this.#table.length);
    for (const hash of this.#table) if (hash !== 0) put(table, hash);
    this.#table = table;
  }
}

/** False if it is there. */
function put(table: Float64Array, hash: number): boolean {
  const mask = table.length - 1;
  for (let at = (hash % table.length) & mask; ; at = (at + 1) & mask) {
    if (table[at] === hash) return false;
    if (table[at] !== 0) continue;
    table[at] = hash;
    return true;
  }
}

/** Never 0, which means nothing. */
function hashOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return 0x100000000 * (high & 0x1fffff) + (low >>> 0) + 1;
}
