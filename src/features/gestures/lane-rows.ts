/** Opens the lane of the focus, so that each of its entries has a row, or closes it. */
import type { TimelineApi } from '../../element/core/feature.js';
import { laneText } from '../../element/chart/lane-name.js';
import type { Stop } from '../../element/interaction/command.js';
import type { Picture } from '../../element/picture/picture.js';
import { laneOf } from '../../drawing/scene/focus-order.js';
import { joinSentences } from '../../words/i18n/join-sentences.js';

export function openFocusedLane({ session, texts, focus, picture }: TimelineApi): void {
  const shown = picture();
  const stop = session.state.focus;
  const lane = shown?.context.arrangement.lanes[laneAt(stop, shown) ?? -1];
  if (lane === undefined) return;
  const { key, name, form, more, entries } = lane;
  const isOpen = session.state.openLanes.has(key);
  if (isOpen || form === 'clustered' || more !== undefined) {
    focus.wantStop();
    session.dispatch({ type: 'open-lane', lane: key }, true);
    return;
  }
  // Each has its row already.
  session.announce(joinSentences([laneText(name, texts()), texts().count('entries', entries.length)], texts().locale));
}

function laneAt(stop: Stop | undefined, { context }: Picture): number | undefined {
  if (stop?.type === 'span') return stop.span.lane;
  if (stop?.type !== 'entry') return undefined;
  return laneOf(context.arrangement, stop.entry, context.timeOf(stop.entry), stop.lane);
}
