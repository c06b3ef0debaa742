/** The entries on paper, and the menu's commands to print. The code loads while a page that is used is idle. */
import { html, type TemplateResult } from 'lit';
import { menuItem } from '../../drawing/platform/menu.js';
import type { Feature, ViewContext } from '../../element/core/feature.js';
import type { PrintPart } from './part.js';

export const print: Feature<PrintPart> = {
  id: 'print',
  slots: { 'more-menu': item },
  stylesLast: true,
  begins: 'idle',
  load: () => import('./part.js'),
};

/** Prints a line or two for each entry, or all of its details. */
function item({ texts, features }: ViewContext): TemplateResult {
  const entry = (className: string, text: string, full: boolean): TemplateResult =>
    menuItem({
      className,
      text,
      onClick: () => {
        features.use(print, (part) => {
          part.print(full);
        });
      },
    });
  return html`${entry('print-page', texts.text('printPage'), false)}${entry('print-full', texts.text('printFull'), true)}`;
}
