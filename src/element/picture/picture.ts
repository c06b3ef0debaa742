/** Everything drawn and spoken at one moment, from the requested state. */
import { finish, type Steps } from '../../dataset/base/steps.js';
import type { EntryWords } from '../../words/a11y/entry-words.js';
import type { Dataset } from '../../dataset/data/dataset.js';
import { filterCode } from '../../dataset/data/filter-code.js';
import type { RelationIndex } from '../../dataset/data/relations.js';
import type { Times } from '../../dataset/data/times.js';
import type { HighlightSpan, TimelineModel } from '../../dataset/data/timeline-model.js';
import type { ReduceContext, TimelineState } from '../interaction/reduce.js';
import { arrangeSteps, clusterLayout, type Arrangement } from '../../drawing/layout/arrange.js';
import { groupingOf, REST_LANE, type OwnGrouping, type LanesBy } from '../../drawing/layout/lanes.js';
import type { MarkColumns } from '../../drawing/layout/mark-columns.js';
import type { Extent, Occupied } from '../../drawing/scale/gaps.js';
import { clampView, fitView, type Frame, type Transform, type View } from '../../drawing/scale/view.js';
import type { Scene } from '../../drawing/scene/scene.js';
import type { EdgeCounts } from '../../drawing/scene/edge-counts.js';
import type { Overview } from '../../drawing/scene/overview.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';
import type { Precision } from '../../dataset/time/date-range.js';
import type { LabelTexts } from './label-text.js';
import type { ChartMetrics } from './chart-metrics.js';
import { arrangedSteps, closedFor, heightSteps, restedFor, type Placing } from './arranging.js';
import { MAX_LABEL_EM } from './label-widths.js';
import type { Pipeline } from './pipeline.js';
import type { Hits } from './search-hits.js';

/** The inputs of a choice of rows. */
export interface Rows extends Pick<Placing, 'model' | 'marks'> {
  readonly state: TimelineState;
  readonly arrangement: Arrangement;
  readonly focusOrder: FocusOrder;
  readonly relations: RelationIndex;
}

/**
 * Counts instead of entries that have not loaded: an archive has the counts of all, and the entries near the window.
 */
export interface Counted {
  /** Times of beginnings and ends, by the counts of the whole. */
  readonly occupied: Occupied;
  readonly lanesBy: OwnGrouping;
  /** The precision of the sharpest date of all entries. */
  readonly precision: Precision;
  /** The same function while the lanes are the same. */
  readonly arrangeSteps: Placing['arrange'];
  /** Whether all entries of a window are in the page, or so many that it shows them. */
  readonly isNear: (window: Pick<Picture, 'view' | 'target' | 'frame' | 'model'>) => boolean;
  /** The picture of the loaded entries, with the counts of all. */
  readonly withCounts: (picture: Picture) => Picture;
}

export interface PictureOptions {
  readonly dataset: Dataset;
  readonly timeZone: string;
  /** The reader's language, as a BCP 47 tag. */
  readonly lang: string;
  readonly times: Times;
  readonly metrics: ChartMetrics;
  /** A window whose rows stay open besides those of the present one, during a gesture. */
  readonly heldView: View | undefined;
  readonly lanes: LanesBy;
  readonly noFolds: boolean;
  /** Whether there is a line at the present moment. */
  readonly today?: boolean;
  /** Id of the measure behind the size of marks; empty for none. */
  readonly sizes?: string | undefined;
  /** Undefined if all entries are in the page. */
  readonly counted?: Counted | undefined;
  readonly state: TimelineState;
  readonly labelWidth: (text: string) => number;
  readonly wordsFor: (model: TimelineModel) => EntryWords;
  /** Keeps the rows of entries in a step of the story. Returns the same object if all stay. */
  readonly keepRows: ((rows: Rows) => Arrangement) | undefined;
  readonly hitsOf: (model: TimelineModel, focusOrder: FocusOrder, query: string) => Hits;
}

