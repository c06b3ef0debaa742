/** The time that a chart covers. Finding it takes 16 bytes for each entry, half of which are freed at once. */
import type { Steps } from '../base/steps.js';
import type { TimelineModel } from '../data/timeline-model.js';
import type { MarkColumns } from '../layout/mark-columns.js';
import { occupiedSteps } from '../layout/occupied.js';
import { extentSteps, type Extent, type Occupied } from '../scale/gaps.js';

export interface Ground {
  readonly extent: Extent;
  /** Occupied times, UTC ms, sorted: segments share the width by these. */
  readonly starts: Float64Array;
}

export function* groundSteps(occupied: Occupied): Steps<Ground> {
  return { extent: yield* extentSteps(occupied), starts: occupied.min };
}

/** Of all entries. */
export function* wholeGroundSteps(model: TimelineModel, marks: MarkColumns): Steps<Ground> {
  const occupied = yield* occupiedSteps(model, marks, model.order);
  yield;
  return yield* groundSteps(occupied);
}
