/** Names as numbers, in the order of their first occurrence: parties, actors, topics and sources of entries. */
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

  /** Place of each name in a list of the dataset, -1 if it has none. Undefined if each code is already its place. */
  placesIn(records: readonly Named[] = []): Int32Array | undefined {
    const places = placesById(records);
    const found = Int32Array.from(this.names, (name) => places.get(name) ?? -1);
    return found.every((place, code) => place === code) ? undefined : found;
  }
}
