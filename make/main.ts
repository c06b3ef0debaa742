/** Registers what the page is made of, and the worker that keeps it for when there is no network. */
import { TimelineMaker } from './timeline-maker.js';

customElements.define('timeline-maker', TimelineMaker);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Pages opened from a disk, and some browsers, have none.
  navigator.serviceWorker.register('service-worker.js').catch(() => undefined);
}
