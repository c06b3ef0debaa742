/**
 * Finds the entry at a point of the page by the drawing itself, so it never differs from what the reader sees.
 * `painted` looks up marks without an element; neither finds anything under the calendar or a panel.
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
