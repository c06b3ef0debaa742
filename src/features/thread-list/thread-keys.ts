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
/** The signs at the places of the two keys, the second with Shift. */
const SIGNS_OF: ReadonlyMap<string, string> = new Map([
  ['BracketLeft', '[{'],
  ['BracketRight', ']}'],
]);
const OTHER_SCRIPT = /^[^\p{ASCII}\p{Script=Latin}]$/u;

export function threadBindings(follow: (timeline: TimelineApi) => FollowThread): readonly KeyBinding[] {
  const binding = (keys: readonly string[], says: KeyBinding['says']): KeyBinding => ({
    groups: ['viewChart', 'viewList'],
    keys,
    says,
    matches: (event) => keys.includes(signOf(event)),
    run: (event, timeline) => followByKey(event, timeline, follow(timeline)),
  });
  return [binding(['[', ']'], ['keysThread']), binding(['{', '}'], ['keysBeside'])];
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
 * They mean the same in a right-to-left page.
 */
export function threadKey(event: KeyboardEvent): ThreadDirection | undefined {
  return BY_SIGN.get(signOf(event));
}

/**
 * The sign of a key. Where a keyboard has other letters (х, ї, ج), the position of the key counts; where the sign needs
 * AltGr or Option, the sign counts. Empty with a modifier that makes it another key.
 */
function signOf(event: KeyboardEvent): string {
  const { key, code, shiftKey } = event;
  if (event.metaKey || (event.ctrlKey && !event.getModifierState('AltGraph'))) return '';
  if (event.altKey || !OTHER_SCRIPT.test(key)) return key;
  return SIGNS_OF.get(code)?.[shiftKey ? 1 : 0] ?? '';
}
