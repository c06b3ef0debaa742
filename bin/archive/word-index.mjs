// Which groups of entries have a word: a search for a rare one reads these alone. A text has some thirty words, so they
// are found as bytes: to make a text of each costs more than all the rest of a row.
const LETTER = /^[\p{L}\p{N}]$/u;
/** Nobody asks where a word is that more groups have. */
const MANY = 32;
/** Distinct words that memory holds with ease; an archive with more has no index. */
const MOST_WORDS = 500_000;
/** Words that are given together. */
const PIECE = 16_384;
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
  /** The first group of a word: most have one alone. */
  #first = new Int32Array(FIRST_SLOTS >> 1);
  #last = new Int32Array(FIRST_SLOTS >> 1);
  /** The groups of the others. */
  #more = new Map();
  isFull = false;

  /** The words from one byte to another. Groups come in their order. */
  add(bytes, from, to, group) {
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
      if (at > start) this.#addWord(bytes, start, at, hash, group);
      at += length;
      start = at;
      hash = BASIS;
    }
    if (to > start) this.#addWord(bytes, start, to, hash, group);
    if (this.count <= MOST_WORDS) return;
    this.isFull = true;
    this.#slots = this.#hashes = this.#starts = this.#bytes = this.#first = this.#last = undefined;
    this.#more.clear();
  }

  /** Columns of words and of their groups as a text, which is empty for many. */
  *sorted() {
    const words = Array.from({ length: this.count }, (_, at) => [this.#wordAt(at), at]);
    words.sort(([one], [other]) => (one < other ? -1 : 1));
    for (let from = 0; from < words.length; from += PIECE) {
      const piece = words.slice(from, from + PIECE);
      yield [piece.map(([word]) => word), piece.map(([, at]) => this.#groupsOf(at))];
    }
  }

  #addWord(bytes, from, to, hash, group) {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = placeOf(hash) & mask;
    for (; slots[slot] !== NONE; slot = (slot + 1) & mask) {
      const word = slots[slot];
      if (this.#hashes[word] !== hash || !this.#is(word, bytes, from, to)) continue;
      if (this.#last[word] !== group) this.#addGroup(word, group);
      return;
    }
    slots[slot] = this.count;
    this.#first[this.count] = this.#last[this.count] = group;
    this.#keep(bytes, from, to, hash);
  }

  #addGroup(word, group) {
    this.#last[word] = group;
    const groups = this.#more.get(word);
    if (groups === undefined) this.#more.set(word, [this.#first[word], group]);
    else if (groups.length <= MANY) groups.push(group);
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
    this.#first = longer(this.#first, size);
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

  #groupsOf(word) {
    const groups = this.#more.get(word);
    if (groups === undefined) return String(this.#first[word]);
    return groups.length > MANY ? '' : groups.join(',');
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
