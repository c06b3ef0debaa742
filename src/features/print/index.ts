/** A print of the whole. Fetched while the page is idle: a browser that prints waits for nothing. */
import type { TemplateResult } from 'lit';
import { menuItem } from '../../platform/menu.js';
import type { Feature, ViewContext } from '../../core/feature.js';

export const print: Feature = {
  id: 'print',
  slots: { 'more-menu': item },
  stylesLast: true,
  begins: 'idle',
  load: () => import('./part.js'),
};

/** The menu closes first: a browser prints the page as it stands. */
function item({ texts }: ViewContext): TemplateResult {
  return menuItem({
    className: 'print-page',
    text: texts.text('printPage'),
    onClick: () => {
      setTimeout(() => {
        window.print();
      });
    },
  });
}
