/** Replaces the shown entries by the loaded ones of an archive; the reader stays in place. */
import { sameItems } from '../../dataset/base/memo.js';
import type { TimelineApi } from '../../element/core/feature.js';
import type { Entry } from '../../dataset/data/dataset.js';
import type { Issue, UnclearRecord } from '../../dataset/data/issue.js';
import type { DatasetHead, TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Validation } from '../../dataset/data/validate-value.js';
import type { Batch } from './ask.js';
import type { Picture } from '../../element/picture/picture.js';
import type { RelationIndex } from '../../dataset/data/relations.js';

// The loaded part of an archive, as a dataset like any: each entry once.

const MAX_UNCLEAR = 1000;

class LoadedDataset {
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
function rowsOf(before: Validation | undefined, now: Validation): (row: number) => number | undefined {
  const rows = new Map(now.dataset?.entries.map(({ id }, row) => [id, row]));
  const entries = before?.dataset?.entries ?? [];
  return (row) => {
    const entry = entries[row];
    return entry === undefined ? undefined : rows.get(entry.id);
  };
}

export class ShownEntries {
  readonly #timeline: TimelineApi;
  readonly #loaded = new LoadedDataset();
  #shown: Validation | undefined;
  #parts: readonly unknown[] = [];

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
  }

  /** There is another archive. */
  begin(head: DatasetHead, batches: readonly Batch[]): void {
    this.#loaded.begin(head);
    this.#parts = batches;
    this.#shown = this.#loaded.of(batches);
    this.#timeline.dataset.enter(this.#shown);
  }

  /** Shows these from now on; the reader stays in place. */
  show(batches: readonly Batch[]): void {
    const { dataset, session, picture } = this.#timeline;
    const model = picture()?.model;
    const kept = model === undefined ? [] : this.#keptOf(model);
    const parts = [...batches, ...kept];
    if (sameItems(parts, this.#parts)) return;
    const before = this.#shown;
    const shown = this.#loaded.of([...batches, { entries: kept }]);
    this.#parts = parts;
    // The old entries stay if there are no new ones, since there would be no picture; none is drawn where counts are
    // shown.
    if (shown.count === 0 || (before !== undefined && sameEntries(before, shown))) return;
    this.#shown = shown;
    const { issues } = dataset.result ?? {};
    dataset.publish(shown, undefined);
    session.carry(rowsOf(before, shown));
    if (shown.issues.length !== issues?.length) this.#timeline.emitIssues();
  }

  #keptOf({ entries }: TimelineModel) {
    const { selected, focus } = this.#timeline.session.state;
    const rows = [selected, focus?.type === 'entry' ? focus.entry : undefined];
    return [...new Set(rows)].flatMap((row) => (row === undefined ? [] : (entries.at(row) ?? [])));
  }
}

/** Overlapping pieces may hold the same entries. */
function sameEntries(before: Validation, now: Validation): boolean {
  return sameItems(before.dataset?.entries ?? [], now.dataset?.entries ?? []);
}

/** Rows that are drawn between counts as well: hits, the open and the focused entry, and both ends of their threads. */
interface LookedAt {
  readonly query: string;
  readonly selected: number | undefined;
  readonly focused: number | undefined;
}

export function keptEntries(picture: Picture | undefined, { query, selected, focused }: LookedAt): ReadonlySet<number> {
  if (picture === undefined) return new Set();
  const looked = [selected, focused].filter((row) => row !== undefined);
  const hits = query === '' ? [] : picture.hits.entries;
  return new Set([...hits, ...looked, ...looked.flatMap((row) => endsOfThreads(picture.relations, row))]);
}

function endsOfThreads({ outStart, to, inStart, inList, from }: RelationIndex, row: number): readonly number[] {
  const targets = to.subarray(outStart[row], outStart[row + 1]).filter((target) => target >= 0);
  const answers = inList.subarray(inStart[row], inStart[row + 1]);
  return [...targets, ...Array.from(answers, (relation) => from[relation]!)];
}
