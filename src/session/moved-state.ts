/** The reader's state after entries have come, gone or moved to other rows: what is open stays open. */
import type { TimelineState } from '../interaction/reduce.js';

export type RowOf = (row: number) => number | undefined;

export function movedState(state: TimelineState, rowOf: RowOf): TimelineState {
  const { selected, focus, aside, trail } = state;
  const now = selected === undefined ? undefined : rowOf(selected);
  const focused = focus?.type === 'entry' ? rowOf(focus.entry) : undefined;
  const compared = aside?.type === 'comparison' ? rowOf(aside.entry) : undefined;
  return {
    ...state,
    selected: now,
    focus: focus?.type === 'entry' ? (focused === undefined ? undefined : { ...focus, entry: focused }) : focus,
    aside: aside?.type === 'comparison' ? (compared === undefined ? undefined : { ...aside, entry: compared }) : aside,
    // A way leads along many entries: it starts again where some of them have changed.
    trail: trail !== undefined && rowOf(trail.at) === trail.at ? trail : undefined,
  };
}
