/** The part of a picture in its window. */
import { countInView, type InView } from '../../drawing/scene/in-view.js';
import type { Picture } from './picture.js';

/** Entries whose time is in the window. */
export function countInWindow({ totals, edges }: Picture): number {
  return edges.inside ?? totals.shown - edges.earlier - edges.later;
}

/** Counts of the chart at rest, whatever is still moving. */
export function inViewOf({ totals, edges, marks, view, target, sceneAt }: Picture): InView {
  return countInView(sceneAt(target), totals.shown, edges, marks, view);
}

/** Ids in order of time. The window is the one at rest. */
export function idsInView({ focusOrder, marks: { outerStart, outerEnd }, view, model }: Picture): readonly string[] {
  const ids: string[] = [];
  for (const entry of focusOrder.entries) {
    if (outerStart[entry]! < view.end && outerEnd[entry]! > view.start) ids.push(model.entries.at(entry)!.id);
  }
  return ids;
}
