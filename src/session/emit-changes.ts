/** Emits the reader's changes: one event for each thing. */
import type { TimelineState } from '../interaction/reduce.js';
import type { View } from '../scale/view.js';
import {
  TimelineFilterChangeEvent,
  TimelineFoldToggleEvent,
  TimelineRangeChangeEvent,
  TimelineSelectEvent,
} from './events.js';
import type { Picture } from '../picture/picture.js';
import { countInWindow } from '../picture/window-count.js';

interface Change {
  readonly before: TimelineState;
  readonly after: TimelineState;
  /** The requested window, if there was one: it may not have been possible. */
  readonly asked: View | undefined;
}

/** `picture` is that of the state after the change. */
export function emitChanges({ before, after, asked }: Change, picture: Picture, emit: (event: Event) => void): void {
  const { selected } = after;
  if (selected !== before.selected) {
    emit(new TimelineSelectEvent(selected === undefined ? undefined : picture.model.entries.at(selected)?.id));
  }
  if (after.filter !== before.filter) {
    const { shown, all } = picture.totals;
    emit(new TimelineFilterChangeEvent(after.filter, shown, all));
  }
  for (const [index, { start, end }] of picture.extent.gaps.entries()) {
    const open = after.openFolds.has(index);
    if (open !== before.openFolds.has(index)) emit(new TimelineFoldToggleEvent(index, open, start, end));
  }
  const { start, end } = picture.view;
  const clamped = asked !== undefined && (asked.start !== start || asked.end !== end);
  if (after.view !== before.view || clamped) {
    emit(new TimelineRangeChangeEvent(start, end, clamped, countInWindow(picture)));
  }
}
