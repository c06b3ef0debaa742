/** Registers the elements of the page. */
import '../../../src/entry-points/define.js';
import { MakerForm } from './maker-form.js';
import { MakerGrid } from './maker-grid.js';

customElements.define('maker-grid', MakerGrid);
customElements.define('maker-form', MakerForm);

declare global {
  interface HTMLElementTagNameMap {
    'maker-grid': MakerGrid;
    'maker-form': MakerForm;
  }
}
