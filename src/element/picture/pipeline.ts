/**
 * From dataset to scene, each stage remembered while its inputs stay the same objects. A stage costs something when its
 * inputs change: data, then lanes and folds, then size, then the window.
 */
import { memo } from '../../dataset/base/memo.js';
import { steppedMemo } from '../../dataset/base/stepped-memo.js';
import type { Steps } from '../../dataset/base/steps.js';
import { isEmptyFilter, type Filter } from '../../dataset/data/filter.js';
import { filterCode } from '../../dataset/data/filter-code.js';
import { orderByPrecedence } from '../../dataset/data/precedence-order.js';
import type { RelationIndex } from '../../dataset/data/relations.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { clusterLayout, type arrangeSteps, type Arrangement } from '../../drawing/layout/arrange.js';
import type { RowMetrics } from '../../drawing/layout/row-metrics.js';
import { importanceOf } from '../../drawing/layout/importance.js';
import { laneSteps, MANY_LANES, type Lane } from '../../drawing/layout/lanes.js';
import { MarkForm, type MarkColumns } from '../../drawing/layout/mark-columns.js';
import type { Extent } from '../../drawing/scale/gaps.js';
import { hasClosed } from '../../drawing/layout/open-rows.js';
import { rowClosing } from '../../drawing/layout/row-closing.js';
import { planScale, type ScalePlan } from '../../drawing/scale/time-scale.js';
import { createTransform, fitView, type Frame, type Transform } from '../../drawing/scale/view.js';
import { buildScene, clusterScene } from '../../drawing/scene/build-scene.js';
import type { LevelOfDetail } from '../../drawing/scene/level-of-detail.js';
import { DataPipeline } from './data-pipeline.js';
import { labelTexts } from './label-text.js';
import { labelWidths } from './label-widths.js';
import { windowLanes } from './window-lanes.js';
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
/** With more entries than this, a search does not rearrange the lanes to name its hits first. */
const MAX_RANKED = 20_000;

export class Pipeline {
  readonly data: DataPipeline;

  /** `data` comes from another pipeline, for another picture of the same data. */
  constructor(data = new DataPipeline()) {
    this.data = data;
  }

