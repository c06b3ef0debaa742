// Places of entries by the hash of an id, in the order of the hash.
const FIRST_SIZE = 1 << 16;

export class Places {
  count = 0;
  #hashes = new Float64Array(FIRST_SIZE);
  #parts = new Uint32Array(FIRST_SIZE);
  #rows = new Uint32Array(FIRST_SIZE);

  add(hash, part, row) {
    if (this.count === this.#hashes.length) this.#grow();
    this.#hashes[this.count] = hash;
    this.#parts[this.count] = part;
    this.#rows[this.count] = row;
    this.count++;
  }

  *sorted() {
    const order = Uint32Array.from({ length: this.count }, (_, at) => at);
    order.sort((left, right) => this.#hashes[left] - this.#hashes[right]);
    for (const at of order) yield [BigInt(this.#hashes[at]), this.#parts[at], this.#rows[at]];
  }

  #grow() {
    const longer = (list) => {
      const next = new list.constructor(2 * list.length);
      next.set(list);
      return next;
    };
    this.#hashes = longer(this.#hashes);
    this.#parts = longer(this.#parts);
    this.#rows = longer(this.#rows);
  }
}
