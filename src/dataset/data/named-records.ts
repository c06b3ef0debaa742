/**
 * Parties, actors, topics, sources, categories, measures and own fields that entries name and no list of the dataset gives: lines
 * and tables have no place for such lists. The name is the id; the order is that of their first occurrence.
 */
import type { Actor, Measure, OwnField, Party, Source, Topic } from './dataset.js';
import { NamedCategories, namedFields, namedMeasures, type NamedKeys } from './named-groups.js';
import { measureIds } from './measures.js';
import { ownFieldIds } from './own-fields.js';
import type { References } from './references.js';
import { isList, isRecord, readLength, readProperty } from './safe-read.js';
import type { DatasetHead } from './timeline-model.js';

const MAX_NAME = 200;
/** Limit for one kind. Beyond it, they are not names. */
export const MAX_NAMED = 10_000;

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
