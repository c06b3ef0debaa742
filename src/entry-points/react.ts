/**
 * The element as a component of React 17 to 19, for pages that a server renders: on hydration React gives a tag its
 * attributes and no property. Registers the tag. A server writes the tag with its children; the browser sets `data`
 * and the other properties before it draws.
 *
 * import { ConflictTimeline } from 'conflict-timeline/react';
 */
import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import { ConflictTimeline as Element, type TimelineEventMap } from './define.js';
import type { PascalCase } from './props.js';
import type { ConflictTimelineComponent, Handlers } from './react-props.js';

export type { ConflictTimelineProps } from './react-props.js';

/** `@lit/react` keeps the class of an event in the type of its name. */
type EventNames = {
  [Name in keyof TimelineEventMap as `on${PascalCase<Name>}`]: EventName<TimelineEventMap[Name]>;
};

const EVENTS = {
  onTimelineCard: 'timeline-card',
  onTimelineChange: 'timeline-change',
  onTimelineConnection: 'timeline-connection',
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

/** React 17 and 18 warn of layout effects on a server, where no effect runs. */
const useLayoutEffect = typeof document === 'undefined' ? React.useEffect : React.useLayoutEffect;

export const ConflictTimeline: ConflictTimelineComponent = createComponent({
  react: { ...React, useLayoutEffect },
  tagName: 'conflict-timeline',
  elementClass: Element,
  events: EVENTS as unknown as EventNames,
  displayName: 'ConflictTimeline',
});
