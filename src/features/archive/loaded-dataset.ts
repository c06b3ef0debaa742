/** What is in the page of an archive, as a dataset like any: each entry once, with all records that entries have named. */
import type { DatasetHead } from '../../data/timeline-model.js';
import type { Entry } from '../../data/dataset.js';
import type { Issue } from '../../data/issue.js';
import type { UnclearRecord } from '../../data/unclear-record.js';
import type { Validation } from '../../data/validate-value.js';
import { withRecords, type Batch } from './ask.js';

/** Records of sources that were seen: a filter by one of them holds while its entries are elsewhere. */
const MAX_RECORDS = 20_000;
const MAX_UNCLEAR = 1000;

export class LoadedDataset {
  #head: DatasetHead = {};
  #seen = new WeakSet<object>();
  #records: NonNullable<Batch['records']> = {};
  #issues = new Map<string, Issue>();
  #unclear = new Map<string, UnclearRecord>();

  begin(head: DatasetHead): void {
    this.#head = head;
    this.#seen = new WeakSet();
    this.#records = {};
    this.#issues = new Map();
    this.#unclear = new Map();
  }

  of(batches: readonly Batch[]): Validation {
    const entries = new Map<string, Entry>();
    for (const batch of batches) {
      this.#note(batch);
      for (const entry of batch.entries) if (!entries.has(entry.id)) entries.set(entry.id, entry);
    }
    const dataset = Object.freeze({
      ...this.#head,
      ...withRecords(this.#head, this.#records),
      entries: [...entries.values()],
    });
    const unclear = [...this.#unclear.values()];
    const issues = [...this.#issues.values()];
    return { dataset, count: entries.size, unclear, unclearCount: unclear.length, issues, partial: undefined };
  }

  #note(batch: Batch): void {
    if (this.#seen.has(batch)) return;
    this.#seen.add(batch);
    const records = withRecords(this.#records, batch.records);
    if (Object.values(records).reduce((sum, list) => sum + list.length, 0) <= MAX_RECORDS) this.#records = records;
    for (const issue of batch.issues ?? []) if (this.#issues.size < MAX_UNCLEAR) this.#issues.set(issue.message, issue);
    for (const one of batch.unclear ?? []) if (this.#unclear.size < MAX_UNCLEAR) this.#unclear.set(one.raw, one);
  }
}

/** Rows of before, by where their entries are now. */
export function rowsOf(before: Validation | undefined, now: Validation): (row: number) => number | undefined {
  const rows = new Map(now.dataset?.entries.map(({ id }, row) => [id, row]));
  const entries = before?.dataset?.entries ?? [];
  return (row) => {
    const entry = entries[row];
    return entry === undefined ? undefined : rows.get(entry.id);
  };
}
