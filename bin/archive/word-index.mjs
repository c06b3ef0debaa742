// Which groups of entries have a word: a search for a rare one reads these alone.
const TOKEN = /[\p{L}\p{N}]+/gu;
/** Nobody asks where a word is that more groups have. */
const MANY = 32;
/** Distinct words that memory holds with ease; an archive with more has no index. */
const MOST_WORDS = 500_000;
/** Words that are given together. */
const PIECE = 16_384;

export class WordIndex {
  /** A number for a word of one group: most words are such. */
  #groups = new Map();
  isFull = false;

  /** Groups come in their order. */
  add(text, group) {
    if (this.isFull) return;
    for (const word of text.match(TOKEN) ?? []) {
      const known = this.#groups.get(word);
      if (known === undefined) this.#groups.set(word, group);
      else if (typeof known === 'number') {
        if (known !== group) this.#groups.set(word, [known, group]);
      } else if (known.length <= MANY && known.at(-1) !== group) known.push(group);
    }
    if (this.#groups.size <= MOST_WORDS) return;
    this.isFull = true;
    this.#groups.clear();
  }

  /** Columns of words and of their groups as a text, which is empty for many. */
  *sorted() {
    const words = [...this.#groups.keys()].sort();
    for (let from = 0; from < words.length; from += PIECE) {
      const piece = words.slice(from, from + PIECE);
      yield [piece, piece.map((word) => textOf(this.#groups.get(word)))];
    }
  }
}

function textOf(groups) {
  if (typeof groups === 'number') return String(groups);
  return groups.length > MANY ? '' : groups.join(',');
}
