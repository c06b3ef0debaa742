/** Everything that is drawn and said at one moment, from what is asked for. */
import { finish, type Steps } from '../base/steps.js';
import type { EntryWords } from '../a11y/entry-words.js';
import type { Dataset } from '../data/dataset.js';
import type { RelationIndex } from '../data/relations.js';
import type { Times } from '../data/times.js';
import type { HighlightSpan, TimelineModel } from '../data/timeline-model.js';
import type { ReduceContext, TimelineState } from '../interaction/reduce.js';
import { arrangeSteps, clusterLayout, type Arrangement } from '../layout/arrange.js';
import { groupingOf, type OwnGrouping, type LanesBy } from '../layout/lanes.js';
import type { MarkColumns } from '../layout/mark-columns.js';
import type { Extent, Occupied } from '../scale/gaps.js';
import { clampView, fitView, type Frame, type Transform, type View } from '../scale/view.js';
import type { Scene } from '../scene/scene.js';
import type { EdgeCounts } from '../scene/edge-counts.js';
import type { Overview } from '../scene/overview.js';
import type { FocusOrder } from '../scene/focus-order.js';
import type { Precision } from '../time/date-range.js';
import type { LabelTexts } from './label-text.js';
import type { ChartMetrics } from './chart-metrics.js';
import { arrangedSteps, closedFor, heightSteps, type Placing } from './arranging.js';
import type { Pipeline } from './pipeline.js';
import type { Hits } from './search-hits.js';

/** What a choice of rows is made from. */
export interface Rows extends Pick<Placing, 'model' | 'marks'> {
  readonly state: TimelineState;
  readonly arrangement: Arrangement;
  readonly focusOrder: FocusOrder;
  readonly relations: RelationIndex;
}

/** Counts in the place of entries that are not loaded: an archive has the counts of all, and the entries near the window. */
export interface Counted {
  /** Where entries begin and end, by the counts of the whole. */
  readonly occupied: Occupied;
  readonly lanesBy: OwnGrouping;
  /** The same function for as long as the lanes are the same. */
  readonly arrangeSteps: Placing['arrange'];
  /** The picture of the entries that are loaded, with the counts of all. */
  readonly withCounts: (picture: Picture) => Picture;
}

export interface PictureOptions {
  readonly dataset: Dataset;
  readonly timeZone: string;
  /** That of the reader, as a BCP 47 tag. */
  readonly lang: string;
  readonly times: Times;
  readonly metrics: ChartMetrics;
  /** A window whose rows stay open besides those of the present one, while a gesture goes on. */
  readonly heldView: View | undefined;
  readonly lanes: LanesBy;
  readonly noFolds: boolean;
  /** Id of the measure that is the size of marks; empty for none. */
  readonly sizes?: string | undefined;
  /** Undefined where all entries are in the page. */
  readonly counted?: Counted | undefined;
  readonly state: TimelineState;
  readonly labelWidth: (text: string) => number;
  readonly wordsFor: (model: TimelineModel) => EntryWords;
  /** Keeps the rows of entries that a story tells of. Returns the same object where all stay. */
  readonly keepRows: ((rows: Rows) => Arrangement) | undefined;
  readonly hitsOf: (model: TimelineModel, focusOrder: FocusOrder, query: string) => Hits;
}

export interface Picture {
  /** Widths of what stands around the plot. */
  readonly metrics: ChartMetrics;
  readonly model: TimelineModel;
  /** How many entries there are, and how many of them the filter shows: an archive has more than the model. */
  readonly totals: { readonly all: number; readonly shown: number };
  readonly titleOf: (entry: number) => string;
  readonly marks: MarkColumns;
  /** What the header says is covered: the marks, or the whole of an archive. */
  readonly covered: Pick<MarkColumns, 'outerStart' | 'outerEnd'>;
  /** Of the sharpest date: nothing is said or drawn that is sharper. */
  readonly precision: Precision;
  /** Shaded through all lanes: what the dataset names, else the day with most entries. */
  readonly highlight: HighlightSpan | undefined;
  readonly words: EntryWords;
  readonly relations: RelationIndex;
  readonly extent: Extent;
  /** Every entry that is shown, by time. */
  readonly focusOrder: FocusOrder;
  readonly frame: Frame;
  readonly fit: Transform;
  /** What the state asks for; a motion may still be on its way there. */
  readonly view: View;
  /** Height of the rows that zoom, folds and filters leave as it is: what the rows need in the whole. */
  readonly rowsPx: number;
  /** Lanes and rows with every row open. */
  readonly everyRow: Arrangement;
  readonly target: Transform;
  readonly context: ReduceContext;
  readonly sceneAt: (transform: Transform) => Scene;
  /** Changes when a scene of before can no longer be panned. */
  readonly sceneKey: object;
  readonly overviewAt: (widthPx: number) => Overview;
  /** The same in steps. */
  readonly overviewSteps: (widthPx: number) => Steps<Overview>;
  /** Bits of `MarkForm` that some entry has, and the kinds: what the legend explains. */
  readonly formsInUse: number;
  /** How many entries lie before and after the window, and the nearest of each. */
  readonly edges: EdgeCounts;
  /** How many lasting entries run through each gap. */
  readonly passing: readonly number[];
  /** What is searched for, and where it was found. */
  readonly hits: Hits;
  /** What stands beside the marks. */
  readonly labels: LabelTexts;
  /** What the lanes stand for. */
  readonly lanesBy: OwnGrouping;
}

export function composePicture(pipeline: Pipeline, options: PictureOptions): Picture {
  return finish(pictureSteps(pipeline, options));
}

/** The same in steps: between them nothing takes long, whatever the size of the dataset. */
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
  const labelPx = pipeline.labelPx(labels.labelOf, options.labelWidth);
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
  const arrangement = closedFor(pipeline, placing, everyRow, target, options.heldView);
  yield;
  const ends = yield* pipeline.ends.steps(focusOrder, marks);
  yield;
  const chartFocusOrder = pipeline.chartFocusOrder(model, focusOrder, arrangement, noFolds);
  yield;
  const formsInUse = pipeline.data.formsInUse(marks);
  yield;
  const passing = yield* pipeline.passing.steps(focusOrder, marks);
  yield;
  const highlight = model.highlight ?? pipeline.data.busiest(model);
  yield;
  const keep = pipeline.keep(state.focus?.type === 'entry' ? state.focus.entry : undefined, state.selected);
  const picture: Picture = {
    metrics: options.metrics,
    model,
    totals: { all: model.count, shown: focusOrder.entries.length },
    marks,
    covered: marks,
    precision: pipeline.data.sharpest(model),
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
    sceneAt: (transform) => pipeline.scene(model, marks, arrangement, frame, transform, labelPx, keep, found),
  };
  return counted?.withCounts(picture) ?? picture;
}
