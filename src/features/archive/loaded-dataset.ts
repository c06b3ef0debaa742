/** The loaded part of an archive, as a dataset like any: each entry once. */
import type { DatasetHead } from '../../data/timeline-model.js';
import type { Entry } from '../../data/dataset.js';
import type { Issue } from '../../data/issue.js';
import type { UnclearRecord } from '../../data/unclear-record.js';
import type { Validation } from '../../data/validate-value.js';
import type { Batch } from './ask.js';

const MAX_UNCLEAR = 1000;

export class LoadedDataset {
  #head: DatasetHead = {};
  #seen = new WeakSet<object>();
  #issues = new Map<string, Issue>();
  #unclear = new Map<string, UnclearRecord>();

  begin(head: DatasetHead): void {
    this.#head = head;
    this.#seen = new WeakSet();
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
      entries: [...entries.values()],
    });
    const unclear = [...this.#unclear.values()];
    const issues = [...this.#issues.values()];
    return { dataset, count: entries.size, unclear, unclearCount: unclear.length, issues, partial: undefined };
  }

  #note(batch: Batch): void {
    if (this.#seen.has(batch)) return;
    this.#seen.add(batch);
    for (const issue of batch.issues ?? []) if (this.#issues.size < MAX_UNCLEAR) this.#issues.set(issue.message, issue);
    for (const one of batch.unclear ?? []) if (this.#unclear.size < MAX_UNCLEAR) this.#unclear.set(one.raw, one);
  }
}

/** Old rows, by the present places of their entries. */
export function rowsOf(before: Validation | undefined, now: Validation): (row: number) => number | undefined {
  const rows = new Map(now.dataset?.entries.map(({ id }, row) => [id, row]));
  const entries = before?.dataset?.entries ?? [];
  return (row) => {
    const entry = entries[row];
    return entry === undefined ? undefined : rows.get(entry.id);
  };
}
