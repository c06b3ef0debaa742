/** The lanes of a window at rest, by inputs that a stage remembers. */
import type { TimelineModel } from '../data/timeline-model.js';
import { clusterLayout, type Arrangement } from '../layout/arrange.js';
import type { MarkColumns } from '../layout/mark-columns.js';
import type { Transform } from '../scale/view.js';

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
