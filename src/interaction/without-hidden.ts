/** What a filter hides can be neither open nor focused. */
import { EMPTY_FILTER } from '../data/filter.js';
import type { TimelineState } from './reduce.js';

type IsShown = (entry: number) => boolean;

/** Closes what is hidden. The same state where all it stands on is shown. */
export function withoutHidden(state: TimelineState, isShown: IsShown): TimelineState {
  const { selected, focus } = state;
  const closes = selected !== undefined && !isShown(selected);
  const blurs = focus?.type === 'entry' && !isShown(focus.entry);
  if (!closes && !blurs) return state;
  return {
    ...state,
    ...(closes ? { selected: undefined, aside: undefined } : {}),
    ...(blurs ? { focus: undefined } : {}),
  };
}

/** Whoever opens a hidden entry wants to see it: then the filter goes. */
export function withOpenedShown(before: TimelineState, after: TimelineState, isShown: IsShown): TimelineState {
  const { selected, filter } = after;
  const opened = selected !== undefined && selected !== before.selected && filter === before.filter;
  return opened && !isShown(selected) ? { ...after, filter: EMPTY_FILTER } : after;
}
