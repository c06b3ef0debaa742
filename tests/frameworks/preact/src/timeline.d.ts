import type { ConflictTimeline } from 'conflict-timeline';
import type { TimelineAttributes, TimelineHandlers, TimelineProps } from 'conflict-timeline/props';
import type { HTMLAttributes } from 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'conflict-timeline': HTMLAttributes<ConflictTimeline> & TimelineAttributes & TimelineProps & TimelineHandlers;
    }
  }
}
