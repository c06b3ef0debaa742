// The facts about entries in a description, counted as they pass; in the order of COUNTS.
const LISTS = ['parties', 'actors', 'topics', 'sources', 'publishers', 'reliabilities', 'categories'];

export class Tally {
  #total = 0;
  #first = Infinity;
  #last = -Infinity;
  #kinds = new Set();
  #form = 0;
  #status = 0;
  #most = LISTS.map(() => 0);

  add(row) {
    this.#total++;
    this.#first = Math.min(this.#first, row.known?.first ?? Infinity);
    this.#last = Math.max(this.#last, row.known?.last ?? -Infinity);
    this.#kinds.add(row.kind);
    this.#form = Math.max(this.#form, row.form);
    this.#status = Math.max(this.#status, row.status);
    for (const [at, list] of LISTS.entries()) this.#most[at] = Math.max(this.#most[at], row[list].length);
  }

  counts() {
    const isKnown = this.#first <= this.#last;
    const bounds = isKnown ? [this.#first, this.#last] : [null, null];
    return [this.#total, ...bounds, this.#kinds.size, this.#form, this.#status, ...this.#most];
  }
}
