/**
 * Parties, actors, topics, sources, categories, measures and own fields that entries name and no list of the dataset gives: lines
 * and tables have no place for such lists. The name is the id; the order is that of their first occurrence.
 */
import type { Actor, Category, CategoryValue, Measure, OwnField, Party, Source, Topic } from './dataset.js';
import { MAX_NAMED } from './id-set.js';
import { measureIds } from './measures.js';
import { ownFieldIds } from './own-fields.js';
import type { References } from './references.js';
import { isList, isRecord, readKeys, readLength, readProperty } from './safe-read.js';
import type { DatasetHead } from './timeline-model.js';
import { MAX_CATEGORIES, type CategoryIds } from './categories.js';

const MAX_NAME = 200;
/** The most values of one category. */
const MAX_VALUES = 10_000;

export class NamedRecords {
  readonly #parties: Named<Party> | undefined;
  readonly #actors: Named<Actor> | undefined;
  readonly #topics: Named<Topic> | undefined;
  readonly #sources: Named<Source> | undefined;
  readonly #categories: NamedCategories | undefined;
  readonly #measures: NamedKeys<Measure> | undefined;
  readonly #fields: NamedKeys<OwnField> | undefined;

  constructor(head: DatasetHead, references: References) {
    const { parties, actors, topics, sources } = references;
    const named = <T extends { readonly id: string }>(
      list: 'parties' | 'actors' | 'topics' | 'sources',
      known: { add(record: T): void },
      make: (name: string) => T,
    ): Named<T> | undefined => {
      if (head[list] !== undefined) return undefined;
      return new Named<T>(make, (record) => {
        known.add(record);
      });
    };
    this.#parties = named<Party>('parties', parties, (name) => ({ id: name, name }));
    this.#actors = named<Actor>('actors', actors, (name) => ({ id: name, name }));
    this.#topics = named<Topic>('topics', topics, (name) => ({ id: name, name }));
    this.#sources = named<Source>('sources', sources, (title) => ({ id: title, title }));
    if (head.categories === undefined) this.#categories = new NamedCategories(references.categories);
    if (head.measures === undefined) this.#measures = namedMeasures(measureIds(references));
    if (head.fields === undefined) this.#fields = namedFields(ownFieldIds(references));
  }

  /** Lists what an entry names. */
  listIn(entry: unknown): void {
    if (!isRecord(entry)) return;
    this.#parties?.addAll(readProperty(entry, 'parties'));
    this.#actors?.add(readProperty(entry, 'speaker'));
    this.#actors?.addAll(readProperty(entry, 'actors'));
    this.#topics?.addAll(readProperty(entry, 'topics'));
    this.#sources?.addAll(readProperty(entry, 'citations'), 'source');
    this.#categories?.listIn(entry);
    this.#measures?.listIn(entry);
    this.#fields?.listIn(entry);
  }

  complete(head: DatasetHead): DatasetHead {
    const categories = this.#categories?.list ?? [];
    const measures = this.#measures?.list ?? [];
    const fields = this.#fields?.list ?? [];
    return {
      ...head,
      ...this.#parties?.list('parties'),
      ...this.#actors?.list('actors'),
      ...this.#topics?.list('topics'),
      ...this.#sources?.list('sources'),
      ...(categories.length > 0 && { categories }),
      ...(measures.length > 0 && { measures }),
      ...(fields.length > 0 && { fields }),
    };
  }
}

class Named<T extends { readonly id: string }> {
  readonly #records = new Map<string, T>();
  readonly #make: (name: string) => T;
  readonly #onNew: (record: T) => void;

  constructor(make: (name: string) => T, onNew: (record: T) => void) {
    this.#make = make;
    this.#onNew = onNew;
  }

  add(name: unknown): void {
    if (typeof name !== 'string' || name.trim() === '' || name.length > MAX_NAME) return;
    if (this.#records.has(name) || this.#records.size >= MAX_NAMED) return;
    const record = this.#make(name);
    this.#records.set(name, record);
    this.#onNew(record);
  }

  /** `field`: of the records that name it. */
  addAll(names: unknown, field?: string): void {
    if (!isList(names)) return;
    const length = Math.min(readLength(names), MAX_NAMED);
    for (let at = 0; at < length; at++) {
      const name = readProperty(names, at);
      this.add(field !== undefined && isRecord(name) ? readProperty(name, field) : name);
    }
  }

  list(name: string): Readonly<Record<string, readonly T[]>> {
    return this.#records.size === 0 ? {} : { [name]: [...this.#records.values()] };
  }
}

const isName = (name: unknown): name is string =>
  typeof name === 'string' && name.trim() !== '' && name.length <= MAX_NAME;

/** Categories with their values, measures and own fields that entries name and no list of the dataset gives. */
class NamedCategories {
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

function namedMeasures(known: { add(measure: Measure): void }): NamedKeys<Measure> {
  return new NamedKeys<Measure>('measures', known, (id) => ({ id, name: id }));
}

/** A field whose first value is a list has lists. */
function namedFields(known: { add(field: OwnField): void }): NamedKeys<OwnField> {
  return new NamedKeys<OwnField>('fields', known, (id, value) => ({
    id,
    name: id,
    ...(isList(value) && { kind: 'list' }),
  }));
}
