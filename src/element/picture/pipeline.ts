/**
 * The stages from dataset to scene, each remembered while its inputs stay the same objects. A stage costs something
 * when its inputs change: data, then lanes and folds, then size, then the window.
 */
import { memo, optionsMemo, sameItems, sameOptions, steppedMemo } from '../../dataset/base/memo.js';
import type { Steps } from '../../dataset/base/steps.js';
import { isEmptyFilter, type Filter } from '../../dataset/data/filter.js';
import type { RelationIndex } from '../../dataset/data/relations.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { ArrangeOptions, arrangeSteps, Arrangement } from '../../drawing/layout/arrange.js';
import type { RowMetrics } from '../../drawing/layout/row-metrics.js';
import { importanceOf } from '../../drawing/layout/importance.js';
import { laneSteps, MANY_LANES, type Lane, type LanesBy } from '../../drawing/layout/lanes.js';
import { planScale, type ScaleOptions, type ScalePlan } from '../../drawing/scale/time-scale.js';
import { createTransform, fitView, type Frame, type Transform } from '../../drawing/scale/view.js';
import { buildScene, type SceneOptions } from '../../drawing/scene/build-scene.js';
import type { DetailOptions, LevelOfDetail } from '../../drawing/scene/level-of-detail.js';
import type { ChartMetrics } from './chart-metrics.js';
import type { PictureMany } from './many.js';
import type { LaneScheme, LaneShape } from './lane-scheme.js';
import type { RestedLanes } from './rested-lanes.js';
import { DataPipeline } from './data-pipeline.js';
import { focusOrderSteps } from './focus-path.js';
import { labelTexts, labelWidths } from './label-text.js';
import { edgeCounts, passingSteps, sortedEndSteps } from '../../drawing/scene/edge-counts.js';
import { overviewSteps } from '../../drawing/scene/overview.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';

/** A mark with a tail, and the distance to its label. */
const MARK_ROOM_PX = 60;
/** Larger datasets have more labels than anyone can see at once. */
const MAX_MEASURED = 300;
/** Room for half a glyph, and some, at both ends. */
const INSET_PX = 16;

/** More hits than this are marks only if they have room. */
const MAX_FOUND = 300;
/** A search among more entries than this does not rearrange the lanes to name its hits first. */
const MAX_RANKED = 20_000;

export class Pipeline {
  readonly data: DataPipeline;

  /** `data` comes from another pipeline, for another picture of the same data. */
  constructor(data = new DataPipeline()) {
    this.data = data;
  }

  get many(): PictureMany {
    return this.data.many;
  }

