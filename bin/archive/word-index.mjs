// Which rows have a word: a search for a rare one reads these alone. A text has some thirty words, so they are found as
// bytes: to make a text of each costs more than all the rest of a row. Pairs of a row and a word wait on disk, and are
// sorted by their words at the end, as many at a time as memory holds with ease.
import { WordPairs } from './word-pairs.mjs';

const LETTER = /^[\p{L}\p{N}]$/u;
/** A word that one of so many rows has needs no index: a reader of all rows soon has a page of hits. */
const MANY_OF = 128;
/** A word that so few rows have is in the index, however small the archive is. */
const FEW = 1024;
/** Distinct words that memory holds with ease; an archive with more has no index. */
const MOST_WORDS = 500_000;
const FIRST_SLOTS = 1 << 16;
const FIRST_BYTES = 1 << 20;
/** FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const NONE = -1;

/** What a byte is: part of a word, no part of one, or the first of a character of two, three or four bytes. */
const BETWEEN = 0;
const WORD = 1;
const KINDS = Uint8Array.from({ length: 0x100 }, (_, byte) => {
  if (byte < 0x80) return LETTER.test(String.fromCharCode(byte)) ? WORD : BETWEEN;
  return byte < 0xc0 ? BETWEEN : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
});
/** Whether a unit of UTF-16 belongs to a word, found out when it is first met. */
const letters = new Int8Array(0x10000).fill(NONE);

export class WordIndex {
  count = 0;
  /** Place of a word by its hash, or none. */
  #slots = new Int32Array(FIRST_SLOTS).fill(NONE);
  #hashes = new Int32Array(FIRST_SLOTS >> 1);
  /** Where each word begins among the bytes; it ends where the next one begins. */
  #starts = new Uint32Array((FIRST_SLOTS >> 1) + 1);
  #bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  /** How many rows have a word, and the last of them. */
  #counts = new Uint32Array(FIRST_SLOTS >> 1);
  #last = new Int32Array(FIRST_SLOTS >> 1);
  #most;
  #pairs;
  isFull = false;

  /** `rows`: the number of all. `path`: a file where pairs wait. */
  constructor(rows, path) {
    this.#most = Math.max(FEW, Math.floor(rows / MANY_OF));
    this.#pairs = new WordPairs(path);
  }

  /** The words from one byte to another. Rows come in their order. */
  add(bytes, from, to, row) {
    if (this.isFull) return;
    let hash = BASIS;
    let start = from;
    for (let at = from; at < to;) {
      const byte = bytes[at];
      const kind = KINDS[byte];
      if (kind === WORD) {
        hash = Math.imul(hash ^ byte, PRIME);
        at++;
        continue;
      }
      const length = kind === BETWEEN ? 1 : kind;
      if (kind !== BETWEEN && isLetterAt(bytes, at, length)) {
        for (let unit = 0; unit < length; unit++) hash = Math.imul(hash ^ bytes[at + unit], PRIME);
        at += length;
        continue;
      }
      if (at > start) this.#addWord(bytes, start, at, hash, row);
      at += length;
      start = at;
      hash = BASIS;
    }
    if (to > start) this.#addWord(bytes, start, to, hash, row);
    if (this.count <= MOST_WORDS) return;
    this.isFull = true;
    this.#slots = this.#hashes = this.#starts = this.#bytes = this.#counts = this.#last = undefined;
  }

  /** Columns of words, and of how many rows have them and which: not which where many do. */
  *sorted() {
    const words = Array.from({ length: this.count }, (_, at) => [this.#wordAt(at), at]);
    words.sort(([one], [other]) => (one < other ? -1 : 1));
    const order = Uint32Array.from(words, ([, at]) => at);
    for (const { from, lists } of this.#pairs.sorted(order, this.#counts, this.#most)) {
      yield [words.slice(from, from + lists.length).map(([word]) => word), lists];
    }
  }

  close() {
    this.#pairs.close();
  }

  #addWord(bytes, from, to, hash, row) {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = placeOf(hash) & mask;
    for (; slots[slot] !== NONE; slot = (slot + 1) & mask) {
      const word = slots[slot];
      if (this.#hashes[word] !== hash || !this.#is(word, bytes, from, to)) continue;
      if (this.#last[word] !== row) this.#addRow(word, row);
      return;
    }
    slots[slot] = this.count;
    this.#addRow(this.count, row);
    this.#keep(bytes, from, to, hash);
  }

  #addRow(word, row) {
    this.#last[word] = row;
    const count = ++this.#counts[word];
    if (count <= this.#most) this.#pairs.add(word, row);
  }

  #is(word, bytes, from, to) {
    const start = this.#starts[word];
    if (this.#starts[word + 1] - start !== to - from) return false;
    const known = this.#bytes;
    for (let at = from; at < to; at++) if (known[start + at - from] !== bytes[at]) return false;
    return true;
  }

  #keep(bytes, from, to, hash) {
    const start = this.#starts[this.count];
    const end = start + to - from;
    if (end > this.#bytes.length) this.#bytes = longer(this.#bytes, Math.max(2 * this.#bytes.length, end));
    this.#bytes.set(bytes.subarray(from, to), start);
    this.#hashes[this.count] = hash;
    this.count++;
    this.#starts[this.count] = end;
    if (this.count === this.#hashes.length) this.#grow();
  }

  #grow() {
    const size = 2 * this.#hashes.length;
    this.#hashes = longer(this.#hashes, size);
    this.#counts = longer(this.#counts, size);
    this.#last = longer(this.#last, size);
    this.#starts = longer(this.#starts, size + 1);
    const slots = new Int32Array(2 * size).fill(NONE);
    for (let word = 0; word < this.count; word++) {
      let slot = placeOf(this.#hashes[word]) & (slots.length - 1);
      while (slots[slot] !== NONE) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = word;
    }
    this.#slots = slots;
  }

  #wordAt(at) {
    return this.#bytes.toString('utf8', this.#starts[at], this.#starts[at + 1]);
  }
}

/** The low bits of FNV-1a alone would be those of the last letters. */
function placeOf(hash) {
  return hash ^ (hash >>> 15);
}

function longer(list, length) {
  const next = list instanceof Buffer ? Buffer.allocUnsafeSlow(length) : new list.constructor(length);
  next.set(list);
  return next;
}

function isLetter(code) {
  const known = letters[code];
  if (known !== NONE) return known === 1;
  const is = LETTER.test(String.fromCharCode(code));
  letters[code] = is ? 1 : 0;
  return is;
}

function isLetterAt(bytes, at, length) {
  const first = bytes[at];
  if (length === 2) return isLetter(((first & 0x1f) << 6) | (bytes[at + 1] & 0x3f));
  if (length === 3) return isLetter(((first & 0x0f) << 12) | ((bytes[at + 1] & 0x3f) << 6) | (bytes[at + 2] & 0x3f));
  return LETTER.test(bytes.toString('utf8', at, at + length));
}
