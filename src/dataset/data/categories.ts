/** Groupings defined by the author of a dataset, and the values of entries in them. */
import type { Category, CategoryValue, Entry } from './dataset.js';
import { idAsName, IdSet } from './id-set.js';
import { readMap } from './read-map.js';
import { list, listById } from './read-list.js';
import { record, type Reader } from './read-record.js';
import { name } from './read-value.js';
import { translations } from './translations.js';
import { isList } from './safe-read.js';

/** Facets are counted in bytes, and nobody chooses among more. */
export const MAX_CATEGORIES = 100;

type Chosen = NonNullable<Entry['categories']>[string];

/** The ids of the categories, and of the values of each. */
export class CategoryIds extends IdSet {
  readonly #values = new Map<string, IdSet>();

  constructor() {
    super('category', 'categories');
  }

  override add(category: Category): void {
    super.add(category);
    this.#values.set(category.id, new IdSet('value of this category', 'categories'));
    for (const value of category.values) this.addValue(category.id, value);
  }

  addValue(category: string, value: CategoryValue): void {
    this.#values.get(category)?.add(value);
  }

  /** Reads a value of one category. An unknown category accepts any value. */
  readerOf(category: string): Reader<string> {
    return this.#values.get(category)?.any ?? name;
  }
}

const categoryValue = record<CategoryValue>({
  kind: 'value',
  fields: { id: name, name, translations: translations.named },
  required: ['id', 'name'],
  replaceable: ['name'],
  standIns: idAsName,
});

const NO_IDS = { add: () => undefined };

const category: Reader<Category> = (value, cursor) =>
  // A reader for each category: if two values of one category share an id, the first stays.
  record<Category>({
    kind: 'category',
    fields: { id: name, name, translations: translations.named, values: listById(categoryValue, NO_IDS) },
    required: ['id', 'name', 'values'],
    replaceable: ['name', 'values'],
    standIns: (fields) => ({ ...idAsName(fields), values: [] }),
  })(value, cursor);

/** The categories of a dataset. */
export function categories(known: CategoryIds): Reader<readonly Category[]> {
  const read = listById(category, known);
  return (value, cursor) => {
    const found = read(value, cursor);
    if (found === undefined || found.length <= MAX_CATEGORIES) return found;
    cursor.report({ code: 'too-long', severity: 'warning', detail: `${MAX_CATEGORIES} items` });
    return found.slice(0, MAX_CATEGORIES);
  };
}

/** The values of an entry in each category: the id of a value, or a list of them. An unknown id stays. */
export function entryCategories(known: CategoryIds): Reader<NonNullable<Entry['categories']>> {
  return readMap<Chosen>(known, (id) => {
    const one = known.readerOf(id);
    const several = list(one);
    return (value, cursor) => (isList(value) ? several(value, cursor) : one(value, cursor));
  });
}
