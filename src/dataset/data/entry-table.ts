/**
 * Entries as growing columns: texts by reference, words and names as numbers. The rest of an entry (quotations, places
 * in sources, relations) is kept as a record of those fields, if there are any. An entry is made on demand.
 *
 * Takes validated entries, and keeps their nested records. Rows are never written again.
 */
import type { Entry } from './dataset.js';
import { entryColumns } from './entry-fields.js';
import type { EntryIds } from './entry-ids.js';
import { type FieldColumn, TextColumn } from './field-columns.js';
import type { DatasetHead, EntryList } from './timeline-model.js';

/** Takes the value of its own field. */
type AnyColumn = Pick<FieldColumn<never>, 'write'> & { at(row: number): unknown };
type Fields = Record<string, unknown>;

export class EntryTable {
  readonly columns: ReturnType<typeof entryColumns>;
  readonly #byName: ReadonlyMap<string, AnyColumn>;
  readonly #kept = new TextColumn<Fields>();
  #count = 0;

  constructor(
    /** The ids of its entries, in the order of its rows; unchecked entries have none. */
    readonly ids?: EntryIds,
  ) {
    this.columns = entryColumns(ids);
    this.#byName = new Map(Object.entries<AnyColumn>(this.columns));
  }

  get count(): number {
    return this.#count;
  }

  /** Names in the order of the lists of the dataset need no other numbers. */
  know({ parties = [], actors = [], topics = [], sources = [] }: DatasetHead): void {
    const { columns } = this;
    for (const [column, records] of [
      [columns.parties, parties],
      [columns.actors, actors],
      [columns.topics, topics],
      [columns.citations.sources, sources],
    ] as const) {
      for (const { id } of records) column.names.codeOf(id);
    }
  }

  add(entry: Entry): void {
    const row = this.#count++;
    let kept: Fields | undefined;
    for (const name in entry) {
      const value = (entry as unknown as Fields)[name];
      if (value === undefined || this.#byName.get(name)?.write(row, value as never) === true) continue;
      kept ??= {};
      kept[name] = value;
    }
    if (kept !== undefined) this.#kept.write(row, kept);
  }

  at(row: number): Entry | undefined {
    if (!(row >= 0 && row < this.#count)) return undefined;
    const kept = this.#kept.at(row);
    const entry: Fields = {};
    for (const [name, column] of this.#byName) {
      const value = kept?.[name] ?? column.at(row);
      if (value !== undefined) entry[name] = value;
    }
    return entry as unknown as Entry;
  }

  /** The present rows, whatever is added later. */
  list(): EntryList {
    const length = this.#count;
    return { length, at: (row) => (row < length ? this.at(row) : undefined) };
  }

  /** The fields that place an entry. */
  timesAt(row: number): Pick<Entry, 'date' | 'timeZone' | 'asOf' | 'said' | 'published'> {
    const { date, timeZone, asOf, said, published } = this.columns;
    return {
      date: date.at(row)!,
      timeZone: timeZone.at(row),
      asOf: asOf.at(row),
      said: said.at(row),
      published: published.at(row),
    };
  }
}
