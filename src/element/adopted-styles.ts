/**
 * Constructed style sheets cannot be shared between documents, and Lit makes them once: an element that was moved into
 * another document (an iframe, say) would stand there without any. So they are made again, in that document.
 */
import type { CSSResult } from 'lit';
import { pageView } from './page-view.js';

export function adoptStylesAnew(root: ShadowRoot, styles: readonly CSSResult[]): void {
  if (root.ownerDocument.defaultView === null) return;
  const view = pageView(root);
  root.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
