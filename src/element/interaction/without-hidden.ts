/** A hidden entry can be neither open nor focused. */
import { EMPTY_FILTER } from '../../dataset/data/filter.js';
import type { TimelineState } from './reduce.js';

type IsShown = (entry: number) => boolean;

/** The neighbour of a hidden entry; undefined if nothing is shown. */
type Nearest = (entry: number) => number | undefined;

/** Closes hidden entries, and moves the focus to a neighbour. The same state if nothing of it is hidden. */
export function withoutHidden(state: TimelineState, isShown: IsShown, nearest: Nearest): TimelineState {
  const { selected, focus } = state;
  const closes = selected !== undefined && !isShown(selected);
  const blurred = focus?.type === 'entry' && !isShown(focus.entry) ? focus.entry : undefined;
  if (!closes && blurred === undefined) return state;
  const next = blurred === undefined ? undefined : nearest(blurred);
  return {
    ...state,
    ...(closes ? { selected: undefined, aside: undefined } : {}),
    ...(blurred === undefined ? {} : { focus: next === undefined ? undefined : { type: 'entry', entry: next } }),
  };
}

/** A reader who opens a hidden entry wants to see it: then the filter is removed. */
export function withOpenedShown(before: TimelineState, after: TimelineState, isShown: IsShown): TimelineState {
  const { selected, filter } = after;
  const opened = selected !== undefined && selected !== before.selected && filter === before.filter;
  return opened && !isShown(selected) ? { ...after, filter: EMPTY_FILTER } : after;
}
