/** What of a picture its window shows. */
import { countInView, type InView } from '../scene/in-view.js';
import type { Picture } from './picture.js';

/** Entries whose time meets the window. */
export function countInWindow({ stops, edges }: Picture): number {
  return stops.entries.length - edges.earlier - edges.later;
}

/** Of the chart as it is at rest, whatever is on its way there. */
export function inViewOf({ stops, edges, marks, view, target, sceneAt }: Picture): InView {
  return countInView(sceneAt(target), stops.entries.length, edges, marks, view);
}
