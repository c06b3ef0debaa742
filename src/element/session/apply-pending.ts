/** Requests that came before they could be applied, as steps from one state to the next. */
import { reduce, type TimelineState } from '../interaction/reduce.js';
import type { Picture } from '../picture/picture.js';
import type { Gap } from '../../drawing/scale/gaps.js';
import type { Pending } from './pending.js';

/** Each step takes its request out of the pending ones, and returns the same state if there was none. */
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
export const withPendingFilter: Step = (state, pending, { model, crowd }) => {
  const filter = pending.filter.apply(model, state.filter, crowd?.readFilter);
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
