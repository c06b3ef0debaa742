/** Types of the tag in templates of Svelte. `import 'conflict-timeline/svelte'` once. */
import type {} from 'svelte/elements';
import type { ConflictTimeline, TimelineEventMap } from './index.js';
import type { TimelineAttributes, TimelineHandlers, TimelineProps } from './props.js';

/** The names of Svelte 4. */
type Directives = {
  [Name in keyof TimelineEventMap as `on:${Name}`]?: (event: TimelineEventMap[Name]) => void;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'conflict-timeline': HTMLAttributes<ConflictTimeline> &
      TimelineAttributes &
      TimelineProps &
      TimelineHandlers &
      Directives;
  }
}
