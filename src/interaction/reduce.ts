/** The one place that decides what a command does. Pure: the element applies what comes out. */
import type { Arrangement } from '../layout/arrange.js';
import { clampView, fitView, panBy, toPx, zoomBy, type Frame, type Transform, type View } from '../scale/view.js';
import {
  firstStop,
  lastStop,
  neighbourInRows,
  neighbourInTime,
  type OrderedStop,
  type StopIndex,
} from '../scene/stops.js';
import { EMPTY_FILTER, type Filter } from '../data/filter.js';
import type { Aside, Command, Direction, Stop } from './command.js';

/** A focused entry is kept this far from the edges of the window. */
const EDGE_PX = 32;

export interface TimelineState {
  /** Undefined shows the whole extent, whatever it becomes. */
  readonly view: View | undefined;
  /** Indices of the gaps that the reader has unfolded. */
  readonly openFolds: ReadonlySet<number>;
  /** Keys of the lanes that the reader has collapsed. */
  readonly collapsedLanes: ReadonlySet<string>;
  readonly selected: number | undefined;
  readonly focus: Stop | undefined;
  readonly filter: Filter;
  /** What is searched for; '' for nothing. */
  readonly query: string;
  /** Step of the story that is told; undefined while none is. */
  readonly story: number | undefined;
  /** Stands in the place of the details, above what is selected. */
  readonly aside: Aside | undefined;
}

export const INITIAL_STATE: TimelineState = {
  view: undefined,
  openFolds: new Set(),
  collapsedLanes: new Set(),
  selected: undefined,
  focus: undefined,
  filter: EMPTY_FILTER,
  query: '',
  story: undefined,
  aside: undefined,
};

export interface ReduceContext {
  readonly frame: Frame;
  /** Of the state's view, not of a motion towards it. */
  readonly transform: Transform;
  readonly arrangement: Arrangement;
  readonly stops: StopIndex;
  /** Where an entry stands, UTC ms. */
  readonly timeOf: (entry: number) => number;
}

/** Returns the same state where nothing changes. */
export function reduce(state: TimelineState, command: Command, context: ReduceContext): TimelineState {
  const { frame, transform } = context;
  switch (command.type) {
    case 'pan':
      return withView(state, panBy(transform, command.dx), frame);
    case 'page':
      return withView(state, panBy(transform, command.pages * transform.widthPx), frame);
    case 'zoom':
      return withView(state, zoomBy(frame, transform, command.factor, command.px), frame);
    case 'show':
      return withView(state, clampView(frame, command.view), frame);
    case 'fit':
      return state.view === undefined ? state : { ...state, view: undefined };
    case 'toggle-fold':
      return toggleFold(state, command.gap, context);
    case 'toggle-lane':
      return { ...state, collapsedLanes: toggled(state.collapsedLanes, command.lane) };
    case 'focus':
      return focus(state, command.stop, context);
    case 'move':
      return move(state, command.direction, context);
    case 'select':
      return select(state, command.entry, context);
    case 'filter':
      return command.filter === state.filter ? state : { ...state, filter: command.filter };
    case 'search':
      return command.query === state.query ? state : { ...state, query: command.query };
    case 'story':
      return command.step === state.story ? state : { ...state, story: command.step };
    case 'aside':
      return command.aside === state.aside ? state : { ...state, aside: command.aside };
  }
}

function withView(state: TimelineState, view: View, frame: Frame): TimelineState {
  const fit = fitView(frame);
  if (view.start <= fit.start && view.end >= fit.end)
    return state.view === undefined ? state : { ...state, view: undefined };
  const same = state.view?.start === view.start && state.view.end === view.end;
  return same ? state : { ...state, view };
}

function toggleFold(state: TimelineState, gap: number, { stops }: ReduceContext): TimelineState {
  if (stops.gaps[gap] === undefined) return state;
  return { ...state, openFolds: toggled(state.openFolds, gap), focus: { type: 'fold', gap } };
}

function toggled<Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const next = new Set(items);
  if (!next.delete(item)) next.add(item);
  return next;
}

function select(state: TimelineState, entry: number | undefined, context: ReduceContext): TimelineState {
  if (entry === state.selected) return state;
  if (entry === undefined) return { ...state, selected: undefined, aside: undefined };
  const lane = state.focus?.type === 'entry' && state.focus.entry === entry ? state.focus.lane : undefined;
  return {
    ...focus(state, { type: 'entry', entry, ...(lane === undefined ? {} : { lane }) }, context),
    selected: entry,
    aside: undefined,
  };
}

function focus(state: TimelineState, stop: Stop, context: ReduceContext): TimelineState {
  return { ...state, focus: stop, view: viewWith(state, stop, context) };
}

/** Moves the window no further than it takes to see the stop. */
function viewWith(state: TimelineState, stop: Stop, { transform, stops, timeOf }: ReduceContext): View | undefined {
  const gap = stop.type === 'fold' ? stops.gaps[stop.gap] : undefined;
  const ms = stop.type === 'entry' ? timeOf(stop.entry) : gap === undefined ? undefined : (gap.start + gap.end) / 2;
  const laidOut = transform.widthPx > 2 * EDGE_PX;
  if (state.view === undefined || ms === undefined || !laidOut) return state.view;
  const px = toPx(transform, ms);
  if (px >= EDGE_PX && px <= transform.widthPx - EDGE_PX) return state.view;
  return panBy(transform, px - transform.widthPx / 2);
}

function move(state: TimelineState, direction: Direction, context: ReduceContext): TimelineState {
  const { stops, arrangement, timeOf } = context;
  const current = state.focus;
  if (direction === 'first' || current === undefined) return focusOn(state, firstStop(stops), context);
  if (direction === 'last') return focusOn(state, lastStop(stops), context);
  if (direction === 'next' || direction === 'previous') {
    const from: OrderedStop =
      current.type === 'entry' ? { type: 'entry', id: current.entry } : { type: 'fold', id: current.gap };
    return focusOn(state, neighbourInTime(stops, from, direction === 'next' ? 1 : -1), context);
  }
  if (current.type === 'fold') return state;
  const placement = placementOf(arrangement, current.entry, current.lane);
  const found = neighbourInRows(arrangement, placement, direction === 'down' ? 1 : -1, timeOf);
  if (found === undefined) return state;
  const entry = arrangement.entry[found]!;
  return focus(state, { type: 'entry', entry, lane: arrangement.lane[found]! }, context);
}

function focusOn(state: TimelineState, stop: OrderedStop | undefined, context: ReduceContext): TimelineState {
  if (stop === undefined) return state;
  return focus(
    state,
    stop.type === 'entry' ? { type: 'entry', entry: stop.id } : { type: 'fold', gap: stop.id },
    context,
  );
}

/** The entry's placement in the given lane, or its first one. -1 where it stands nowhere. */
export function placementOf({ entry, lane, count }: Arrangement, wanted: number, inLane: number | undefined): number {
  let first = -1;
  for (let placement = 0; placement < count; placement++) {
    if (entry[placement] !== wanted) continue;
    if (inLane === undefined || lane[placement] === inLane) return placement;
    if (first < 0) first = placement;
  }
  return first;
}