export interface Picture {
  /** Widths of the parts around the plot. */
  readonly metrics: ChartMetrics;
  readonly model: TimelineModel;
  /** The number of entries, and the number that pass the filter: an archive has more than the model. */
  readonly totals: { readonly all: number; readonly shown: number };
  readonly titleOf: (entry: number) => string;
  readonly marks: MarkColumns;
  /** The time covered in the header: of the marks, or of the whole archive. */
  readonly covered: Pick<MarkColumns, 'outerStart' | 'outerEnd'>;
  /** Of the sharpest date: nothing sharper is said or drawn. */
  readonly precision: Precision;
  readonly today: boolean | undefined;
  /** Shaded through all lanes: the dataset's choice, else the day with most entries. */
  readonly highlight: HighlightSpan | undefined;
  readonly words: EntryWords;
  readonly relations: RelationIndex;
  readonly extent: Extent;
  /** Every shown entry, by time. */
  readonly focusOrder: FocusOrder;
  readonly frame: Frame;
  readonly fit: Transform;
  /** The window of the state; a motion may still be on its way there. */
  readonly view: View;
  /** Height of the rows that zoom, folds and filters do not change: the need of the rows in the whole. */
  readonly rowsPx: number;
  /** Lanes and rows with every row open. */
  readonly everyRow: Arrangement;
  readonly target: Transform;
  readonly context: ReduceContext;
  readonly sceneAt: (transform: Transform, untitled?: boolean) => Scene;
  /** Changes when an earlier scene can no longer be panned. */
  readonly sceneKey: object;
  readonly overviewAt: (widthPx: number) => Overview;
  /** The same in steps. */
  readonly overviewSteps: (widthPx: number) => Steps<Overview>;
  /** Bits of `MarkForm` in use, and the kinds: the legend explains them. */
  readonly formsInUse: number;
  /** The number of entries before and after the window, and the nearest of each. */
  readonly edges: EdgeCounts;
  /** The number of lasting entries through each gap. */
  readonly passing: readonly number[];
  /** The search, and its matches. */
  readonly hits: Hits;
  /** The texts beside the marks. */
  readonly labels: LabelTexts;
  /** The grouping of the lanes. */
  readonly lanesBy: OwnGrouping;
}

export function composePicture(pipeline: Pipeline, options: PictureOptions): Picture {
  return finish(pictureSteps(pipeline, options));
}

