/** Custom states for CSS: `conflict-timeline:state(loading)`. The documents that tests mount elements in have none. */
export function setStates(
  internals: Partial<ElementInternals> | undefined,
  on: Readonly<Record<string, boolean>>,
): void {
  for (const name of Object.keys(on)) internals?.states?.[on[name] ? 'add' : 'delete'](name);
}

/** Undefined in happy-dom, which has none. */
export function internalsOf(element: Partial<HTMLElement>): ElementInternals | undefined {
  return element.attachInternals?.();
}
