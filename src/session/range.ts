/** A window of time, UTC ms. */
export interface TimelineRange {
  readonly start: number;
  readonly end: number;
}

/** What a page without types may hand in becomes two numbers; `NaN` stands for what is none. */
export function readRange(range: unknown): TimelineRange {
  const { start, end } = (typeof range === 'object' && range !== null ? range : {}) as Partial<TimelineRange>;
  return { start: toNumber(start), end: toNumber(end) };
}

function toNumber(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}
