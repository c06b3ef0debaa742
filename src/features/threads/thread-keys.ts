/** Keys that follow a thread, wherever in the element the focus is on an entry: its mark, its details, the list. */
import { entryOf } from '../../element/chart/hit-test.js';
import type { KeyBinding, TimelineApi } from '../../element/core/feature.js';
import type { ThreadDirection } from '../../dataset/data/thread-steps.js';
import { threadKey } from '../../element/interaction/thread-keys.js';

const TYPED_INTO = 'input, select, textarea';

export type FollowThread = (from: number, to: ThreadDirection, inChart: boolean) => void;

export function threadBindings(follow: (timeline: TimelineApi) => FollowThread): readonly KeyBinding[] {
  const binding = (
    keys: KeyBinding['keys'],
    says: KeyBinding['says'],
    directions: readonly ThreadDirection[],
  ): KeyBinding => ({
    groups: ['viewChart', 'viewList'],
    keys,
    says,
    matches: (event) => directions.some((direction) => direction === threadKey(event)),
    run: (event, timeline) => followByKey(event, timeline, follow(timeline)),
  });
  return [
    binding(['[', ']'], ['keysThread'], ['back', 'on']),
    binding(['{', '}'], ['keysBeside'], ['previous', 'next']),
  ];
}

function followByKey(event: KeyboardEvent, { session }: TimelineApi, follow: FollowThread): boolean {
  const direction = threadKey(event);
  const { target } = event;
  if (direction === undefined || !(target instanceof Element) || target.matches(TYPED_INTO)) return false;
  const inChart = target.closest('.window') !== null;
  const from = entryOf(target) ?? (inChart ? undefined : session.state.selected);
  if (from === undefined) return false;
  follow(from, direction, inChart);
  return true;
}
