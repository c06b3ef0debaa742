/** From a place of the page to an instant, and back. */
import { toPx, toTime } from '../scale/view.js';
import type { TimelineParts } from './timeline-parts.js';

type Placed = Pick<TimelineParts, 'displayed' | 'input'>;

/** UTC ms; undefined outside the chart. */
export function timeAtX({ displayed, input }: Placed, clientX: number): number | undefined {
  const { transform } = displayed;
  const box = input.window?.getBoundingClientRect();
  if (transform === undefined || box === undefined || clientX < box.left || clientX > box.right) return undefined;
  return toTime(transform, input.pxAt(clientX));
}

/** Undefined while there is no chart. */
export function xAtTime({ displayed, input }: Placed, ms: number): number | undefined {
  const { transform } = displayed;
  return transform === undefined ? undefined : input.clientXAt(toPx(transform, ms));
}
