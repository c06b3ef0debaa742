/** Registers `<conflict-timeline>` if there are custom elements. Of several copies on a page, the first one stays. */
import { ConflictTimeline } from './element.js';

const TAG = 'conflict-timeline';

if ('customElements' in globalThis) register(customElements);

export { ConflictTimeline };
export type { TimelineEventMap } from '../element/session/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'conflict-timeline': ConflictTimeline;
  }
}

function register(registry: CustomElementRegistry): void {
  const present = registry.get(TAG);
  if (present === undefined) registry.define(TAG, ConflictTimeline);
  else if (present !== ConflictTimeline) {
    console.warn(`<${TAG}> is registered already, by another copy: that one stays`);
  }
}
