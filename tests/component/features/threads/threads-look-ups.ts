/** The parts of threads. A curve is nothing that a screen reader knows: its shapes go by their classes. */
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { chartWindow, threads } from '../../look-ups.js';
import { all, one } from '../../mount.js';

/** All threads with their numbers, as one drawing. */
export function drawing(element: ConflictTimeline): Element {
  const [thread] = threads(element);
  if (thread === undefined) throw new Error('no threads');
  return thread.parentElement!;
}

/** At rest. */
export function isFaint(thread: Element): boolean {
  return thread.matches('.faint');
}

/** Those of the entry in focus. */
export function fullThreads(element: ConflictTimeline): readonly HTMLElement[] {
  return threads(element).filter((thread) => !isFaint(thread));
}

/** Around the line, for the pointer. */
export function reachOf(thread: Element): SVGPathElement {
  return thread.querySelector<SVGPathElement>('.reach')!;
}

/** A thread that goes on behind an edge has a line for the way there. */
export function linesOf(thread: Element): readonly SVGPathElement[] {
  return [...thread.querySelectorAll<SVGPathElement>('.line')];
}

export function lineOf(thread: Element): SVGPathElement {
  return linesOf(thread)[0]!;
}

export function lines(element: ConflictTimeline): readonly SVGPathElement[] {
  return threads(element).flatMap(linesOf);
}

/** The arrow, the cross or the like; a thread that runs both ways has none. */
export function headOf(thread: Element): SVGPathElement | undefined {
  return thread.querySelector<SVGPathElement>('.head') ?? undefined;
}

/** Where a thread goes on behind the edge of the window. */
export function fadingEnds(element: ConflictTimeline): readonly Element[] {
  return lines(element).filter((line) => line.matches('.fading'));
}

/** The number of threads in each ribbon. */
export function ribbonCounts(element: ConflictTimeline): readonly Element[] {
  return [...chartWindow(element).querySelectorAll('.thread-count')];
}

/** The threads that the legend explains. */
export function explainedThreads(element: ConflictTimeline): readonly HTMLElement[] {
  return all(element, '[part~="legend"] .thread');
}

/** The tree in the details. */
export function threadTree(element: ConflictTimeline): HTMLElement {
  return one(element, 'ul[aria-label="Thread"]');
}
