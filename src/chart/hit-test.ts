/** Which entry lies at a place of the page: of the drawing itself, so it can never differ from what is seen. */
export function entryAtPoint(root: ShadowRoot, clientX: number, clientY: number): number | undefined {
  for (const element of root.elementsFromPoint(clientX, clientY)) {
    const entry = entryOf(element);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** Index of the entry that an element of the chart or the list belongs to. */
export function entryOf(element: EventTarget | null): number | undefined {
  const mark = element instanceof Element ? element.closest('[data-entry]') : null;
  return mark === null ? undefined : Number(mark.getAttribute('data-entry'));
}
