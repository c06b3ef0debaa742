/** Lanes by a category of the dataset, or by two groupings: what differs from others. Its code loads when it is needed. */
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Steps } from '../../dataset/base/steps.js';
import type { arrangeSteps } from '../../drawing/layout/arrange.js';
import type { Lane, LanesBy, OwnGrouping } from '../../drawing/layout/lanes.js';
import type { ChartMetrics } from './chart-metrics.js';

/** Whether names stand above their lanes, and the keys of collapsed and of opened ones. */
export type LaneShape = [heads?: boolean, collapsed?: ReadonlySet<string>, open?: ReadonlySet<string>];

export interface LaneScheme {
  /** The grouping, of two that of the outer lanes. */
  readonly by: OwnGrouping;
  /** The second of two. */
  readonly within?: OwnGrouping;
  /** The metrics with room for two columns of names. */
  readonly metrics?: (metrics: ChartMetrics) => ChartMetrics;
  readonly laneSteps: (shown: Uint32Array, ...shape: LaneShape) => Steps<readonly Lane[]>;
  readonly arrangeSteps?: typeof arrangeSteps;
}

/** Undefined for lanes by a grouping that each dataset has. The same object for the same lanes of a model. */
export type SchemeOf = (model: TimelineModel, lanes: LanesBy) => LaneScheme | undefined;
