/** Other rows of the same entries: some removed, some changed. The old entries stay as they were. */
import type { Entry } from './dataset.js';
import { EntryIds } from './entry-ids.js';
import { GrowingEntries } from './growing-entries.js';
import { IdTable } from './id-table.js';
import { revisedBuilder } from './revised-model.js';
import type { DatasetHead } from './timeline-model.js';

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