  /** A pipeline for a layout of the same data beside the picture. */
  get beside(): Pipeline {
    return (this.#beside ??= new Pipeline(this.data));
  }

  #beside: Pipeline | undefined;

  readonly shown = steppedMemo((model: TimelineModel, filter: Filter) => shownSteps(this.many, model, filter));

  readonly plan = optionsMemo(({ noFolds, ...options }: ScaleOptions & { readonly noFolds: boolean }): ScalePlan =>
    planScale(noFolds ? { ...options, open: new Set(options.extent.gaps.keys()) } : options),
  );

  readonly frame = optionsMemo((frame: Omit<Frame, 'insetPx'>): Frame => ({ ...frame, insetPx: INSET_PX }));

  readonly fit = memo((frame: Frame): Transform => createTransform(frame, fitView(frame)));

  /** The transform of the window. */
  readonly transform = memo((frame: Frame, start: number, end: number): Transform =>
    createTransform(frame, { start, end }),
  );

  readonly importance = memo((model: TimelineModel, relations: RelationIndex, found: readonly number[]) => {
    const hits = new Set(found);
    return importanceOf(model, relations, (entry) => hits.has(entry));
  });

  readonly labels = memo(labelTexts);

  readonly labelPx = memo(labelWidths);

  /** The same without a limit. */
  readonly wholePx = memo(labelWidths);

  /** Labels are above their marks if half the width cannot hold the longest one beside its mark. */
  readonly metrics = memo(
    (model: TimelineModel, labelPx: (entry: number) => number, { rows, plotPx }: ChartMetrics): RowMetrics => {
      if (model.count > MAX_MEASURED) return rows(false);
      const longest = model.order.reduce((most, entry) => Math.max(most, labelPx(entry)), 0);
      return rows(longest + MARK_ROOM_PX > plotPx / 2);
    },
  );

  /** The calendar is as high as the longest name of a fold. */
  readonly turned = memo((metrics: ChartMetrics, turnedPx: number): ChartMetrics => ({
    ...metrics,
    axis: metrics.axisFor(turnedPx),
  }));

  readonly lanes = steppedMemo(
    (model: TimelineModel, shown: Uint32Array, by: LanesBy, scheme?: LaneScheme, ...shape: LaneShape) =>
      scheme?.laneSteps(shown, ...shape) ?? laneSteps(model, shown, by),
  );

  /** The same lanes if they are not too many. */
  readonly fewLanes = memo((lanes: readonly Lane[], model: TimelineModel) =>
    lanes.length < MANY_LANES ? lanes : this.many.fewLanes(lanes, model),
  );

  readonly arrangement = steppedMemo(
    ({ arrange, ...options }: Omit<ArrangeOptions, 'many'> & { readonly arrange: typeof arrangeSteps }) =>
      arrange({ ...options, many: this.many }),
    sameOptions,
  );

  /** The lanes of a window at rest. */
  get restedLanes(): RestedLanes {
    return (this.#restedLanes ??= new this.many.RestedLanes(this.many));
  }

  #restedLanes: RestedLanes | undefined;

  /** The same while the same rows are open. */
  readonly closed = memo(
    (arrangement: Arrangement, open: readonly boolean[]) => this.many.closeRows(arrangement, open),
    ([before, wasOpen], [now, isOpen]) => before === now && sameItems(wasOpen, isOpen),
  );

  /** Height of the rows without a filter and with every gap folded, by all of its inputs. */
  wholeHeight: { readonly placing: object; readonly px: number } | undefined;

  readonly detail = optionsMemo((options: DetailOptions): LevelOfDetail => this.many.levelOfDetail(options));

  readonly scene = optionsMemo((options: Omit<SceneOptions, 'many' | 'detailOf'>) =>
    buildScene({ ...options, many: this.many, detailOf: this.detail }),
  );

  /** All shown entries by time: the list, previous and next. */
  readonly focusOrder = steppedMemo(focusOrderSteps);

  /** Entries that are not only in collapsed lanes: the path of the keyboard in the chart. */
  readonly chartFocusOrder = memo(
    (model: TimelineModel, focusOrder: FocusOrder, { rows, partial }: Arrangement, noFolds: boolean): FocusOrder => {
      const gaps = noFolds ? [] : focusOrder.gaps;
      if (partial || rows.some(({ form }) => form === 'collapsed'))
        return this.many.focusOrderInRows(model, focusOrder, rows, gaps);
      return noFolds ? { ...focusOrder, gaps } : focusOrder;
    },
  );

  readonly overview = steppedMemo(overviewSteps);

  readonly ends = steppedMemo(sortedEndSteps);

  readonly edges = optionsMemo(edgeCounts);

  readonly passing = steppedMemo(passingSteps);

  /** The same object while a built scene can be panned. */
  readonly sceneKey = memo((arrangement: Arrangement, keep: readonly number[], found: readonly number[]) => ({
    arrangement,
    keep,
    found,
  }));

  /** Entries that a search has found, if they are few enough to be drawn in any room. */
  readonly found = memo((hits: Uint32Array): readonly number[] => (hits.length > MAX_FOUND ? [] : [...hits]));

  /** Those of them whose titles come first. */
  readonly ranked = memo((model: TimelineModel, found: readonly number[]): readonly number[] =>
    model.count > MAX_RANKED ? NOTHING : found.length === 0 ? NOTHING : found,
  );

  /**
   * Entries that are drawn in any case: the focused one, the open one and those at the other ends of its threads. Where
   * these were counted, the threads ended at the words “22 more”.
   */
  readonly keep = memo(
    (focus: number | undefined, selected: number | undefined, relations: RelationIndex): readonly number[] =>
      [...new Set([focus, selected, ...this.many.relatedTo(relations, selected)])].filter(
        (entry) => entry !== undefined,
      ),
  );
}

const NOTHING: readonly number[] = [];

function* shownSteps(many: PictureMany, model: TimelineModel, filter: Filter): Steps<Uint32Array> {
  return isEmptyFilter(filter) ? model.order : yield* many.filterSteps(model, filter);
}
