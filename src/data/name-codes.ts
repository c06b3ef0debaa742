/** Names as numbers, in the order in which they first come: parties, actors, topics and sources that entries name. */
import { placesById } from './id-lists.js';

interface Named {
  readonly id: string;
}

export class NameCodes {
  readonly names: string[] = [];
  readonly #codes = new Map<string, number>();

  codeOf(name: string): number {
    const known = this.#codes.get(name);
    if (known !== undefined) return known;
    this.#codes.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  /** Place of each name in a list of the dataset, -1 where it has none. Undefined where each has the place of its code. */
  placesIn(records: readonly Named[] = []): Int32Array | undefined {
    const places = placesById(records);
    const found = Int32Array.from(this.names, (name) => places.get(name) ?? -1);
    return found.every((place, code) => place === code) ? undefined : found;
  }
}
