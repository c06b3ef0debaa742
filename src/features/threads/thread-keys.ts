/** Keys that follow a thread, wherever in the element the focus is on an entry: its mark, its details, the list. */
import { entryOf } from '../../element/chart/hit-test.js';
import type { KeyBinding, TimelineApi } from '../../element/core/feature.js';
import type { ThreadDirection } from '../../dataset/data/thread-steps.js';

const TYPED_INTO = 'input, select, textarea';

type FollowThread = (from: number, to: ThreadDirection, inChart: boolean) => void;

const BY_SIGN: ReadonlyMap<string, ThreadDirection> = new Map<string, ThreadDirection>([
  ['[', 'back'],
  [']', 'on'],
  ['{', 'previous'],
  ['}', 'next'],
]);
const BY_PLACE: ReadonlyMap<string, readonly [ThreadDirection, ThreadDirection]> = new Map<
  string,
  readonly [ThreadDirection, ThreadDirection]
>([
  ['BracketLeft', ['back', 'previous']],
  ['BracketRight', ['on', 'next']],
]);
const OTHER_SCRIPT = /^[^\p{ASCII}\p{Script=Latin}]$/u;

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

/**
 * The keys of threads: `[` back to the answered entry, `]` on to an answer, with Shift (`{` `}`) to the one beside it.
 * They mean the same in a right-to-left page. If a keyboard has other letters there (х, ї, ج), the position of the key
 * counts; if the sign needs AltGr or Option, the sign counts.
 */
export function threadKey(event: KeyboardEvent): ThreadDirection | undefined {
  if (event.metaKey || (event.ctrlKey && !event.getModifierState('AltGraph'))) return undefined;
  const bySign = BY_SIGN.get(event.key);
  if (bySign !== undefined || event.altKey || !OTHER_SCRIPT.test(event.key)) return bySign;
  return BY_PLACE.get(event.code)?.[event.shiftKey ? 1 : 0];
}
