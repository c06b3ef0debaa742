/** Replaces the shown entries by the loaded ones of an archive; the reader stays in place. */
import type { TimelineApi } from '../../core/feature.js';
import { sameItems } from '../../base/memo.js';
import type { Validation } from '../../data/validate-value.js';
import type { DatasetHead, TimelineModel } from '../../data/timeline-model.js';
import type { Batch } from './ask.js';
import { LoadedDataset, rowsOf } from './loaded-dataset.js';

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
    // Without an entry there would be no picture: the old ones stay, and are not drawn where counts are shown.
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