  /** For a layout of the same data beside the picture. */
  get beside(): Pipeline {
    return (this.#beside ??= new Pipeline(this.data));
  }

  #beside: Pipeline | undefined;

  readonly shown = steppedMemo(function* (model: TimelineModel, filter: Filter) {
    return isEmptyFilter(filter) ? model.order : yield* filterCode.get().filterSteps(model, filter);
  });

  readonly plan = memo(
    (extent: Extent, open: ReadonlySet<number>, starts: Float64Array, noFolds: boolean): ScalePlan => {
      const all = noFolds ? new Set(extent.gaps.keys()) : open;
      return planScale({ extent, open: all, starts });
    },
  );

  readonly frame = memo((plan: ScalePlan, widthPx: number, foldPx: number, minMs: number): Frame => ({
    plan,
    widthPx,
    foldPx,
    insetPx: INSET_PX,
    minMs,
  }));

  readonly fit = memo((frame: Frame): Transform => createTransform(frame, fitView(frame)));

  /** Of a window at rest from which a gesture began. */
  readonly held = memo((frame: Frame, start: number, end: number): Transform => createTransform(frame, { start, end }));

  readonly transform = memo((frame: Frame, start: number, end: number): Transform =>
    createTransform(frame, { start, end }),
  );

  readonly importance = memo((model: TimelineModel, relations: RelationIndex, found: readonly number[]) => {
    const hits = new Set(found);
    return importanceOf(model, relations, (entry) => hits.has(entry));
  });

  readonly labels = memo(labelTexts);

  /** The title has the sign before it if its mark has none. */
  readonly labelPx = memo(labelWidths);

  /** The same without a limit. */
  readonly wholePx = memo(labelWidths);

  /** If half the width cannot hold the longest label beside its mark, labels are above their marks. */
  readonly metrics = memo(
    (
      metricsFor: (stacked: boolean) => RowMetrics,
      model: TimelineModel,
      labelPx: (entry: number) => number,
      widthPx: number,
    ): RowMetrics => {
      if (model.count > MAX_MEASURED) return metricsFor(false);
      const longest = model.order.reduce((most, entry) => Math.max(most, labelPx(entry)), 0);
      return metricsFor(longest + MARK_ROOM_PX > widthPx / 2);
    },
  );

  readonly lanes = steppedMemo(laneSteps);

  /** The same lanes if they are not too many. */
  readonly fewLanes = memo((lanes: readonly Lane[], model: TimelineModel) =>
    lanes.length < MANY_LANES ? lanes : clusterLayout.get().fewLanes(lanes, model),
  );

  readonly arrangement = steppedMemo(
    (
      model: TimelineModel,
      marks: MarkColumns,
      lanes: readonly Lane[],
      fit: Transform,
      metrics: RowMetrics,
      labelPx: (entry: number) => number,
      titleOf: (entry: number) => string,
      importance: (entry: number) => number,
      collapsed: ReadonlySet<string>,
      plan: ScalePlan,
      arrange: typeof arrangeSteps,
    ) => arrange({ model, marks, lanes, plan, fit, metrics, labelPx, titleOf, importance, collapsed }),
  );

  /** The lanes of a window at rest. */
  readonly windowed = memo(windowLanes);

  readonly windowedFit = memo(windowLanes);

  readonly closed = memo((arrangement: Arrangement, open: string) =>
    hasClosed(open) ? rowClosing.get().closeRows(arrangement, open) : arrangement,
  );

  /** Height of the rows without a filter and with every gap folded, by all of its inputs. */
  wholeHeight: { readonly keys: readonly unknown[]; readonly px: number } | undefined;

  readonly detail = memo(
    (
      arrangement: Arrangement,
      frame: Frame,
      timeZone: string,
      untitled: boolean,
      level: number,
      chunk: number,
    ): LevelOfDetail => clusterScene.get().levelOfDetail({ arrangement, frame, timeZone, untitled, level, chunk }),
  );

  readonly scene = memo(
    (
      model: TimelineModel,
      marks: MarkColumns,
      arrangement: Arrangement,
      frame: Frame,
      transform: Transform,
      labelPx: (entry: number) => number,
      keep: readonly number[],
      found: readonly number[],
      untitled: boolean,
      wholePx: (entry: number) => number,
    ) =>
      buildScene({
        model,
        marks,
        arrangement,
        frame,
        transform,
        labelPx,
        wholePx,
        keep,
        found,
        untitled,
        detailOf: ({ level, chunk }) => this.detail(arrangement, frame, model.timeZone, untitled, level, chunk),
      }),
  );

  /** All shown entries by time: the list, previous and next. */
  readonly focusOrder = steppedMemo(focusOrderSteps);

  /** Entries that are not only in collapsed lanes: the path of the keyboard in the chart. */
  readonly chartFocusOrder = memo(
    (model: TimelineModel, focusOrder: FocusOrder, arrangement: Arrangement, noFolds: boolean) =>
      focusOrderInRows(model, focusOrder, arrangement, noFolds ? [] : focusOrder.gaps),
  );

  readonly overview = steppedMemo(overviewSteps);

  readonly ends = steppedMemo(sortedEndSteps);

  readonly edges = memo((focusOrder: FocusOrder, ends: Float64Array, marks: MarkColumns, start: number, end: number) =>
    edgeCounts(focusOrder, ends, marks, { start, end }),
  );

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

  /** Entries that are drawn in any case: the focused and the open one. */
  readonly keep = memo((focus: number | undefined, selected: number | undefined): readonly number[] =>
    [...new Set([focus, selected])].filter((entry) => entry !== undefined),
  );
}

const NOTHING: readonly number[] = [];

/** Of entries known for one day, those on or before it come first, then those about it, then those on it. */
function uncertaintyRank({ form }: MarkColumns, entry: number): number {
  const bits = form[entry]!;
  if (bits & (MarkForm.openStart | MarkForm.unknownStart)) return 0;
  return bits & (MarkForm.approximate | MarkForm.uncertain) ? 1 : 2;
}

function focusOrderInRows(
  model: TimelineModel,
  focusOrder: FocusOrder,
  { rows, partial = false }: Arrangement,
  gaps: FocusOrder['gaps'],
): FocusOrder {
  if (!partial && rows.every(({ form }) => form !== 'collapsed'))
    return gaps === focusOrder.gaps ? focusOrder : { ...focusOrder, gaps };
  const inRows = new Uint8Array(model.count);
  for (const { form, entry } of rows) if (form !== 'collapsed') for (const at of entry) inRows[at] = 1;
  const entries = focusOrder.entries.filter((entry) => inRows[entry] === 1);
  return {
    entries,
    times: focusOrder.times.filter((_, place) => inRows[focusOrder.entries[place]!] === 1),
    placeOf: placesOf(model, entries),
    gaps,
  };
}

function placesOf({ count }: TimelineModel, entries: Uint32Array): FocusOrder['placeOf'] {
  const places = new Int32Array(count).fill(-1);
  for (let place = 0; place < entries.length; place++) places[entries[place]!] = place;
  return (entry) => places[entry] ?? -1;
}

function isOrdered(entries: Uint32Array, compare: (left: number, right: number) => number): boolean {
  for (let place = 1; place < entries.length; place++) {
    if (compare(entries[place - 1]!, entries[place]!) >= 0) return false;
  }
  return true;
}

function* focusOrderSteps(
  model: TimelineModel,
  shown: Uint32Array,
  marks: MarkColumns,
  { gaps }: Extent,
): Steps<FocusOrder> {
  const compare = (left: number, right: number): number =>
    marks.outerStart[left]! - marks.outerStart[right]! ||
    uncertaintyRank(marks, left) - uncertaintyRank(marks, right) ||
    model.rank[left]! - model.rank[right]!;
  const byTime = isOrdered(shown, compare) ? shown : shown.slice().sort(compare);
  yield;
  const entries = orderByPrecedence(byTime, model.precedence);
  const times = new Float64Array(entries.length);
  // An entry that comes after another one by its relations stands no earlier than that.
  let latest = -Infinity;
  for (let place = 0; place < times.length; place++) {
    latest = Math.max(latest, marks.outerStart[entries[place]!]!);
    times[place] = latest;
  }
  // The model knows the places of all entries in its own order.
  const placeOf = entries === model.order ? (entry: number) => model.rank[entry] ?? -1 : placesOf(model, entries);
  return { entries, times, placeOf, gaps };
}
