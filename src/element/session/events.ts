/** The element's reports to the page. None is cancelable; all bubble and leave the shadow tree. */
import type { Dataset } from '../../dataset/data/dataset.js';
import type { Filter } from '../../dataset/data/filter.js';
import type { Issue } from '../../dataset/data/issue.js';
import type { LoadError } from '../../dataset/data/load-error.js';
import type { FoldedTimeScale } from '../../drawing/scale/folded-time-scale.js';

const PASSES_OUT: EventInit = { bubbles: true, composed: true };

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
 * The reader, or a method, opened an entry or closed it (`id` undefined). A page that cancels it shows the entry itself:
 * the entry is marked in the chart, and no card opens.
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
