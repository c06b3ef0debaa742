/** Gives each entry an id of its own. The first to ask for an id gets it, so links lead there. */
export class EntryIds {
  readonly #taken = new Set<string>();
  /** The last number given to a copy, so that a thousand copies do not count from the start each time. */
  readonly #copies = new Map<string, number>();

  take(id: string): string {
    const own = this.#taken.has(id) ? this.#nextCopy(id) : id;
    this.#taken.add(own);
    return own;
  }

  has(id: string): boolean {
    return this.#taken.has(id);
  }

  #nextCopy(id: string): string {
    let number = (this.#copies.get(id) ?? 1) + 1;
    while (this.#taken.has(`${id}~${number}`)) number++;
    this.#copies.set(id, number);
    return `${id}~${number}`;
  }
}
