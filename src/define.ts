/** Registers `<conflict-timeline>`. Of several copies on a page, the first one stays. */
import { ConflictTimeline } from './element/conflict-timeline.js';

const TAG = 'conflict-timeline';

if (customElements.get(TAG) === undefined) customElements.define(TAG, ConflictTimeline);
else if (customElements.get(TAG) !== ConflictTimeline) {
  console.warn(`<${TAG}> is registered already, by another copy or version: that one stays`);
}

export { ConflictTimeline };

declare global {
  interface HTMLElementTagNameMap {
    'conflict-timeline': ConflictTimeline;
  }
}
