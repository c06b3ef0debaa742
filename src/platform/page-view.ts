/** The window of an element's document. An image of the page named `defaultView` would replace the property. */
type PageView = Window & typeof globalThis;

export function pageView({ ownerDocument }: Node): PageView {
  const view = ownerDocument?.defaultView;
  return view?.window === view && view ? view : window;
}