/** The same in steps: no step takes long, whatever the size of the dataset. */
export function* pictureSteps(pipeline: Pipeline, options: PictureOptions): Steps<Picture> {
  const { state, noFolds, counted, sizes } = options;
  const own = yield* pipeline.data.model.steps(options.dataset, options.timeZone, options.times);
  const model = pipeline.data.translated(own, options.lang);
  let marks = yield* pipeline.data.marks.steps(model);
  if (sizes && !counted) marks = yield* clusterLayout.get().sizeMarks(marks, model, sizes);
  const shown = yield* pipeline.shown.steps(model, state.filter);
  const { ground, countedGround } = pipeline.data;
  const { extent, starts } = yield* counted ? countedGround.steps(counted.occupied) : ground.steps(model, marks);
  yield;
  const titleOf = pipeline.data.titleOf(model);
  const lanesBy = counted?.lanesBy ?? groupingOf(model, options.lanes);
  const labels = pipeline.labels(model, titleOf, lanesBy);
  const mostPx = MAX_LABEL_EM * options.metrics.fontPx;
  const labelPx = pipeline.labelPx(marks, labels.labelOf, options.labelWidth, mostPx);
  const wholePx = pipeline.wholePx(marks, labels.labelOf, options.labelWidth, Infinity);
  const metrics = pipeline.metrics(options.metrics.rows, model, labelPx, options.metrics.plotPx);
  yield;
  const focusOrder = yield* pipeline.focusOrder.steps(model, shown, marks, extent);
  yield;
  const relations = pipeline.data.relations(model);
  yield;
  const hits = options.hitsOf(model, focusOrder, state.query);
  const found = pipeline.found(hits.entries);
  const placing: Placing = {
    ...{ model, marks, starts, extent, noFolds, lanesBy, metrics, labelPx, titleOf },
    importance: pipeline.importance(model, relations, pipeline.ranked(model, found)),
    collapsed: state.collapsedLanes,
    isCounted: counted !== undefined,
    precision: counted?.precision ?? pipeline.data.sharpest(model),
    allLanes: counted !== undefined || state.openLanes.has(REST_LANE),
    plotPx: options.metrics.plotPx,
    foldPx: options.metrics.foldPx,
    arrange: counted?.arrangeSteps ?? arrangeSteps,
  };
  const arranged = yield* arrangedSteps(pipeline, placing, shown, state.openFolds);
  yield;
  const isWhole = shown === model.order && state.openFolds.size === 0;
  const rowsPx = yield* heightSteps(pipeline, placing, arranged, isWhole);
  yield;
  const { frame, fit, arrangement: all } = arranged;
  const everyRow = options.keepRows?.({ model, marks, state, arrangement: all, focusOrder, relations }) ?? all;
  const view = state.view === undefined ? fitView(frame) : clampView(frame, state.view);
  const target = pipeline.transform(frame, view.start, view.end);
  const held = options.heldView;
  const arrangement =
    everyRow === all && (counted?.isNear({ view, target, frame, model }) ?? true)
      ? restedFor(pipeline, placing, arranged, target, { view, held, open: state.openLanes })
      : closedFor(pipeline, placing, everyRow, target, held);
  const ends = yield* pipeline.ends.steps(focusOrder, marks);
  yield;
  const chartFocusOrder = pipeline.chartFocusOrder(model, focusOrder, arrangement, noFolds);
  yield;
  const formsInUse = pipeline.data.formsInUse(marks);
  yield;
  const passing = yield* pipeline.passing.steps(focusOrder, marks);
  yield;
  // Phases are the author's own shades.
  const isShaded = model.highlight ?? model.dataset.phases;
  const highlight = isShaded ? model.highlight : pipeline.data.busiest(model, filterCode.now);
  yield;
  const keep = pipeline.keep(state.focus?.type === 'entry' ? state.focus.entry : undefined, state.selected);
  const picture: Picture = {
    metrics: options.metrics,
    model,
    totals: { all: model.count, shown: focusOrder.entries.length },
    marks,
    covered: marks,
    precision: placing.precision,
    today: options.today,
    highlight,
    titleOf,
    words: options.wordsFor(model),
    relations,
    extent,
    focusOrder,
    frame,
    fit,
    view,
    rowsPx: everyRow === all ? rowsPx : arrangement.heightPx,
    everyRow,
    target,
    context: {
      frame,
      transform: target,
      arrangement,
      focusOrder: chartFocusOrder,
      timeOf: (entry) => marks.glyph[entry]!,
      spanOf: (entry) => ({ start: marks.outerStart[entry]!, end: marks.outerEnd[entry]! }),
      relations,
      isShown: (entry) => focusOrder.placeOf(entry) >= 0,
    },
    overviewAt: (widthPx) => pipeline.overview(model, marks, shown, extent, widthPx),
    overviewSteps: (widthPx) => pipeline.overview.steps(model, marks, shown, extent, widthPx),
    formsInUse,
    edges: pipeline.edges(focusOrder, ends, marks, view.start, view.end),
    passing,
    hits,
    labels,
    lanesBy,
    sceneKey: pipeline.sceneKey(arrangement, keep, found),
    sceneAt: (transform, untitled = false) =>
      pipeline.scene(model, marks, arrangement, frame, transform, labelPx, keep, found, untitled, wholePx),
  };
  return counted?.withCounts(picture) ?? picture;
}
