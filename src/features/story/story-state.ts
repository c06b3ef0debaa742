/** The reader's place in the story: a slice of the state. */
import type { Command } from '../../element/interaction/command.js';
import type { TimelineState } from '../../element/interaction/reduce.js';
import { sliceOf, withSlice, type StateSlice } from '../../element/session/slices.js';

const ID = 'story';

export interface StoryState {
  /** The step, from 0; undefined while none is shown. */
  readonly step: number | undefined;
  /** The entry of the step; undefined if it has only words. */
  readonly entry: number | undefined;
}

/** Goes to a step, from 0, with its view; undefined leaves the story. */
export type StoryCommand = Omit<Extract<Command, { type: 'present' }>, 'type'> & Pick<StoryState, 'step'>;

export const storySlice: StateSlice<StoryState, StoryCommand> = {
  initial: { step: undefined, entry: undefined },
  reduce: (_, { step, ...shows }) => ({
    slice: { step, entry: step === undefined ? undefined : shows.entry },
    commands: [{ type: 'present', ...shows }],
  }),
  remap: ({ step, entry }, rowOf) => ({ step, entry: entry === undefined ? undefined : rowOf(entry) }),
};

export function storyCommand(command: StoryCommand): Command {
  return { type: 'feature', feature: ID, command };
}

export function storyOf(state: Pick<TimelineState, 'slices'>): StoryState {
  return sliceOf(state, ID, storySlice);
}

export function withStory<State extends Pick<TimelineState, 'slices'>>(state: State, story: StoryState): State {
  return withSlice(state, ID, story);
}

/** Whether the step of the story is open: the reader may have opened another entry since. */
export function tellsStory(state: TimelineState): boolean {
  const { step, entry } = storyOf(state);
  const { selected, aside } = state;
  return step !== undefined && aside === undefined && (selected === undefined || selected === entry);
}
