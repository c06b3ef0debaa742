/** Steps of the keyboard and along a thread, as their features turn them into commands. */
import { followThread, type ThreadDirection } from '../../../src/dataset/data/thread-steps.js';
import type { Command, Direction } from '../../../src/element/interaction/command.js';
import { stopTowards } from '../../../src/element/interaction/moves.js';
import { reduce, type ReduceContext, type TimelineState } from '../../../src/element/interaction/reduce.js';

export type Step =
  | Exclude<Command, { readonly type: 'follow' }>
  | { readonly type: 'move'; readonly direction: Direction }
  | { readonly type: 'follow'; readonly from: number; readonly to: ThreadDirection | number };

export function step(state: TimelineState, given: Step, context: ReduceContext): TimelineState {
  if (given.type === 'move') {
    const stop = stopTowards(state, given.direction, context);
    return stop === undefined ? state : reduce(state, { type: 'focus', stop }, context);
  }
  if (given.type !== 'follow') return reduce(state, given, context);
  const { from, to } = given;
  const trail = followThread(context.relations, from, to, state.trail, context.isShown);
  return trail === undefined ? state : reduce(state, { type: 'follow', from, trail }, context);
}
