/** The scrollers that bring a reader to an element. */
import { ancestorsOf } from './scrollers.js';

const SCROLLS: ReadonlySet<string> = new Set(['auto', 'scroll']);

/** An element that a reader can scroll up and down. */
export function scrollersAround(element: Element): readonly Element[] {
  const page = element.ownerDocument.scrollingElement;
  const found = ancestorsOf(element).filter(
    (at) => at !== page && at.scrollHeight > at.clientHeight && SCROLLS.has(getComputedStyle(at).overflowY),
  );
  return page === null ? found : [...found, page];
}
