/** Registers the elements of the page, and the worker that keeps it for use without a network. */
import { TimelineMaker } from './timeline-maker.js';

customElements.define('timeline-maker', TimelineMaker);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Pages opened from a disk, and some browsers, have none.
  navigator.serviceWorker.register('service-worker.js').catch(() => undefined);
}
