/**
 * The keys of threads: `[` back to the answered entry, `]` on to an answer, with Shift (`{` `}`) to the one beside it.
 * They mean the same in a right-to-left page. If a keyboard has other letters there (х, ї, ج), the position of the key
 * counts; if the sign needs AltGr or Option, the sign counts.
 */
import type { ThreadDirection } from '../../dataset/data/thread-steps.js';

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

export function threadKey(event: KeyboardEvent): ThreadDirection | undefined {
  if (event.metaKey || (event.ctrlKey && !event.getModifierState('AltGraph'))) return undefined;
  const bySign = BY_SIGN.get(event.key);
  if (bySign !== undefined || event.altKey || !OTHER_SCRIPT.test(event.key)) return bySign;
  return BY_PLACE.get(event.code)?.[event.shiftKey ? 1 : 0];
}
