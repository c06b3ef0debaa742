// Texts on their way into a file, as bytes: as texts, each would survive many rounds of the garbage collector.
const FIRST_SIZE = 1 << 14;
/** Bytes of a unit of UTF-16 at most. */
const UNIT_BYTES = 3;
const LINE_END = 10;

export class LineBuffer {
  count = 0;
  /** Bytes of the longest line since the first. */
  longest = 0;
  #bytes = Buffer.allocUnsafe(FIRST_SIZE);
  #length = 0;

  add(line) {
    const written = this.write(line) + 1;
    if (this.#length === this.#bytes.length) this.#grow(this.#length + 1);
    this.#bytes[this.#length++] = LINE_END;
    if (written > this.longest) this.longest = written;
    this.count++;
  }

  /** The number of its bytes. */
  write(text) {
    const most = this.#length + UNIT_BYTES * text.length;
    if (most > this.#bytes.length) this.#grow(most);
    const written = this.#bytes.write(text, this.#length);
    this.#length += written;
    return written;
  }

  get length() {
    return this.#length;
  }

  /** The bytes are valid until the next text: then the same memory holds others. */
  get bytes() {
    return this.#bytes.subarray(0, this.#length);
  }

  clear() {
    this.#length = 0;
    this.count = 0;
  }

  #grow(least) {
    const longer = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, least));
    this.#bytes.copy(longer, 0, 0, this.#length);
    this.#bytes = longer;
  }
}
