/**
 * Entries that grow while they are shown. Earlier entries are a prefix of the table, so an earlier dataset stays as it
 * was; its model shares the columns of the next one.
 *
 * A change or removal makes a new table: only the differences are placed in time again.
 */
import type { Steps } from '../base/steps.js';
import type { Dataset, Entry } from './dataset.js';
import type { EntryIds } from './entry-ids.js';
import { EntryTable } from './entry-table.js';
import { holdDataset } from './held-dataset.js';
import { ModelBuilder } from './model-builder.js';
import type { ModelWork } from './table-model.js';
import type { DatasetHead, TimelineModel } from './timeline-model.js';

export class GrowingEntries {
  readonly table: EntryTable;
  builder: ModelBuilder | undefined;

  /** `ids`: takes the id of each entry before it is added. */
  constructor(readonly ids: EntryIds) {
    this.table = new EntryTable(ids);
  }

  get count(): number {
    return this.table.count;
  }

  at(row: number): Entry | undefined {
    return this.table.at(row);
  }

  /** What entries may name. */
  know(head: DatasetHead): void {
    this.table.know(head);
  }

  add(entry: Entry): void {
    this.table.add(entry);
  }

  dataset(head: DatasetHead): Dataset {
    const entries = this.table.list();
    return holdDataset(head, { entries, model: (options) => this.#model(head, options, entries) });
  }

  *#model(head: DatasetHead, options: ModelWork, entries: TimelineModel['entries']): Steps<TimelineModel> {
    const { timeZone, times, orderMany } = options;
    const before = this.builder?.options;
    const same = before?.timeZone === timeZone && before.times === times;
    if (same && this.builder!.sorted <= entries.length)
      return yield* this.builder!.modelSteps(entries, head, orderMany);
    const builder = new ModelBuilder(this.table, options);
    yield* builder.placeSteps(this.count);
    this.builder = builder;
    yield;
    return yield* builder.modelSteps(entries, head, orderMany);
  }
}
