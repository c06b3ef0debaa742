/** A time that the reader can go into, as text in the tree. */
import type { Span } from './command.js';

export function spanKey({ start, end, lane }: Span): string {
  return [start, end, lane ?? ''].join('~');
}

/** Undefined for any other element. */
export function spanOf(element: EventTarget | null): Span | undefined {
  const key = element instanceof Element ? element.closest('[data-span]')?.getAttribute('data-span') : undefined;
  if (key === null || key === undefined) return undefined;
  const [start, end, lane] = key.split('~');
  return { start: Number(start), end: Number(end), lane: lane === '' ? undefined : Number(lane) };
}
