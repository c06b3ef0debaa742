/** The window of the document that an element is in. An image of the page by the name of `defaultView` would stand there instead. */
type PageView = Window & typeof globalThis;

export function pageView({ ownerDocument }: Node): PageView {
  const view = ownerDocument?.defaultView;
  return view?.window === view && view ? view : window;
}
