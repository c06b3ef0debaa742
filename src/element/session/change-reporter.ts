/** Emits a change when the picture shows it: a filter of many entries is shown later than it is set. */
import type { TimelineState } from '../interaction/reduce.js';
import type { Picture } from '../picture/picture.js';
import { countInWindow } from '../picture/window-count.js';
import type { View } from '../../drawing/scale/view.js';
import {
  TimelineFilterChangeEvent,
  TimelineFoldToggleEvent,
  TimelineRangeChangeEvent,
  TimelineSelectEvent,
} from './events.js';

export interface ReporterDeps {
  /** The picture of the present state; undefined while there is nothing to show. */
  readonly picture: () => Picture | undefined;
  /** Whether the picture does not show the present filter yet. */
  readonly isBehind: () => boolean;
  readonly emit: (event: Event) => void;
}

export class ChangeReporter {
  #deps: ReporterDeps;
  /** The filter before a change that the picture does not show yet. */
  #unreported: TimelineState['filter'] | undefined;

  constructor(deps: ReporterDeps) {
    this.#deps = deps;
  }

  /** `asked`: the requested window, if there was one. */
  report(before: TimelineState, after: TimelineState, asked: View | undefined): void {
    const { picture, isBehind, emit } = this.#deps;
    const shown = picture();
    if (shown === undefined) return;
    const waits = before.filter !== after.filter && isBehind();
    if (waits) this.#unreported ??= before.filter;
    const reported = waits ? { ...before, filter: after.filter } : before;
    emitChanges({ before: reported, after, asked }, shown, emit);
  }

  /** The picture now shows `now`. Returns the state before the unreported change, if there is one. */
  takeUnreported(now: TimelineState): TimelineState | undefined {
    const filter = this.#unreported;
    this.#unreported = undefined;
    return filter === undefined ? undefined : { ...now, filter };
  }
}

// Emits the reader's changes: one event for each thing.

interface Change {
  readonly before: TimelineState;
  readonly after: TimelineState;
  /** The requested window, if there was one: it may not have been possible. */
  readonly asked: View | undefined;
}

/** `picture` is that of the state after the change. */
function emitChanges({ before, after, asked }: Change, picture: Picture, emit: (event: Event) => void): void {
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
