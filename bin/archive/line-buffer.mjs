// Lines on their way into a file, as bytes: as texts, each would survive many rounds of the garbage collector.
const FIRST_SIZE = 1 << 14;
/** Bytes of a unit of UTF-16 at most. */
const UNIT_BYTES = 3;
const LINE_END = 10;

export class LineBuffer {
  count = 0;
  #bytes = Buffer.allocUnsafe(FIRST_SIZE);
  #length = 0;

  /** The bytes of the line, with its end; valid until the next one. */
  add(line) {
    const from = this.#length;
    const most = this.#length + UNIT_BYTES * line.length + 1;
    if (most > this.#bytes.length) {
      const longer = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, most));
      this.#bytes.copy(longer, 0, 0, this.#length);
      this.#bytes = longer;
    }
    this.#length += this.#bytes.write(line, this.#length);
    this.#bytes[this.#length++] = LINE_END;
    this.count++;
    return this.#bytes.subarray(from, this.#length);
  }

  get length() {
    return this.#length;
  }

  /** The bytes are valid until the next line: then the same memory holds others. */
  get bytes() {
    return this.#bytes.subarray(0, this.#length);
  }

  clear() {
    this.#length = 0;
    this.count = 0;
  }
}
