/**
 * Registers `<conflict-timeline>` if there are custom elements. The first of several copies on a page stays. A browser
 * that cannot draw the element keeps what is inside the tag, and the console says so.
 */
import { ConflictTimeline } from './element.js';

const TAG = 'conflict-timeline';
/** Chrome and Edge know both from 123 on, Firefox from 120, Safari from 17.5. Without them nothing has a colour or a place. */
const NEEDED = ['selector(:dir(rtl))', '(color: light-dark(red, red))'];

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
  const lacked = lackedOf();
  if (lacked !== undefined) {
    console.warn(`<${TAG}> shows the content of its tag: this browser lacks ${lacked}`);
  } else if (present === undefined) registry.define(TAG, ConflictTimeline);
  else if (present !== ConflictTimeline) {
    console.warn(`<${TAG}> is registered already, by another copy: that one stays`);
  }
}

/** Environments of unit tests know no condition at all, and register the tag. */
function lackedOf(): string | undefined {
  const { CSS } = globalThis as { readonly CSS?: { readonly supports?: (condition: string) => boolean } };
  if (CSS?.supports?.('(display: block)') !== true) return undefined;
  return NEEDED.find((condition) => CSS.supports?.(condition) === false);
}
