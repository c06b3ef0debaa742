/** What scrolls around an element, from the inside out, and the page last: through slots and shadow roots. */

/**
 * Measures something for which the page is laid out otherwise for a moment. A page that is shorter then has scrolled up:
 * all that scrolls around the element is put back to where it was. That lays the page out as it was before, too, which
 * Firefox would not do by itself before its observers hear of sizes.
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
