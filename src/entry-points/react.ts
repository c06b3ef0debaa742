/**
 * The element as a component of React 18 and 19, for pages that a server renders: on hydration React gives a tag its
 * attributes and no property. Registers the tag.
 *
 * import { ConflictTimeline } from 'conflict-timeline/react';
 */
import { createComponent } from '@lit/react';
import { componentBy } from './react-component.js';
import type { ConflictTimelineComponent } from './react-props.js';

export type { ConflictTimelineProps } from './react-props.js';

export const ConflictTimeline: ConflictTimelineComponent = componentBy(createComponent);
