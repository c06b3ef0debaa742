/** A window of time, UTC ms. */
export interface TimelineRange {
  readonly start: number;
  readonly end: number;
}

/** Turns any value from a page without types into two numbers; `NaN` stands for an invalid one. */
export function readRange(range: unknown): TimelineRange {
  const { start, end } = (typeof range === 'object' && range !== null ? range : {}) as Partial<TimelineRange>;
  return { start: toNumber(start), end: toNumber(end) };
}

function toNumber(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}

/** A range set before the tag was registered hides the accessor. Lit repairs its own properties the same way. */
export function upgradeRange(element: { visibleRange?: TimelineRange | null | undefined }): void {
  if (!Object.hasOwn(element, 'visibleRange')) return;
  const range = element.visibleRange;
  Reflect.deleteProperty(element, 'visibleRange');
  element.visibleRange = range;
}
