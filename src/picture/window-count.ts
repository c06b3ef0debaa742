/** What of a picture its window shows. */
import { countInView, type InView } from '../scene/in-view.js';
import type { Picture } from './picture.js';

/** Entries whose time meets the window. */
export function countInWindow({ focusOrder, edges }: Picture): number {
  return focusOrder.entries.length - edges.earlier - edges.later;
}

/** Of the chart as it is at rest, whatever is on its way there. */
export function inViewOf({ focusOrder, edges, marks, view, target, sceneAt }: Picture): InView {
  return countInView(sceneAt(target), focusOrder.entries.length, edges, marks, view);
}
