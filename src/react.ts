/**
 * The element as a component of React 18 and 19, for pages that are rendered on a server: on hydration React gives a tag
 * its attributes and no property. Registers the tag.
 *
 *     import { ConflictTimeline } from 'conflict-timeline/react';
 */
import { createComponent } from '@lit/react';
import { componentBy, type ConflictTimelineComponent } from './react-component.js';

export type { ConflictTimelineProps } from './react-component.js';

export const ConflictTimeline: ConflictTimelineComponent = componentBy(createComponent);
