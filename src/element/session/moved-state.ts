/** The rest of the reader's state after a change of the data. */
import { INITIAL_STATE, type TimelineState } from '../interaction/reduce.js';
import { remapSlices, resetSlices, type RowOf, type Slices } from './slices.js';

/** There is another dataset: none of its entries is open; lanes, filter and search stay. */
export function freshState(state: TimelineState, slices: Slices): TimelineState {
  const { view, openFolds, collapsedLanes, filter, query } = state;
  return { ...INITIAL_STATE, view, openFolds, collapsedLanes, filter, query, slices: resetSlices(state, slices) };
}

/**
 * Entries were added, removed or moved to other rows: the open one stays open. `besideOf`: the new row of the neighbour of
 * an entry that is gone, which has the reader's place then.
 */
export function movedState(
  state: TimelineState,
  slices: Slices,
  rowOf: RowOf,
  besideOf: RowOf = () => undefined,
): TimelineState {
  const { selected, focus, aside, trail } = state;
  const now = selected === undefined ? undefined : rowOf(selected);
  const last = focus?.type === 'entry' ? focus.entry : focus?.from;
  const focused = last === undefined ? undefined : (rowOf(last) ?? besideOf(last));
  const compared = aside?.type === 'comparison' ? rowOf(aside.entry) : undefined;
  return {
    ...state,
    slices: remapSlices(state, slices, rowOf),
    selected: now,
    focus:
      focus?.type === 'entry'
        ? focused === undefined
          ? undefined
          : { ...focus, entry: focused }
        : focus && { ...focus, from: focused },
    aside: aside?.type === 'comparison' ? (compared === undefined ? undefined : { ...aside, entry: compared }) : aside,
    // A trail leads along the threads of many entries: it ends if some of them have moved.
    trail: trail !== undefined && rowOf(trail.at) === trail.at ? trail : undefined,
  };
}
