/** Categories with their values, measures and own fields that entries name and no list of the dataset gives. */
import { MAX_CATEGORIES, type CategoryIds } from './categories.js';
import type { Category, CategoryValue, Measure, OwnField } from './dataset.js';
import { isList, isRecord, readKeys, readLength, readProperty } from './safe-read.js';

const MAX_NAME = 200;
/** The most values of one category. */
const MAX_VALUES = 10_000;

const isName = (name: unknown): name is string =>
  typeof name === 'string' && name.trim() !== '' && name.length <= MAX_NAME;

export class NamedCategories {
  readonly #values = new Map<string, Map<string, CategoryValue>>();

  constructor(readonly known: CategoryIds) {}

  listIn(entry: object): void {
    const given = readProperty(entry, 'categories');
    if (!isRecord(given)) return;
    for (const id of readKeys(given)) {
      const values = this.#valuesOf(id);
      if (values === undefined) continue;
      const chosen = readProperty(given, id);
      const length = isList(chosen) ? Math.min(readLength(chosen), MAX_VALUES) : 1;
      for (let at = 0; at < length; at++) this.#add(id, values, isList(chosen) ? readProperty(chosen, at) : chosen);
    }
  }

  get list(): readonly Category[] {
    return Array.from(this.#values, ([id, values]) => ({ id, name: id, values: [...values.values()] }));
  }

  #valuesOf(id: string): Map<string, CategoryValue> | undefined {
    const values = this.#values.get(id);
    if (values !== undefined || !isName(id) || this.#values.size >= MAX_CATEGORIES) return values;
    const fresh = new Map<string, CategoryValue>();
    this.#values.set(id, fresh);
    this.known.add({ id, name: id, values: [] });
    return fresh;
  }

  #add(category: string, values: Map<string, CategoryValue>, name: unknown): void {
    if (!isName(name) || values.has(name) || values.size >= MAX_VALUES) return;
    const value = { id: name, name };
    values.set(name, value);
    this.known.addValue(category, value);
  }
}

/** Records with a name alone, by the keys of one field of the entries. */
class NamedKeys<T extends { readonly id: string }> {
  readonly #records = new Map<string, T>();

  constructor(
    readonly field: 'measures' | 'fields',
    readonly known: { add(record: T): void },
    readonly make: (id: string, value: unknown) => T,
  ) {}

  listIn(entry: object): void {
    const given = readProperty(entry, this.field);
    if (!isRecord(given)) return;
    for (const id of readKeys(given)) {
      if (this.#records.has(id) || !isName(id) || this.#records.size >= MAX_CATEGORIES) continue;
      const record = this.make(id, readProperty(given, id));
      this.#records.set(id, record);
      this.known.add(record);
    }
  }

  get list(): readonly T[] {
    return [...this.#records.values()];
  }
}

export function namedMeasures(known: { add(measure: Measure): void }): NamedKeys<Measure> {
  return new NamedKeys<Measure>('measures', known, (id) => ({ id, name: id }));
}

/** A field whose first value is a list has lists. */
export function namedFields(known: { add(field: OwnField): void }): NamedKeys<OwnField> {
  return new NamedKeys<OwnField>('fields', known, (id, value) => ({
    id,
    name: id,
    ...(isList(value) && { kind: 'list' }),
  }));
}

export type { NamedKeys };
