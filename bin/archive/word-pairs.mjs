// Pairs of a word and a row, in the order of the rows, in a file; then the rows of each word.
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Numbers that wait for the file. */
const WAITING = 1 << 16;
/** Pairs that are sorted at a time: 64 MB of them. */
const TOGETHER = 1 << 24;
/** Words that are given together. */
const PIECE = 16_384;
const NUMBER_BYTES = 4;
/** Seven bits of a number in each byte, the lowest first. */
const BITS = 7;
const MORE = 0x80;
const MOST_BYTES = 5;
const NOWHERE = 0xffffffff;

export class WordPairs {
  #file;
  #waiting = new Int32Array(WAITING);
  #length = 0;
  #written = 0;
  #row = -1;

  constructor(path) {
    this.#file = openSync(path, 'w+', 0o600);
  }

  /** Rows come in their order. A row is written once, as a negative number, before its words. */
  add(word, row) {
    if (this.#length + 2 > WAITING) this.#flush();
    if (row !== this.#row) this.#waiting[this.#length++] = ~row;
    this.#row = row;
    this.#waiting[this.#length++] = word;
  }

  /** Each word in an order: how many rows it has, and then these, as bytes; of a word with more than `most`, how many. */
  *sorted(order, counts, most) {
    this.#flush();
    const sizes = counts.map((count) => (count > most ? 0 : count));
    for (let from = 0; from < order.length;) {
      let to = from;
      let size = 0;
      for (; to < order.length && (to === from || size + sizes[order[to]] <= TOGETHER); to++) size += sizes[order[to]];
      const ends = new Uint32Array(sizes.length).fill(NOWHERE);
      for (let at = from, end = 0; at < to; at++) {
        if (sizes[order[at]] > 0) ends[order[at]] = end;
        end += sizes[order[at]];
      }
      const rows = this.#rowsFor(ends, size);
      for (let at = from; at < to; at += PIECE) {
        const piece = order.subarray(at, Math.min(to, at + PIECE));
        yield { from: at, lists: Array.from(piece, (word) => listOf(counts[word], rows, ends[word], sizes[word])) };
      }
      from = to;
    }
  }

  close() {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  /** Puts each row at the end of those of its word, and moves that end. */
  #rowsFor(ends, size) {
    const rows = new Uint32Array(size);
    const read = new Int32Array(WAITING);
    let row = 0;
    for (let at = 0; at < this.#written;) {
      const bytes = readSync(this.#file, read, 0, Math.min(read.byteLength, this.#written - at), at);
      if (bytes % NUMBER_BYTES !== 0 || bytes === 0)
        throw new Error('the words of the load are shorter than its notes');
      for (let place = 0; place < bytes / NUMBER_BYTES; place++) {
        const number = read[place];
        if (number < 0) row = ~number;
        else if (ends[number] !== NOWHERE) rows[ends[number]++] = row;
      }
      at += bytes;
    }
    return rows;
  }

  #flush() {
    const bytes = new Uint8Array(this.#waiting.buffer, 0, NUMBER_BYTES * this.#length);
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at, bytes.length - at, this.#written + at);
    this.#written += bytes.length;
    this.#length = 0;
  }
}

/** How many there are, then the first row and the steps to the others. */
function listOf(count, rows, end, size) {
  const bytes = Buffer.allocUnsafe((size + 1) * MOST_BYTES);
  let length = writeNumber(bytes, 0, count);
  let before = 0;
  for (let at = end - size; at < end && size > 0; at++) {
    length = writeNumber(bytes, length, rows[at] - before);
    before = rows[at];
  }
  return bytes.subarray(0, length);
}

function writeNumber(bytes, at, number) {
  for (; number >= MORE; number >>>= BITS) bytes[at++] = (number % MORE) | MORE;
  bytes[at++] = number;
  return at;
}
