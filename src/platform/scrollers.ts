/** The scrollers around an element, from the inside out, and the page last: through slots and shadow roots. */

/**
 * Measures something while the page has another layout for a moment. A page that is shorter then has scrolled up, so
 * every scroller around the element returns to its position. That also restores the page's layout, which Firefox alone
 * would not do before its observers hear of sizes.
 */
export function keepScrolled<Result>(element: Element, measure: () => Result): Result {
  const before = ancestorsOf(element).map((scroller) => ({ scroller, top: scroller.scrollTop }));
  const result = measure();
  for (const { scroller, top } of before) {
    if (scroller.scrollTop !== top) scroller.scrollTo({ top, behavior: 'instant' });
  }
  return result;
}

export function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at = parentOf(element); at !== undefined; at = parentOf(at)) found.push(at);
  return found;
}

function parentOf(element: Element): Element | undefined {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
}
