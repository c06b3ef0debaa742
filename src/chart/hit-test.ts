/**
 * Which entry lies at a place of the page: of the drawing itself, so it can never differ from what is seen. `painted` looks
 * up what has no element; neither finds what the calendar or a panel covers.
 */
export function entryAtPoint(
  root: ShadowRoot,
  clientX: number,
  clientY: number,
  painted: () => number | undefined,
): number | undefined {
  for (const element of root.elementsFromPoint(clientX, clientY)) {
    const entry = entryOf(element);
    if (entry !== undefined) return entry;
    if (element.matches('.rows')) break;
    if (element.closest('.rows') === null) return undefined;
  }
  return painted();
}

/** Index of the entry that an element of the chart or the list belongs to. */
export function entryOf(element: EventTarget | null): number | undefined {
  const mark = element instanceof Element ? element.closest('[data-entry]') : null;
  return mark === null ? undefined : Number(mark.getAttribute('data-entry'));
}
