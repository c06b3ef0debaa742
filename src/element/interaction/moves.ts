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

/** Where a step in a direction leads. Undefined if nothing lies that way. */
export function stopTowards(
  { focus: current }: Pick<TimelineState, 'focus'>,
  direction: Direction,
  context: ReduceContext,
): Stop | undefined {
  const { focusOrder, arrangement, timeOf } = context;
  if (direction === 'first') return ordered(firstStop(focusOrder));
  if (current === undefined) return ordered(stopAt(focusOrder, toTime(context.transform, 0)));
  if (direction === 'last') return ordered(lastStop(focusOrder));
  if (current.type === 'span') return leaveSpan(current.span, direction, context);
  if (direction === 'next' || direction === 'previous') {
    const from: OrderedStop =
      current.type === 'entry' ? { type: 'entry', id: current.entry } : { type: 'fold', id: current.gap };
    return ordered(neighbourInTime(focusOrder, from, direction === 'next' ? 1 : -1));
  }
  if (current.type === 'fold') return undefined;
  const { entry, way = [] } = current;
  const lane = laneOf(arrangement, entry, timeOf(entry), current.lane);
  if (lane === undefined) return undefined;
  const step = direction === 'down' ? 1 : -1;
  const back = way.at(-1);
  const isBack = back !== undefined && Math.sign(back.lane - lane) === step;
  const found = isBack ? back : neighbourInLanes(arrangement, { entry, lane }, step, timeOf(entry));
  if (found === undefined) return undefined;
  const next = isBack ? way.slice(0, -1) : [...way, { entry, lane }];
  return { type: 'entry', ...found, way: next, via: { type: 'lane' } };
}

/** Leads from a time to the entries: the first from its beginning on, the last before it, the nearest in another lane. */
function leaveSpan(
  { start, lane }: Span,
  direction: Exclude<Direction, 'first' | 'last'>,
  context: ReduceContext,
): Stop | undefined {
  if (direction === 'next') return ordered(stopAt(context.focusOrder, start));
  if (direction === 'previous') return ordered(stopBefore(context.focusOrder, start));
  const step = direction === 'down' ? 1 : -1;
  const found = lane === undefined ? undefined : neighbourInLanes(context.arrangement, { lane }, step, start);
  return found && { type: 'entry', ...found, via: { type: 'lane' } };
}

function ordered(stop: OrderedStop | undefined): Stop | undefined {
  if (stop === undefined) return undefined;
  return stop.type === 'entry' ? { type: 'entry', entry: stop.id } : { type: 'fold', gap: stop.id };
}
