/**
 * Constructed style sheets cannot be shared between documents, and Lit makes them once: an element that was moved into
 * another document (an iframe, say) would stand there without any. So they are made again, in that document.
 */
import type { CSSResult } from 'lit';

export function adoptStylesAnew(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const view = root.ownerDocument.defaultView;
  if (view === null) return;
  root.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
