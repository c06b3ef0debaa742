/**
 * Requests that cannot be applied yet: they wait here, in one place, for data, for a width or for a whole dataset. A
 * request that concerns only a feature waits in its part, whose `applyPending` applies it.
 */
import type { FilterReading, readFilter } from '../../dataset/data/filter-read.js';
import { EMPTY_FILTER, type Filter, isEmptyFilter, sameFilter } from '../../dataset/data/filter.js';
import type { Issue } from '../../dataset/data/issue.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Gap } from '../../drawing/scale/gaps.js';
import type { View } from '../../drawing/scale/view.js';

// The page's filter. Each dataset reads it again when it arrives.

interface Requested {
  readonly value: unknown;
  /** The last dataset's reading of it; undefined while there is none. */
  readonly filter?: Filter;
}

class PendingFilter {
  /** Issues of the page's filter. A new list if they change. */
  issues: readonly Issue[] = [];

  #requested: Requested | undefined;
  #dataset: TimelineModel['dataset'] | undefined;

  /** The unread request, as given. */
  get pending(): Requested | undefined {
    return this.#requested?.filter === undefined ? this.#requested : undefined;
  }

  /** Whether it has to be read before there is a picture. */
  get isWanted(): boolean {
    return this.pending !== undefined && !isNothing(this.pending.value);
  }

  request(value: unknown): void {
    this.#requested = { value };
  }

  /**
   * The filter from now on. The page's request holds until the reader chooses something else, so that ids of a later
   * dataset count; of the reader's choice, the part that the dataset knows stays. `read` is there if there
   * is something to read.
   */
  apply(model: TimelineModel, present: Filter, read: typeof readFilter | undefined): Filter {
    if (this.pending === undefined && model.dataset === this.#dataset) return present;
    this.#dataset = model.dataset;
    if (this.#requested?.filter !== undefined && !sameFilter(this.#requested.filter, present)) {
      this.#requested = undefined;
    }
    const { filter, issues } = this.#read(model, present, read);
    this.#report(this.#requested === undefined ? [] : issues);
    const applied = sameFilter(filter, present) ? present : filter;
    if (this.#requested !== undefined) this.#requested = { ...this.#requested, filter: applied };
    return applied;
  }

  #read(model: TimelineModel, present: Filter, read: typeof readFilter | undefined): FilterReading {
    const isNone = this.#requested === undefined ? isEmptyFilter(present) : isNothing(this.#requested.value);
    if (isNone) return { filter: EMPTY_FILTER, issues: [] };
    return read!(this.#requested === undefined ? present : this.#requested.value, model);
  }

  #report(issues: readonly Issue[]): void {
    const same =
      issues.length === this.issues.length && issues.every(({ message }, at) => message === this.issues[at]!.message);
    if (!same) this.issues = issues;
  }
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

export class Pending {
  /** Id of the entry to open. */
  selected: string | undefined;
  /** Window of time, UTC ms. */
  range: View | undefined;
  readonly filter = new PendingFilter();
  /** Id of the entry with the focus in the previous dataset. */
  focused: string | undefined;
  /** Gaps of the previous dataset: open folds stay open in their places. */
  gaps: readonly Gap[] | undefined;
}
