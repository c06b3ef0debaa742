/**
 * Datasets whose entries are not held as a list: columns, or a list that grows. Such a dataset knows its own model, and
 * makes the list of its entries only for a page that asks for it.
 */
import type { Steps } from '../base/steps.js';
import type { Dataset, Entry } from './dataset.js';
import { EntryTable } from './entry-table.js';
import { tableModel, type ModelWork } from './table-model.js';
import type { DatasetHead, EntryList, TimelineModel } from './timeline-model.js';

export interface HeldDataset {
  readonly entries: EntryList;
  readonly model: (options: ModelWork) => Steps<TimelineModel>;
}

/** A plain dataset is not in it. */
const held = new WeakMap<Dataset, HeldDataset>();

export function holdDataset(head: DatasetHead, how: HeldDataset): Dataset {
  let list: readonly Entry[] | undefined;
  const dataset: Dataset = Object.freeze({
    ...head,
    get entries(): readonly Entry[] {
      list ??= Object.freeze(listOf(how.entries));
      return list;
    },
  });
  held.set(dataset, how);
  return dataset;
}

/** Reading the length of `dataset.entries` would make them all. */
export function entriesOf(dataset: Dataset): EntryList {
  return held.get(dataset)?.entries ?? dataset.entries;
}

/** Everything but the entries. */
export function headOf(dataset: Dataset): DatasetHead {
  const names = Object.keys(dataset).filter((name) => name !== 'entries') as (keyof DatasetHead)[];
  return Object.fromEntries(names.map((name) => [name, dataset[name]]));
}

function listOf(entries: EntryList): readonly Entry[] {
  return Array.from({ length: entries.length }, (_, index) => entries.at(index)!);
}

/**
 * Turns a dataset into columns, in steps. It places dates in the zone, and splits them into the bounds of a start and
 * of an end; after that no drawing code has to know EDTF. A date without a zone means the same calendar day everywhere,
 * so its bounds move with the zone.
 */
export function* modelSteps(dataset: Dataset, options: ModelWork): Steps<TimelineModel> {
  const how = held.get(dataset);
  if (how !== undefined) return yield* how.model(options);
  const entries = Object.freeze([...dataset.entries]);
  const table = new EntryTable();
  table.know(dataset);
  for (const entry of entries) table.add(entry);
  return yield* tableModel(table, entries, dataset, options);
}
