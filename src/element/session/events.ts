/** The element’s reports to the page. All bubble and leave the shadow tree; a page may cancel the opening of an entry. */
import type { Dataset } from '../../dataset/data/dataset.js';
import type { Filter } from '../../dataset/data/filter.js';
import type { Issue, LoadError } from '../../dataset/data/issue.js';
import type { FoldedTimeScale } from '../../drawing/scale/folded-time-scale.js';
import type { TimelineState } from '../interaction/reduce.js';
import type { Picture } from '../picture/picture.js';
import { countInWindow } from '../picture/window-count.js';
import type { View } from '../../drawing/scale/view.js';

const PASSES_OUT: EventInit = { bubbles: true, composed: true };

// Each event by its name, so that `addEventListener` knows the fields of its event.

export interface TimelineEventMap {
  'timeline-card': TimelineCardEvent;
  'timeline-change': TimelineChangeEvent;
  'timeline-connection': TimelineConnectionEvent;
  'timeline-error': TimelineErrorEvent;
  'timeline-filter-change': TimelineFilterChangeEvent;
  'timeline-fold-toggle': TimelineFoldToggleEvent;
  'timeline-hover': TimelineHoverEvent;
  'timeline-issues': TimelineIssuesEvent;
  'timeline-load': TimelineLoadEvent;
  'timeline-range-change': TimelineRangeChangeEvent;
  'timeline-scale-change': TimelineScaleChangeEvent;
  'timeline-search': TimelineSearchEvent;
  'timeline-select': TimelineSelectEvent;
  'timeline-story': TimelineStoryEvent;
}

/** A dataset is loaded, from any source. */
export class TimelineLoadEvent extends Event {
  static readonly type = 'timeline-load';
  constructor(
    readonly dataset: Dataset,
    /** Entries on the timeline. */
    readonly count: number,
    /** Records that could not be placed. */
    readonly unclear: number,
  ) {
    super(TimelineLoadEvent.type, PASSES_OUT);
  }
}

/** Entries were added, changed or removed: ids of each. */
export class TimelineChangeEvent extends Event {
  static readonly type = 'timeline-change';
  constructor(
    readonly added: readonly string[],
    readonly changed: readonly string[],
    readonly removed: readonly string[],
    /** Entries on the timeline now. */
    readonly count: number,
  ) {
    super(TimelineChangeEvent.type, PASSES_OUT);
  }
}

/** A followed source was lost, or answers again. What was shown before stays. */
export class TimelineConnectionEvent extends Event {
  static readonly type = 'timeline-connection';
  constructor(
    readonly connected: boolean,
    /** When something whole last came, UTC ms; undefined if nothing has. */
    readonly last: number | undefined,
    /** Why it was lost. */
    readonly error: LoadError | undefined,
  ) {
    super(TimelineConnectionEvent.type, PASSES_OUT);
  }
}

/** Loading failed; what was shown before stays. */
export class TimelineErrorEvent extends Event {
  static readonly type = 'timeline-error';
  constructor(readonly error: LoadError) {
    super(TimelineErrorEvent.type, PASSES_OUT);
  }

  get code(): LoadError['code'] {
    return this.error.code;
  }
}

/** The dataset has faults, or none any more. */
export class TimelineIssuesEvent extends Event {
  static readonly type = 'timeline-issues';
  constructor(readonly issues: readonly Issue[]) {
    super(TimelineIssuesEvent.type, PASSES_OUT);
  }
}

/**
 * The reader, or a method, opened an entry or closed it (`id` undefined). A page that cancels it shows the entry
 * itself: the entry is marked in the chart, and no card opens.
 */
export class TimelineSelectEvent extends Event {
  static readonly type = 'timeline-select';
  constructor(readonly id: string | undefined) {
    super(TimelineSelectEvent.type, { ...PASSES_OUT, cancelable: id !== undefined });
  }
}

/**
 * The card of an entry is drawn, in the chart, the list or the table, or none is any more (`id` undefined). A page that
 * has content for it puts it into the slots `card-start` and `card-end`.
 */
export class TimelineCardEvent extends Event {
  static readonly type = 'timeline-card';
  constructor(readonly id: string | undefined) {
    super(TimelineCardEvent.type, PASSES_OUT);
  }
}

/** The pointer or the keyboard focus is on another mark of the chart, or on none (`id` undefined). */
export class TimelineHoverEvent extends Event {
  static readonly type = 'timeline-hover';
  constructor(readonly id: string | undefined) {
    super(TimelineHoverEvent.type, PASSES_OUT);
  }
}

/** The reader or a method changed the window of time, or a requested range had to be clamped. */
export class TimelineRangeChangeEvent extends Event {
  static readonly type = 'timeline-range-change';
  constructor(
    /** UTC ms. */
    readonly start: number,
    readonly end: number,
    /** Whether this differs from the request. */
    readonly clamped: boolean,
    /** Entries whose time is in the window. */
    readonly count: number,
  ) {
    super(TimelineRangeChangeEvent.type, PASSES_OUT);
  }
}

/** The scale of the chart changed: in each frame in which the window moves, or when the chart is no longer drawn. */
export class TimelineScaleChangeEvent extends Event {
  static readonly type = 'timeline-scale-change';
  #read: () => FoldedTimeScale | undefined;

  constructor(read: () => FoldedTimeScale | undefined) {
    super(TimelineScaleChangeEvent.type, PASSES_OUT);
    this.#read = read;
  }

  /** `timeline.scale` at the time of reading. */
  get scale(): FoldedTimeScale | undefined {
    return this.#read();
  }
}

/** The result of the reader's search. */
export class TimelineSearchEvent extends Event {
  static readonly type = 'timeline-search';
  constructor(
    readonly query: string,
    /** Hits among the shown entries. */
    readonly count: number,
  ) {
    super(TimelineSearchEvent.type, PASSES_OUT);
  }
}

/** A fold was opened or closed. */
export class TimelineFoldToggleEvent extends Event {
  static readonly type = 'timeline-fold-toggle';
  constructor(
    readonly index: number,
    readonly open: boolean,
    readonly start: number,
    readonly end: number,
  ) {
    super(TimelineFoldToggleEvent.type, PASSES_OUT);
  }
}

/** The reader, or a method, went to a step of the story or left it (`step` undefined). */
export class TimelineStoryEvent extends Event {
  static readonly type = 'timeline-story';
  constructor(
    /** The step, from 0. */
    readonly step: number | undefined,
    readonly total: number,
  ) {
    super(TimelineStoryEvent.type, PASSES_OUT);
  }
}

/** The reader, or a method, changed the filter. */
export class TimelineFilterChangeEvent extends Event {
  static readonly type = 'timeline-filter-change';
  constructor(
    readonly filter: Filter,
    /** Entries that pass. */
    readonly shown: number,
    /** Entries on the timeline without any filter. */
    readonly total: number,
  ) {
    super(TimelineFilterChangeEvent.type, PASSES_OUT);
  }
}

export interface ReporterDeps {
  /** The picture of the present state; undefined while there is nothing to show. */
  readonly picture: () => Picture | undefined;
  /** Whether the picture does not show the present filter yet. */
  readonly isBehind: () => boolean;
  readonly emit: (event: Event) => void;
}

/** Emits a change when the picture shows it: a filter of many entries is shown later than it is set. */
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

declare global {
  // Events bubble, so that any element can listen for them.
  interface HTMLElementEventMap extends TimelineEventMap {}
}
