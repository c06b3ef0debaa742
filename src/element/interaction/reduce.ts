/** The one place that decides the effect of a command. Pure: the element applies the result. */
import { clampView, fitView, panBy, toPx, zoomBy, type Frame, type View } from '../../drawing/scale/view.js';
import { EMPTY_FILTER, sameFilter } from '../../dataset/data/filter.js';
import type { Command, Stop } from './command.js';
import type { ReduceContext, TimelineState } from './state.js';

/** Distance of a focused entry from the edges of the window. */
const EDGE_PX = 32;

export type { ReduceContext, TimelineState };

/** The same without a window of time and without open panels: for paper. */
export function wholeOf(state: TimelineState): TimelineState {
  return { ...state, view: undefined, selected: undefined, focus: undefined, aside: undefined };
}

export const INITIAL_STATE: TimelineState = {
  view: undefined,
  openFolds: new Set(),
  collapsedLanes: new Set(),
  openLanes: new Set(),
  selected: undefined,
  focus: undefined,
  filter: EMPTY_FILTER,
  query: '',
  aside: undefined,
  trail: undefined,
  slices: new Map(),
};

/** Returns the same state if nothing changes. */
export function reduce(state: TimelineState, command: Command, context: ReduceContext): TimelineState {
  const { frame, transform } = context;
  switch (command.type) {
    // Their owners reduce slices, see `session/slices.ts`.
    case 'feature':
      return state;
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
    case 'close-folds':
      return state.openFolds.size === 0 ? state : { ...state, openFolds: new Set() };
    case 'toggle-fold':
      return toggleFold(state, command.gap, context);
    case 'toggle-lane':
      return { ...state, collapsedLanes: toggled(state.collapsedLanes, command.lane) };
    case 'open-lane':
      return { ...state, openLanes: toggled(state.openLanes, command.lane) };
    case 'focus':
      return command.inPlace === true
        ? { ...state, focus: fromLast(state, command.stop) }
        : focus(state, command.stop, context);
    case 'select':
      return select(state, command, context);
    case 'follow':
      return follow(state, command, context);
    case 'filter':
      return sameFilter(command.filter, state.filter) ? state : { ...state, filter: command.filter };
    case 'search':
      return command.query === state.query ? state : { ...state, query: command.query };
    case 'present':
      return present(state, command, context);
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

function toggleFold(state: TimelineState, gap: number, { focusOrder }: ReduceContext): TimelineState {
  if (focusOrder.gaps[gap] === undefined) return state;
  return { ...state, openFolds: toggled(state.openFolds, gap), focus: fromLast(state, { type: 'fold', gap }) };
}

function toggled<Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const next = new Set(items);
  if (!next.delete(item)) next.add(item);
  return next;
}

function select(
  state: TimelineState,
  { entry, inPlace = false }: Pick<Extract<Command, { type: 'select' }>, 'entry' | 'inPlace'>,
  context: ReduceContext,
): TimelineState {
  if (entry === state.selected) return state;
  if (entry === undefined) return { ...state, selected: undefined, aside: undefined };
  const lane = state.focus?.type === 'entry' && state.focus.entry === entry ? state.focus.lane : undefined;
  const stop: Stop = { type: 'entry', entry, ...(lane === undefined ? {} : { lane }) };
  const there = inPlace ? { ...state, focus: stop } : focus(state, stop, context);
  return { ...there, selected: entry, aside: undefined };
}

function present(
  state: TimelineState,
  { entry, view, lanes = [] }: Extract<Command, { type: 'present' }>,
  { frame }: ReduceContext,
): TimelineState {
  const shut = lanes.filter((lane) => state.collapsedLanes.has(lane));
  const after: TimelineState = {
    ...state,
    selected: entry,
    focus: entry === undefined ? state.focus : { type: 'entry', entry },
    aside: undefined,
    collapsedLanes: shut.reduce(toggled, state.collapsedLanes),
  };
  if (view === 'whole') return { ...after, view: undefined };
  return view === undefined ? after : withView(after, clampView(frame, view), frame);
}

function focus(state: TimelineState, stop: Stop, context: ReduceContext): TimelineState {
  return { ...state, focus: fromLast(state, stop), view: viewWith(state, stop, context) };
}

/** A fold keeps the last entry. */
function fromLast({ focus: last }: TimelineState, stop: Stop): Stop {
  const from = last?.type === 'entry' ? last.entry : last?.from;
  return stop.type === 'entry' || from === undefined ? stop : { ...stop, from };
}

/** Goes to another entry of the thread. It opens that entry if one was open, or if the chart does not draw it. */
function follow(
  state: TimelineState,
  { from, trail }: Extract<Command, { type: 'follow' }>,
  context: ReduceContext,
): TimelineState {
  if (trail.at === from) return state;
  const opens = state.selected !== undefined || context.focusOrder.placeOf(trail.at) < 0;
  const there = opens
    ? select(state, { entry: trail.at }, context)
    : focus(state, { type: 'entry', entry: trail.at }, context);
  return { ...there, focus: { type: 'entry', entry: trail.at, via: { type: 'thread', from } }, trail };
}

/** Moves the window just far enough to show the stop: of a lasting entry, any part of it. */
function viewWith(
  state: TimelineState,
  stop: Stop,
  { transform, focusOrder, timeOf, spanOf }: ReduceContext,
): View | undefined {
  const span =
    stop.type === 'entry' ? spanOf(stop.entry) : stop.type === 'fold' ? focusOrder.gaps[stop.gap] : stop.span;
  const hasRoom = transform.widthPx > 2 * EDGE_PX;
  if (state.view === undefined || span === undefined || !hasRoom) return state.view;
  const inView = toPx(transform, span.end) >= EDGE_PX && toPx(transform, span.start) <= transform.widthPx - EDGE_PX;
  if (inView) return state.view;
  const ms = stop.type === 'entry' ? timeOf(stop.entry) : (span.start + span.end) / 2;
  return panBy(transform, toPx(transform, ms) - transform.widthPx / 2);
}
