/** What a filter hides can be neither open nor focused. */
import { EMPTY_FILTER } from '../data/filter.js';
import type { TimelineState } from './reduce.js';

type IsShown = (entry: number) => boolean;

/** What stands next to an entry that is hidden; undefined where nothing is shown. */
type Nearest = (entry: number) => number | undefined;

/** Closes what is hidden, and has the focus go on next to it. The same state where all it stands on is shown. */
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

/** A reader who opens a hidden entry wants to see it: then the filter goes. */
export function withOpenedShown(before: TimelineState, after: TimelineState, isShown: IsShown): TimelineState {
  const { selected, filter } = after;
  const opened = selected !== undefined && selected !== before.selected && filter === before.filter;
  return opened && !isShown(selected) ? { ...after, filter: EMPTY_FILTER } : after;
}
