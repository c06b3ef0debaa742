/** Types of the tag in templates of Vue. `import 'conflict-timeline/vue'` once. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ConflictTimeline, TimelineEventMap } from './index.js';
import type { PascalCase, TimelineAttributes, TimelineProps } from './props.js';

/** The compiler takes `@timeline-select` in a template for a property of this name. */
type Listeners = {
  [Name in keyof TimelineEventMap as `on${PascalCase<Name>}`]?: (event: TimelineEventMap[Name]) => void;
};

type Emits = { [Name in keyof TimelineEventMap]: (event: TimelineEventMap[Name]) => void };

declare module 'vue' {
  interface GlobalComponents {
    'conflict-timeline': new () => ConflictTimeline & {
      /** The props for its template; not there at run time. */
      $props: HTMLAttributes & TimelineProps & TimelineAttributes & Listeners & PublicProps;
      $emit: EmitFn<Emits>;
    };
  }
}
