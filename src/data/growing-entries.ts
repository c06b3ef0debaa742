/**
 * Entries that become more while they are shown. What was shown before is a prefix of the list, so a dataset of an
 * earlier moment stays as it was; its model shares the columns of the next one.
 *
 * Changing or removing makes a new list: only what differs is read again, the rest is copied column by column.
 */
import type { Steps } from '../base/steps.js';
import type { Dataset, Entry } from './dataset.js';
import { holdDataset } from './held-dataset.js';
import { ModelBuilder, type ListName, type ModelOptions } from './model-builder.js';
import type { DatasetHead, TimelineModel } from './timeline-model.js';

export class GrowingEntries {
  readonly #entries: Entry[];
  #builder: ModelBuilder | undefined;
  /** Is being built, and takes the place of the other one then. */
  #next: ModelBuilder | undefined;

  constructor(entries: readonly Entry[] = [], builder?: ModelBuilder) {
    this.#entries = [...entries];
    this.#builder = builder;
  }

  get count(): number {
    return this.#entries.length;
  }

  at(row: number): Entry | undefined {
    return this.#entries[row];
  }

  /** A list of the dataset has one more record. */
  know(list: ListName, id: string): void {
    this.#builder?.know(list, id);
    this.#next?.know(list, id);
  }

  /** Once there is a model, its columns grow with the entries: the next one then has little left to do. */
  add(entry: Entry): void {
    this.#entries.push(entry);
    this.#builder?.add(entry);
  }

  /** Rows that have nothing in `kept` are left out; those in `changed` are read again, by their row in the new list. */
  revised(kept: Uint32Array, changed: ReadonlyMap<number, Entry>): GrowingEntries {
    const entries = Array.from(kept, (row, place) => changed.get(place) ?? this.#entries[row]!);
    return new GrowingEntries(entries, this.#builder?.revised(kept, changed));
  }

  dataset(head: DatasetHead): Dataset {
    const all = this.#entries;
    const length = all.length;
    const entries = { length, at: (row: number) => (row < length ? all[row] : undefined) };
    return holdDataset(head, { entries, model: (options) => this.#model(head, options, entries) });
  }

  *#model(head: DatasetHead, options: ModelOptions, entries: TimelineModel['entries']): Steps<TimelineModel> {
    const { timeZone, times } = options;
    const before = this.#builder?.options;
    const same = before?.timeZone === timeZone && before.times === times;
    if (same && this.#builder!.sorted <= entries.length) return yield* this.#builder!.modelSteps(entries, head);
    const builder = new ModelBuilder(head, options, this.count);
    this.#next = builder;
    yield* builder.addAll(this.#entries);
    this.#next = undefined;
    this.#builder = builder;
    yield;
    return yield* builder.modelSteps(entries, head);
  }
}
