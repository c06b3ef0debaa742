/**
 * Custom states for CSS: `conflict-timeline:state(loading)`. The documents that tests mount elements in have none, and
 * Chrome takes such names from 125 on: before it throws, and the element goes without.
 */
export function setStates(
  internals: Partial<ElementInternals> | undefined,
  on: Readonly<Record<string, boolean>>,
): void {
  try {
    for (const name of Object.keys(on)) internals?.states?.[on[name] ? 'add' : 'delete'](name);
  } catch {
    // A style of the page for a state is lost, and nothing else.
  }
}

/** Undefined in happy-dom, which has none. */
export function internalsOf(element: Partial<HTMLElement>): ElementInternals | undefined {
  return element.attachInternals?.();
}
