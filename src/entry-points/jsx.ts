/** Types of the tag in React's JSX. `import 'conflict-timeline/jsx'` once, or name it in `types` of tsconfig.json. */
import type * as React from 'react';
import type { ConflictTimeline } from './index.js';
import type { TimelineAttributes, TimelineHandlers, TimelineProps } from './props.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'conflict-timeline': React.DetailedHTMLProps<React.HTMLAttributes<ConflictTimeline>, ConflictTimeline> &
        TimelineAttributes &
        TimelineProps &
        TimelineHandlers;
    }
  }
}
