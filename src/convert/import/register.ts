/** Parties, actors, topics or sources named by rows: each once, with an id made from its name. */

const NOT_IN_AN_ID = /[^\p{L}\p{N}]+/gu;
const MAX_ID = 60;
const MAX_NAME = 200;

export class Register<T extends { readonly id: string }> {
  readonly #byName = new Map<string, T>();
  readonly #ids = new Set<string>();
  readonly #used = new Set<T>();
  readonly #make: (id: string, name: string) => T;

  constructor(make: (id: string, name: string) => T) {
    this.#make = make;
  }

  /** The id for this name; undefined for no name. `more`: fields of a new record. */
  id(name: string | undefined, more: Partial<Omit<T, 'id'>> = {}, key = name): string | undefined {
    const plain = name?.trim().slice(0, MAX_NAME) ?? '';
    if (plain === '') return undefined;
    const known = this.#byName.get(key ?? plain);
    if (known !== undefined) {
      this.#used.add(known);
      return known.id;
    }
    const record = { ...this.#make(this.#freeId(plain), plain), ...more };
    this.#byName.set(key ?? plain, record);
    this.#used.add(record);
    return record.id;
  }

  /** Ids of several names, each once. */
  ids(names: Iterable<string>): string[] {
    return [...new Set([...names].flatMap((name) => this.id(name) ?? []))];
  }

  /** Makes a field of the dataset; none if nothing was named. `used`: records used since the last call. */
  list(field: string, which: 'all' | 'used'): Readonly<Record<string, readonly T[]>> {
    const list = which === 'used' ? [...this.#used] : [...this.#byName.values()];
    this.#used.clear();
    return this.#byName.size === 0 ? {} : { [field]: list };
  }

  #freeId(name: string): string {
    const plain = name.toLowerCase().replace(NOT_IN_AN_ID, '-').slice(0, MAX_ID).replace(/^-|-$/g, '');
    const base = plain === '' ? 'x' : plain;
    let id = base;
    for (let number = 2; this.#ids.has(id); number++) id = `${base}-${number}`;
    this.#ids.add(id);
    return id;
  }
}
