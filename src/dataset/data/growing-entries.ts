/**
 * Entries that grow while they are shown. Earlier entries are a prefix of the table, so an earlier dataset stays as it
 * was; its model shares the columns of the next one.
 *
 * A change or removal makes a new table: only the differences are placed in time again.
 */
import type { Steps } from '../base/steps.js';
import type { Dataset, Entry } from './dataset.js';
import { EntryIds } from './entry-ids.js';
import { EntryTable } from './entry-table.js';
import { holdDataset } from './held-dataset.js';
import { mergeOrders, ModelBuilder } from './model-builder.js';
import type { ModelWork } from './table-model.js';
import type { DatasetHead, TimelineModel } from './timeline-model.js';
import { IdTable } from './id-table.js';
import { PlacedRows } from './placed-rows.js';
import { compareRows, type Times as Bounds } from './time-order.js';
import { timingOf } from './times.js';
import { sameZones, zonesOf } from './zones.js';

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
    const known = this.builder;
    const zones = zonesOf(head, timeZone);
    if (
      known?.options.times === times &&
      known !== undefined &&
      sameZones(known.placed.zones, zones) &&
      known.sorted <= entries.length
    )
      return yield* known.modelSteps(entries, head, orderMany);
    const builder = new ModelBuilder(this.table, options, new PlacedRows(zones));
    yield* builder.placeSteps(this.count);
    this.builder = builder;
    yield;
    return yield* builder.modelSteps(entries, head, orderMany);
  }
}

// Other rows of the same entries: some removed, some changed. The old entries stay as they were.

/** Rows without a value in `kept` are removed; rows in `changed` have new content, by their row in the new list. */
export function revisedEntries(
  before: GrowingEntries,
  head: DatasetHead,
  kept: Uint32Array,
  changed: ReadonlyMap<number, Entry>,
): GrowingEntries {
  const ids = new EntryIds(new IdTable());
  const entries = new GrowingEntries(ids);
  entries.know(head);
  for (let row = 0; row < kept.length; row++) {
    const entry = changed.get(row) ?? before.at(kept[row]!)!;
    ids.take(entry.id);
    entries.add(entry);
  }
  const { builder } = before;
  entries.builder = builder && revisedBuilder(builder, entries.table, kept, changed);
  return entries;
}

// A model builder for other rows of the same entries: only changed rows are placed in time again.

/** `table` holds the rows in `kept`; rows in `changed`, by their new row, have new content. */
export function revisedBuilder(
  before: ModelBuilder,
  table: EntryTable,
  kept: Uint32Array,
  changed: { has(row: number): boolean },
): ModelBuilder {
  const { times = 'happened' } = before.options;
  const placed = new PlacedRows(before.placed.zones);
  const rowOf = new Int32Array(before.table.count).fill(-1);
  for (let row = 0; row < kept.length; row++) {
    const source = kept[row]!;
    if (changed.has(row) || source >= before.placed.count) {
      placed.add(timingOf(table.timesAt(row), times));
      continue;
    }
    placed.copy(before.placed, source);
    rowOf[source] = row;
  }
  const ordered = Uint32Array.from(
    before.order.filter((row) => rowOf[row]! >= 0),
    (row) => rowOf[row]!,
  );
  const builder = new ModelBuilder(table, before.options, placed);
  builder.order = withRest(placed.first(kept.length), ordered, kept.length);
  return builder;
}

/** Inserts unsorted rows into an order. */
function withRest(bounds: Bounds, ordered: Uint32Array, count: number): Uint32Array {
  const isOrdered = new Uint8Array(count);
  for (const row of ordered) isOrdered[row] = 1;
  const rest = Uint32Array.from({ length: count }, (_, row) => row).filter((row) => isOrdered[row] === 0);
  return mergeOrders(
    bounds,
    ordered,
    rest.sort((left, right) => compareRows(bounds, left, right)),
  );
}
