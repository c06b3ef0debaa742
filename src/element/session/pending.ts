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
import { reduce, type TimelineState } from '../interaction/reduce.js';
import type { Picture } from '../picture/picture.js';

// The page's filter. Each dataset reads it again when it arrives.

interface Requested {
  readonly value: unknown;
  /** The last dataset's reading of it; undefined while there is none. */
  readonly filter?: Filter;
}

interface FilterCode {
  readonly readFilter: typeof readFilter;
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
   * dataset count; of the reader's choice, the part that the dataset knows stays.
   */
  apply(model: TimelineModel, present: Filter, code: FilterCode): Filter {
    if (this.pending === undefined && model.dataset === this.#dataset) return present;
    this.#dataset = model.dataset;
    if (this.#requested?.filter !== undefined && !sameFilter(this.#requested.filter, present)) {
      this.#requested = undefined;
    }
    const { filter, issues } = this.#read(model, present, code);
    this.#report(this.#requested === undefined ? [] : issues);
    const applied = sameFilter(filter, present) ? present : filter;
    if (this.#requested !== undefined) this.#requested = { ...this.#requested, filter: applied };
    return applied;
  }

  #read(model: TimelineModel, present: Filter, code: FilterCode): FilterReading {
    const isNone = this.#requested === undefined ? isEmptyFilter(present) : isNothing(this.#requested.value);
    if (isNone) return { filter: EMPTY_FILTER, issues: [] };
    return code.readFilter(this.#requested === undefined ? present : this.#requested.value, model);
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

// Requests that came before they could be applied, as steps from one state to the next.

/** A step takes its request out of the pending ones, and returns the same state if there was none. */
type Step = (state: TimelineState, pending: Pending, picture: Picture) => TimelineState;

/** Open folds stay open in their places, and the window stays if it still shows something. */
export const withKeptFolds: Step = (state, pending, { extent }) => {
  const before = pending.gaps;
  if (before === undefined) return state;
  pending.gaps = undefined;
  const { view } = state;
  const overlaps = view !== undefined && view.start < extent.end && view.end > extent.start;
  return {
    ...state,
    openFolds: foldsStillOpen(state.openFolds, before, extent.gaps),
    view: overlaps ? view : undefined,
  };
};

/** The focus stays at its entry, if the new dataset has it. */
export const withPendingFocus: Step = (state, pending, { model }) => {
  const { focused } = pending;
  if (focused === undefined) return state;
  pending.focused = undefined;
  const entry = model.indexOf(focused);
  return entry === undefined ? state : { ...state, focus: { type: 'entry', entry } };
};

/** The page asked for another filter, or the dataset is another one. */
export const withPendingFilter: Step = (state, pending, { model, many }) => {
  const filter = pending.filter.apply(model, state.filter, many);
  return filter === state.filter ? state : { ...state, filter };
};

export const withPendingSelection: Step = (state, pending, { model, context }) => {
  const { selected } = pending;
  if (selected === undefined) return state;
  pending.selected = undefined;
  return reduce(state, { type: 'select', entry: model.indexOf(selected) }, context);
};

export const withPendingRange: Step = (state, pending, { context }) => {
  const { range } = pending;
  if (range === undefined) return state;
  pending.range = undefined;
  return reduce(state, { type: 'show', view: range }, context);
};

// Folds of another dataset, or of other times of it.

/** Those of `gaps` that overlap an open one of before. */
function foldsStillOpen(open: ReadonlySet<number>, before: readonly Gap[], gaps: readonly Gap[]): ReadonlySet<number> {
  const wasOpen = [...open].flatMap((gap) => before[gap] ?? []);
  const still = [...gaps.keys()].filter((gap) => {
    const { start, end } = gaps[gap]!;
    return wasOpen.some((old) => old.start < end && start < old.end);
  });
  return new Set(still);
}
