/** Registers what the page is made of, and the worker that keeps it for when there is no network. */
import '../src/define.js';
import { TimelineMaker } from './timeline-maker.js';
import { MakerForm } from './view/maker-form.js';
import { MakerGrid } from './view/maker-grid.js';

customElements.define('maker-grid', MakerGrid);
customElements.define('maker-form', MakerForm);
customElements.define('timeline-maker', TimelineMaker);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Pages opened from a disk, and some browsers, have none.
  navigator.serviceWorker.register('service-worker.js').catch(() => undefined);
}
