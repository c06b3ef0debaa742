/** Steps of the keyboard: along time through entries and folds, from lane to lane and back the same way. */
import { toTime } from '../../drawing/scale/view.js';
import {
  firstStop,
  laneOf,
  lastStop,
  neighbourInLanes,
  neighbourInTime,
  stopAt,
  stopBefore,
  type OrderedStop,
} from '../../drawing/scene/focus-order.js';
import type { Direction, Span, Stop } from './command.js';
import type { ReduceContext, TimelineState } from './state.js';

/** Moves the keyboard to a stop, and the window with it. */
export type Focus = (state: TimelineState, stop: Stop, context: ReduceContext) => TimelineState;

export function move(state: TimelineState, direction: Direction, context: ReduceContext, focus: Focus): TimelineState {
  const focusOn = (stop: OrderedStop | undefined): TimelineState => {
    if (stop === undefined) return state;
    const at: Stop = stop.type === 'entry' ? { type: 'entry', entry: stop.id } : { type: 'fold', gap: stop.id };
    return focus(state, at, context);
  };
  const { focusOrder, arrangement, timeOf } = context;
  const current = state.focus;
  if (direction === 'first') return focusOn(firstStop(focusOrder));
  if (current === undefined) return focusOn(stopAt(focusOrder, toTime(context.transform, 0)));
  if (direction === 'last') return focusOn(lastStop(focusOrder));
  if (current.type === 'span') return leaveSpan(state, current.span, direction, context, { focus, focusOn });
  if (direction === 'next' || direction === 'previous') {
    const from: OrderedStop =
      current.type === 'entry' ? { type: 'entry', id: current.entry } : { type: 'fold', id: current.gap };
    return focusOn(neighbourInTime(focusOrder, from, direction === 'next' ? 1 : -1));
  }
  if (current.type === 'fold') return state;
  const { entry, way = [] } = current;
  const lane = laneOf(arrangement, entry, timeOf(entry), current.lane);
  if (lane === undefined) return state;
  const step = direction === 'down' ? 1 : -1;
  const back = way.at(-1);
  const isBack = back !== undefined && Math.sign(back.lane - lane) === step;
  const found = isBack ? back : neighbourInLanes(arrangement, { entry, lane }, step, timeOf(entry));
  if (found === undefined) return state;
  const next = isBack ? way.slice(0, -1) : [...way, { entry, lane }];
  return focus(state, { type: 'entry', ...found, way: next, via: { type: 'lane' } }, context);
}

/** Leads from a time to the entries: the first from its beginning on, the last before it, the nearest in another lane. */
function leaveSpan(
  state: TimelineState,
  { start, lane }: Span,
  direction: Exclude<Direction, 'first' | 'last'>,
  context: ReduceContext,
  { focus, focusOn }: { readonly focus: Focus; readonly focusOn: (stop: OrderedStop | undefined) => TimelineState },
): TimelineState {
  if (direction === 'next') return focusOn(stopAt(context.focusOrder, start));
  if (direction === 'previous') return focusOn(stopBefore(context.focusOrder, start));
  const step = direction === 'down' ? 1 : -1;
  const found = lane === undefined ? undefined : neighbourInLanes(context.arrangement, { lane }, step, start);
  return found === undefined ? state : focus(state, { type: 'entry', ...found, via: { type: 'lane' } }, context);
}
