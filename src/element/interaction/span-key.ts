/** A time that the reader can go into, as text in the tree. */
import type { Span } from './command.js';

const FORCE = 'force';

export function spanKey({ start, end, lane, force }: Span): string {
  return [start, end, lane ?? '', ...(force ? [FORCE] : [])].join('~');
}

/** Undefined for any other element. */
export function spanOf(element: EventTarget | null): Span | undefined {
  const key = element instanceof Element ? element.closest('[data-span]')?.getAttribute('data-span') : undefined;
  if (key === null || key === undefined) return undefined;
  const [start, end, lane, force] = key.split('~');
  return {
    ...{ start: Number(start), end: Number(end), lane: lane === '' ? undefined : Number(lane) },
    ...(force === FORCE && { force: true }),
  };
}
