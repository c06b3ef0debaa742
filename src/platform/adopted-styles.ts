/**
 * Constructed style sheets cannot be shared between documents, and Lit makes them once: an element that was moved into
 * another document (an iframe, say) would stand there without any. So they are made again, in that document.
 */
import { adoptStyles, type CSSResult, type CSSResultOrNative } from 'lit';
import { onServer } from './on-server.js';
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

/**
 * The root of an element that comes to a page other than the one it was made in before it was ever shown. Lit would give it
 * the sheets of the latter, which a browser refuses, and the element would stay blank. Undefined at home.
 */
export function createRootAbroad(element: Element, styles: readonly CSSResult[]): ShadowRoot | undefined {
  if (onServer || element.shadowRoot !== null || element.ownerDocument === document) return undefined;
  const root = element.attachShadow({ mode: 'open' });
  adoptStylesAnew(root, styles);
  return root;
}

/** Lit gives a root the sheets that its class began with: parts that came for another element have brought more. */
export function withLaterStyles(
  root: ShadowRoot,
  styles: readonly CSSResult[],
  began: readonly CSSResultOrNative[],
): ShadowRoot {
  if (!onServer && styles.length > began.length) adoptStylesOf(root, styles);
  return root;
}

/** A feature has come with style sheets: they take their places among those that are there. */
export function adoptStylesOf(root: ShadowRoot, styles: readonly CSSResult[]): void {
  if (root.ownerDocument === document) adoptStyles(root, [...styles]);
  else adoptStylesAnew(root, styles);
}
