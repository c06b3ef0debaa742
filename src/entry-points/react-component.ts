/** The element as a component of React. */
import type { createComponent, EventName } from '@lit/react';
import * as React from 'react';
import { ConflictTimeline as Element, type TimelineEventMap } from './define.js';
import type { PascalCase } from './props.js';
import type { ConflictTimelineComponent, Handlers } from './react-props.js';

/** `@lit/react` keeps the class of an event in the type of its name. */
type EventNames = {
  [Name in keyof TimelineEventMap as `on${PascalCase<Name>}`]: EventName<TimelineEventMap[Name]>;
};

const EVENTS = {
  onTimelineCard: 'timeline-card',
  onTimelineChange: 'timeline-change',
  onTimelineError: 'timeline-error',
  onTimelineFilterChange: 'timeline-filter-change',
  onTimelineFoldToggle: 'timeline-fold-toggle',
  onTimelineHover: 'timeline-hover',
  onTimelineIssues: 'timeline-issues',
  onTimelineLoad: 'timeline-load',
  onTimelineRangeChange: 'timeline-range-change',
  onTimelineScaleChange: 'timeline-scale-change',
  onTimelineSearch: 'timeline-search',
  onTimelineSelect: 'timeline-select',
  onTimelineStory: 'timeline-story',
} satisfies Record<keyof Handlers, keyof TimelineEventMap>;

/** Servers and browsers have a wrapper each. */
export function componentBy(create: typeof createComponent): ConflictTimelineComponent {
  return create({
    react: React,
    tagName: 'conflict-timeline',
    elementClass: Element,
    events: EVENTS as unknown as EventNames,
    displayName: 'ConflictTimeline',
  });
}
