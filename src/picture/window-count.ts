/** What of a picture its window shows. */
import { countInView, type InView } from '../scene/in-view.js';
import type { Picture } from './picture.js';

/** Entries whose time meets the window. */
export function countInWindow({ totals, edges }: Picture): number {
  return edges.inside ?? totals.shown - edges.earlier - edges.later;
}

/** Of the chart as it is at rest, whatever is on its way there. */
export function inViewOf({ totals, edges, marks, view, target, sceneAt }: Picture): InView {
  return countInView(sceneAt(target), totals.shown, edges, marks, view);
}
