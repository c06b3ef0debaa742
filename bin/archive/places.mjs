// Places of entries by the hash of an id, in the order of the hash.
const FIRST_SIZE = 1 << 16;
/** A hash has 52 bits: four digits. */
const DIGITS = 4;
const DIGIT_SIZE = 2 ** 13;
/** Places that are given together. */
const PIECE = 16_384;

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

  /** Columns of hashes, parts and rows. */
  *sorted() {
    const order = this.#order();
    for (let from = 0; from < order.length; from += PIECE) {
      const piece = Array.from(order.subarray(from, from + PIECE));
      yield [
        piece.map((at) => BigInt(this.#hashes[at])),
        piece.map((at) => this.#parts[at]),
        piece.map((at) => this.#rows[at]),
      ];
    }
  }

  /** Digit by digit, the lowest first: to compare a million hashes takes two seconds. */
  #order() {
    let order = Uint32Array.from({ length: this.count }, (_, at) => at);
    let next = new Uint32Array(this.count);
    for (let digit = 0; digit < DIGITS; digit++) {
      const scale = DIGIT_SIZE ** digit;
      const digitOf = (at) => Math.floor(this.#hashes[at] / scale) % DIGIT_SIZE;
      const starts = new Uint32Array(DIGIT_SIZE + 1);
      for (let at = 0; at < this.count; at++) starts[digitOf(at) + 1]++;
      for (let value = 1; value <= DIGIT_SIZE; value++) starts[value] += starts[value - 1];
      for (let at = 0; at < order.length; at++) next[starts[digitOf(order[at])]++] = order[at];
      [order, next] = [next, order];
    }
    return order;
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
