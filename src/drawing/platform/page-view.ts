import { isServer } from 'lit';

/** The window of an element's document. An image of the page named `defaultView` would replace the property. */
type PageView = Window & typeof globalThis;

export function pageView({ ownerDocument }: Node): PageView {
  const view = ownerDocument?.defaultView;
  return view?.window === view && view ? view : window;
}

/** Undefined in jsdom, which knows no media. */
export function mediaOf(view: Partial<Pick<Window, 'matchMedia'>>, query: string): MediaQueryList | undefined {
  return view.matchMedia?.(query);
}

/** Whether there is no browser: then templates become text. Lit's own constant has the type of one build. */
export const onServer: boolean = isServer;
