/** The step of the article that the chart shows: a slice of the state. */
import type { ToldStep } from '../../dataset/data/story-steps.js';
import type { Command } from '../../element/interaction/command.js';
import type { StateSlice } from '../../element/session/slices.js';

export interface FollowState {
  /** Undefined before the first step, and for a step that shows everything. */
  readonly step: ToldStep | undefined;
}

export type FollowCommand = FollowState & Pick<Extract<Command, { type: 'present' }>, 'view' | 'lanes'>;

/** No card opens: the words are those of the article. */
export const followSlice: StateSlice<FollowState, FollowCommand> = {
  initial: { step: undefined },
  reduce: (_, { step, ...shows }) => ({
    slice: { step },
    commands: [{ type: 'present', entry: undefined, ...shows }],
  }),
  remap: ({ step }, rowOf) => {
    const entries = step?.entries.flatMap((entry) => rowOf(entry) ?? []) ?? [];
    return { step: step && { ...step, entry: entries[0], entries } };
  },
};
