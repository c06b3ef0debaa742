/** The filter that a page asks for. Each dataset reads it again when it arrives. */
import { sameFilter, type Filter } from '../data/filter.js';
import { readFilter } from '../data/filter-read.js';
import type { Issue } from '../data/issue.js';
import type { TimelineModel } from '../data/timeline-model.js';

interface Wish {
  readonly value: unknown;
  /** What the last dataset made of it; undefined while there is none. */
  readonly filter?: Filter;
}

export class PendingFilter {
  /** Of what the page asked for. Another list where they are others. */
  issues: readonly Issue[] = [];

  #wish: Wish | undefined;
  #dataset: TimelineModel['dataset'] | undefined;

  /** What was asked for and not read yet, as it was given. */
  get pending(): Wish | undefined {
    return this.#wish?.filter === undefined ? this.#wish : undefined;
  }

  ask(value: unknown): void {
    this.#wish = { value };
  }

  /**
   * What to filter by from now on. The page's wish holds until the reader chooses something else, so that ids that come
   * with a later dataset count; of the reader's choice stays what the dataset knows.
   */
  grant(model: TimelineModel, present: Filter): Filter {
    if (this.pending === undefined && model.dataset === this.#dataset) return present;
    this.#dataset = model.dataset;
    if (this.#wish?.filter !== undefined && !sameFilter(this.#wish.filter, present)) this.#wish = undefined;
    const { filter, issues } = readFilter(this.#wish === undefined ? present : this.#wish.value, model);
    this.#report(this.#wish === undefined ? [] : issues);
    const granted = sameFilter(filter, present) ? present : filter;
    if (this.#wish !== undefined) this.#wish = { ...this.#wish, filter: granted };
    return granted;
  }

  #report(issues: readonly Issue[]): void {
    const same =
      issues.length === this.issues.length && issues.every(({ message }, at) => message === this.issues[at]!.message);
    if (!same) this.issues = issues;
  }
}
