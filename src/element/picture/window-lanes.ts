/** The lanes of a window at rest, by inputs that a stage remembers. */
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { clusterLayout, type Arrangement } from '../../drawing/layout/arrange.js';
import type { MarkColumns } from '../../drawing/layout/mark-columns.js';
import type { Transform } from '../../drawing/scale/view.js';

export function windowLanes(
  arrangement: Arrangement,
  model: TimelineModel,
  marks: MarkColumns,
  transform: Transform,
  labelPx: (entry: number) => number,
  importance: (entry: number) => number,
  open: ReadonlySet<string>,
): Arrangement {
  return clusterLayout.get().arrangeWindow({ arrangement, model, marks, transform, labelPx, importance, open });
}
