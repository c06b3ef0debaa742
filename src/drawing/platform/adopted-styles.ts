/**
 * Constructed style sheets cannot be shared between documents, and Lit makes them once: an element moved to another
 * document (an iframe, say) would have none. So they are made again, in that document.
 */
import { adoptStyles, type CSSResult, type CSSResultOrNative } from 'lit';
import { onServer, pageView } from './page-view.js';

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
 * The root of an element that comes to another page before it was ever shown. Lit would give it the sheets of its first
 * page, which a browser refuses, and the element would stay blank. Undefined at home.
 */
export function createRootAbroad(element: Element, styles: readonly CSSResult[]): ShadowRoot | undefined {
  if (onServer || element.shadowRoot !== null || element.ownerDocument === document) return undefined;
  const root = element.attachShadow({ mode: 'open' });
  adoptStylesAnew(root, styles);
  return root;
}

/** Lit gives a root the first sheets of its class: parts that loaded for another element have added more. */
export function withLaterStyles(
  root: ShadowRoot,
  styles: readonly CSSResult[],
  began: readonly CSSResultOrNative[],
): ShadowRoot {
  if (!onServer && styles.length > began.length) adoptStylesOf(root, styles);
  return root;
}

/** A feature has loaded with style sheets: they go to their places among the others. */
export function adoptStylesOf(root: ShadowRoot, styles: readonly CSSResult[]): void {
  if (root.ownerDocument === document) adoptStyles(root, [...styles]);
  else adoptStylesAnew(root, styles);
}
