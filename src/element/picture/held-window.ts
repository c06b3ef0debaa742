/**
 * A script that moves the window frame by frame sets a window at rest each time. Lanes and titles for each of them would
 * cost a frame 4 ms and more (docs/performance.md), so they stay as those of a drag do.
 */
import type { View } from '../../drawing/scale/view.js';

/** How far a window may leave the one at rest before its lanes no longer serve, in windows. */
const BEYOND = 0.5;
/** A step of a motion changes the length of the window by no more than this. */
const MOST_TIMES = 1.5;

/**
 * The window whose lanes serve the next one: `held` so far, else the one that was drawn last. Beyond its reach the next
 * one takes its place. Undefined if the next one is no step from what is drawn.
 */
export function heldWindow(held: View | undefined, drawn: View | undefined, next: View | undefined): View | undefined {
  if (next === undefined || drawn === undefined) return undefined;
  if (next.start === drawn.start && next.end === drawn.end) return held;
  const times = (next.end - next.start) / (drawn.end - drawn.start);
  if (Math.max(times, 1 / times) > MOST_TIMES || next.start >= drawn.end || next.end <= drawn.start) return undefined;
  const before = held ?? drawn;
  return reaches(before, next) ? before : next;
}

/** Whether the lanes of a window serve another one. */
export function reaches({ start, end }: View, view: View): boolean {
  const beyond = (end - start) * BEYOND;
  return view.start >= start - beyond && view.end <= end + beyond;
}
