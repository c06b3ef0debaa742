/** Keys that follow a thread, wherever in the element the focus is on an entry: its mark, its details, the list. */
import { threadKey } from '../../interaction/thread-keys.js';
import { entryOf } from '../../chart/hit-test.js';
import type { Session } from '../../core/session.js';

const TYPED_INTO = 'input, select, textarea';

export function followByKey(event: KeyboardEvent, session: Session): void {
  const direction = event.defaultPrevented ? undefined : threadKey(event);
  const { target } = event;
  if (direction === undefined || !(target instanceof Element) || target.matches(TYPED_INTO)) return;
  const inChart = target.closest('.window') !== null;
  const from = entryOf(target) ?? (inChart ? undefined : session.state.selected);
  if (from === undefined) return;
  event.preventDefault();
  session.follow(from, direction, inChart);
}
