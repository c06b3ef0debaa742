/** Each event by its name, so that `addEventListener` knows the fields of its event. */
import type {
  TimelineCardEvent,
  TimelineChangeEvent,
  TimelineErrorEvent,
  TimelineFilterChangeEvent,
  TimelineFoldToggleEvent,
  TimelineHoverEvent,
  TimelineIssuesEvent,
  TimelineLoadEvent,
  TimelineRangeChangeEvent,
  TimelineScaleChangeEvent,
  TimelineSearchEvent,
  TimelineSelectEvent,
  TimelineStoryEvent,
} from './events.js';

export interface TimelineEventMap {
  'timeline-card': TimelineCardEvent;
  'timeline-change': TimelineChangeEvent;
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

declare global {
  // Events bubble, so that any element can listen for them.
  interface HTMLElementEventMap extends TimelineEventMap {}
}
