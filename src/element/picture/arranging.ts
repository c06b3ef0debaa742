/** Entries in lanes and rows, their height in the whole, and the rows that a window leaves open. */
import { sameFields } from '../../dataset/base/memo.js';
import type { Steps } from '../../dataset/base/steps.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { arrangeSteps, Arrangement } from '../../drawing/layout/arrange.js';
import type { RowMetrics } from '../../drawing/layout/row-metrics.js';
import type { OwnGrouping } from '../../drawing/layout/lanes.js';
import { openRows } from '../../drawing/layout/open-rows.js';
import type { MarkColumns } from '../../drawing/layout/mark-columns.js';
import { GLYPH_PX } from '../../drawing/dates/date-form.js';
import type { Extent } from '../../drawing/scale/gaps.js';
import { toTime, type Transform, type View } from '../../drawing/scale/view.js';
import { unitMs, type Precision } from '../../dataset/time/date-range.js';
import type { LaneScheme, LaneShape } from './lane-scheme.js';
import type { Pipeline } from './pipeline.js';
import type { Arranged, RestedWindow } from './rested-lanes.js';

const NO_FOLDS: ReadonlySet<number> = new Set();

/** The inputs of places besides the shown entries and the open gaps. */
export interface Placing {
  readonly model: TimelineModel;
  readonly marks: MarkColumns;
  readonly extent: Extent;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly noFolds: boolean;
  readonly lanesBy: OwnGrouping;
  /** Some entries are only counted: they are not in the page. */
  readonly isCounted: boolean;
  /** The precision of the sharpest date. */
  readonly precision: Precision;
  /** Undefined for lanes by a grouping that each dataset has. */
  readonly scheme: LaneScheme | undefined;
  /** Keys of opened lanes, for lanes that have lanes. */
  readonly open: ReadonlySet<string> | undefined;
  /** Each has its own entries, however many they are. */
  readonly allLanes: boolean;
  readonly collapsed: ReadonlySet<string>;
  readonly plotPx: number;
  readonly foldPx: number;
  readonly foldsShare: number;
  readonly metrics: RowMetrics;
  readonly labelPx: (entry: number) => number;
  readonly wholePx: (entry: number) => number;
  readonly titleOf: (entry: number) => string;
  readonly importance: (entry: number) => number;
  readonly arrange: typeof arrangeSteps;
}

/** Arranges at the whole extent with some gaps open. */
export function* arrangedSteps(
  pipeline: Pipeline,
  placing: Placing,
  shown: Uint32Array,
  openFolds: ReadonlySet<number>,
): Steps<Arranged> {
  const { model, marks, starts, ends, extent, noFolds, lanesBy, plotPx, foldPx, foldsShare, metrics, labelPx } =
    placing;
  const plan = pipeline.plan({ extent, open: openFolds, starts, ends, noFolds, widthPx: plotPx * (1 - foldsShare) });
  const frame = pipeline.frame({ plan, widthPx: plotPx, foldPx, foldsShare, minMs: unitMs(placing.precision) });
  const fit = pipeline.fit(frame);
  const { titleOf, importance, collapsed, arrange, scheme, open } = placing;
  const shape: LaneShape = scheme?.within ? [metrics.laneHeadPx > 0, collapsed, open] : [];
  const all = yield* pipeline.lanes.steps(model, shown, lanesBy, scheme, ...shape);
  const lanes = placing.allLanes ? all : pipeline.fewLanes(all, model);
  yield;
  const arrangement = yield* pipeline.arrangement.steps({
    ...{ model, marks, lanes, fit, metrics, labelPx, titleOf, importance, collapsed, plan, arrange },
  });
  return { frame, fit, arrangement };
}

/**
 * The height of the rows with nothing filtered and every gap folded: the element keeps its height while the reader
 * zooms, folds and filters.
 */
export function* heightSteps(
  pipeline: Pipeline,
  placing: Placing,
  arranged: Arranged,
  isWhole: boolean,
): Steps<number> {
  const known = pipeline.wholeHeight;
  if (!isWhole && known !== undefined && sameFields(known.placing, placing)) return known.px;
  const whole = isWhole ? arranged : yield* arrangedSteps(pipeline.beside, placing, placing.model.order, NO_FOLDS);
  // The window that shows everything has rows where these fit.
  const px =
    placing.isCounted || !hasColumns(whole.arrangement) ? 0 : pipeline.restedLanes.atFit(placing, whole).heightPx;
  pipeline.wholeHeight = { placing, px: Math.max(whole.arrangement.heightPx, px) };
  return pipeline.wholeHeight.px;
}

/** The lanes of the window at rest, if some have columns; else those of the whole with their open rows. */
export function restedFor(
  pipeline: Pipeline,
  placing: Placing,
  arranged: Arranged,
  target: Transform,
  window: RestedWindow,
): Arrangement {
  const { arrangement } = arranged;
  return (
    (hasColumns(arrangement) ? pipeline.restedLanes.at(placing, arranged, window) : undefined) ??
    closedFor(pipeline, placing, arrangement, target, window.held)
  );
}

/** Whether a lane has columns. */
export function hasColumns({ lanes }: Arrangement): boolean {
  return lanes.some(({ form }) => form === 'clustered');
}

/** `held` is a window whose rows stay open besides those of the present one. */
export function closedFor(
  pipeline: Pipeline,
  { marks }: Placing,
  everyRow: Arrangement,
  target: Transform,
  held: View | undefined,
): Arrangement {
  // Half a glyph at an edge is in the window.
  const start = toTime(target, -GLYPH_PX);
  const end = toTime(target, target.widthPx + GLYPH_PX);
  const window =
    held === undefined ? { start, end } : { start: Math.min(start, held.start), end: Math.max(end, held.end) };
  const open = openRows(everyRow, marks, window);
  if (open.every(Boolean)) return everyRow;
  return pipeline.closed(everyRow, open);
}
