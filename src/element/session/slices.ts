/** State that features own: a slice each. Their own commands change it, together with the core's changes for them. */
import type { Command } from '../interaction/command.js';
import { reduce, type ReduceContext, type TimelineState } from '../interaction/reduce.js';

/** The new row of an entry, by its old one; undefined if it is gone. */
export type RowOf = (row: number) => number | undefined;

export interface SliceChange<S> {
  readonly slice: S;
  /** What else changes with it, as one change: one motion, one event of each kind. */
  readonly commands?: readonly Command[];
}

/** A part of links that hold the state. */
export interface LinkField<S> {
  /** Its name in the link, unique among the fields. */
  readonly key: string;
  write(slice: S): string;
  /** Undefined if the text means nothing. Anyone can write a link. */
  read(text: string): S | undefined;
}

export interface StateSlice<S = unknown, C = unknown> {
  readonly initial: S;
  /** Pure. Returns the same slice if nothing changes. */
  reduce(slice: S, command: C, context: ReduceContext): SliceChange<S>;
  /** The part of it that another dataset keeps; the initial one if this is not given. */
  reset?(slice: S): S;
  /** Entries are in other rows now. */
  remap?(slice: S, rowOf: RowOf): S;
}

export type Slices = ReadonlyMap<string, StateSlice>;

export function sliceOf<S>(state: Pick<TimelineState, 'slices'>, id: string, { initial }: StateSlice<S>): S {
  return (state.slices.has(id) ? state.slices.get(id) : initial) as S;
}

/** Core and slices in one. */
export function reduceAll(
  state: TimelineState,
  command: Command,
  context: ReduceContext,
  slices: Slices,
): TimelineState {
  if (command.type !== 'feature') return reduce(state, command, context);
  const owner = slices.get(command.feature);
  if (owner === undefined) return state;
  const before = sliceOf(state, command.feature, owner);
  const { slice, commands = [] } = owner.reduce(before, command.command, context);
  const changed = slice === before ? state : withSlice(state, command.feature, slice);
  return commands.reduce((after, next) => reduceAll(after, next, context, slices), changed);
}

/** There is another dataset. */
export function resetSlices({ slices: before }: TimelineState, slices: Slices): TimelineState['slices'] {
  return new Map(
    [...before].map(([id, slice]) => [id, slices.get(id)?.reset?.(slice) ?? slices.get(id)?.initial] as const),
  );
}

/** Rows have moved. */
export function remapSlices({ slices: before }: TimelineState, slices: Slices, rowOf: RowOf): TimelineState['slices'] {
  if (before.size === 0) return before;
  return new Map([...before].map(([id, slice]) => [id, slices.get(id)?.remap?.(slice, rowOf) ?? slice] as const));
}

export function withSlice<State extends Pick<TimelineState, 'slices'>>(
  state: State,
  id: string,
  slice: unknown,
): State {
  return { ...state, slices: new Map(state.slices).set(id, slice) };
}
