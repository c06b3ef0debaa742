/** The props of the React component. Apart from the wrapper, whose types a project does not have. */
import type * as React from 'react';
import type { ConflictTimeline as Element, TimelineEventMap } from './index.js';
import type { PascalCase, TimelineProps } from './props.js';

/** `onTimelineSelect` and so on. */
export type Handlers = {
  [Name in keyof TimelineEventMap as `on${PascalCase<Name>}`]?: (event: TimelineEventMap[Name]) => void;
};

export type ConflictTimelineProps = Omit<React.HTMLAttributes<Element>, keyof TimelineProps> &
  TimelineProps &
  Handlers &
  React.RefAttributes<Element>;

export type ConflictTimelineComponent = React.ForwardRefExoticComponent<ConflictTimelineProps>;
