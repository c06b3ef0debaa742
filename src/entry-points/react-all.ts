/** The exports of `react`, with the code of every feature: for servers, which wait for nothing. */
import '../features/all.js';
import { createComponent } from '@lit/react';
import { componentBy } from './react-component.js';
import type { ConflictTimelineComponent } from './react-props.js';

export const ConflictTimeline: ConflictTimelineComponent = componentBy(createComponent);
