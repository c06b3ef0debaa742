/** Gives each entry an id of its own. The first to ask for an id gets it, so links lead there. */
export class EntryIds {
  readonly #taken = new Set<string>();
  /** The last number given to a copy, so that a thousand copies do not count from the start each time. */
  readonly #copies = new Map<string, number>();

  #others: (id: string) => boolean = () => false;

  take(id: string): string {
    const before = this.#taken.size;
    this.#taken.add(id);
    if (this.#taken.size > before) return id;
    const copy = this.#nextCopy(id);
    this.#taken.add(copy);
    return copy;
  }

  /** Entries that are not taken one by one have their ids by another way. */
  adopt(has: (id: string) => boolean): void {
    this.#others = has;
  }

  /** The entry of this id is gone, or about to be read again. */
  free(id: string): void {
    this.#taken.delete(id);
  }

  has(id: string): boolean {
    return this.#taken.has(id) || this.#others(id);
  }

  #nextCopy(id: string): string {
    let number = (this.#copies.get(id) ?? 1) + 1;
    while (this.#taken.has(`${id}~${number}`)) number++;
    this.#copies.set(id, number);
    return `${id}~${number}`;
  }
}
