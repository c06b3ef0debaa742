// Places of entries by the hash of an id, in the order of the hash.
const FIRST_SIZE = 1 << 16;
/** A hash has 52 bits, two halves of two digits each. */
const HALF = 2 ** 26;
const DIGIT_BITS = 13;
const DIGIT_SIZE = 2 ** DIGIT_BITS;
/** Places that are given together. */
const PIECE = 16_384;

export class Places {
  count = 0;
  #low = new Uint32Array(FIRST_SIZE);
  #high = new Uint32Array(FIRST_SIZE);
  #parts = new Uint32Array(FIRST_SIZE);
  #rows = new Uint32Array(FIRST_SIZE);

  /** `taken`: what `take` of another has given. */
  constructor(taken) {
    if (taken !== undefined) [this.count, this.#low, this.#high, this.#parts, this.#rows] = taken;
  }

  /** All of them, for another thread; the memory belongs to the lists. */
  take() {
    return [this.count, this.#low, this.#high, this.#parts, this.#rows];
  }

  add(hash, part, row) {
    if (this.count === this.#low.length) this.#grow();
    this.#low[this.count] = hash % HALF;
    this.#high[this.count] = hash / HALF;
    this.#parts[this.count] = part;
    this.#rows[this.count] = row;
    this.count++;
  }

  /** Columns of hashes, parts and rows. */
  *sorted() {
    const order = this.#order();
    for (let from = 0; from < order.length; from += PIECE) {
      const size = Math.min(PIECE, order.length - from);
      const [hashes, parts, rows] = [Array(size), Array(size), Array(size)];
      for (let place = 0; place < size; place++) {
        const at = order[from + place];
        hashes[place] = BigInt(this.#high[at] * HALF + this.#low[at]);
        parts[place] = this.#parts[at];
        rows[place] = this.#rows[at];
      }
      yield [hashes, parts, rows];
    }
  }

  /** Digit by digit, the lowest first: to compare a million hashes takes two seconds. */
  #order() {
    let order = new Uint32Array(this.count);
    for (let at = 0; at < this.count; at++) order[at] = at;
    let next = new Uint32Array(this.count);
    for (const half of [this.#low, this.#high]) {
      for (const shift of [0, DIGIT_BITS]) {
        const starts = new Uint32Array(DIGIT_SIZE + 1);
        for (let at = 0; at < this.count; at++) starts[((half[at] >>> shift) % DIGIT_SIZE) + 1]++;
        for (let value = 1; value <= DIGIT_SIZE; value++) starts[value] += starts[value - 1];
        for (let at = 0; at < this.count; at++) {
          const place = order[at];
          next[starts[(half[place] >>> shift) % DIGIT_SIZE]++] = place;
        }
        [order, next] = [next, order];
      }
    }
    return order;
  }

  #grow() {
    const longer = (list) => {
      const next = new list.constructor(2 * list.length);
      next.set(list);
      return next;
    };
    this.#low = longer(this.#low);
    this.#high = longer(this.#high);
    this.#parts = longer(this.#parts);
    this.#rows = longer(this.#rows);
  }
}
