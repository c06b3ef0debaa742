/** Composes a picture from a requested state: data, words, order, places, window, counts. */
import { finish, type Steps } from '../../dataset/base/steps.js';
import { isCategoryFacet } from '../../dataset/data/facets.js';
import { isEmptyFilter } from '../../dataset/data/filter.js';
import { arrangeSteps, type Arrangement } from '../../drawing/layout/arrange.js';
import { groupingOf, REST_LANE } from '../../drawing/layout/lanes.js';
import { clampView, fitView } from '../../drawing/scale/view.js';
import type { FocusOrder } from '../../drawing/scene/focus-order.js';
import type { LabelTexts } from './label-text.js';
import { type Arranged, arrangedSteps, closedFor, heightSteps, restedFor, type Placing } from './arranging.js';
import { NEEDS_CROWD, type PictureCrowd } from './crowd.js';
import { MAX_LABEL_EM } from './label-widths.js';
import type { Pipeline } from './pipeline.js';
import type { Picture, PictureOptions } from './picture.js';

interface WithCrowd {
  readonly crowd: PictureCrowd;
}

export function composePicture(pipeline: Pipeline, options: PictureOptions & WithCrowd): Picture;
export function composePicture(pipeline: Pipeline, options: PictureOptions): Picture | typeof NEEDS_CROWD;
export function composePicture(pipeline: Pipeline, options: PictureOptions): Picture | typeof NEEDS_CROWD {
  return finish(pictureSteps(pipeline, options));
}

/** The same in steps: no step takes long, whatever the size of the dataset. Each stage adds to what is known. */
export function* pictureSteps(pipeline: Pipeline, options: PictureOptions): Steps<Picture | typeof NEEDS_CROWD> {
  const { state, counted, crowd } = options;
  pipeline.data.crowd = crowd;
  if (crowd === undefined && (options.sizes || !isEmptyFilter(state.filter))) return NEEDS_CROWD;
  const data = yield* dataStage(pipeline, options);
  yield;
  if (crowd === undefined && isCategoryFacet(data.lanesBy)) return NEEDS_CROWD;
  const named = { ...data, ...wordStage(pipeline, options, data) };
  yield;
  const ordered = { ...named, ...(yield* orderStage(pipeline, options, named)) };
  const placing = placingOf(pipeline, options, ordered);
  const arranged = yield* arrangedSteps(pipeline, placing, data.shown, state.openFolds);
  if (arranged === undefined) return NEEDS_CROWD;
  yield;
  const isWhole = data.shown === data.model.order && state.openFolds.size === 0;
  const rowsPx = yield* heightSteps(pipeline, placing, arranged, isWhole);
  if (rowsPx === undefined) return NEEDS_CROWD;
  yield;
  const window = windowStage(pipeline, options, ordered, placing, arranged);
  if (window === undefined) return NEEDS_CROWD;
  const counts = yield* countStage(pipeline, options, ordered, window);
  const { frame, fit, arrangement: all } = arranged;
  const height = { rowsPx: window.everyRow === all ? rowsPx : window.arrangement.heightPx };
  const known = { ...ordered, ...window, ...counts, ...height, frame, fit, precision: placing.precision };
  const picture = pictureOf(pipeline, options, known);
  return counted?.withCounts(picture) ?? picture;
}

/** What there is, and what of it is shown. */
function* dataStage(pipeline: Pipeline, options: PictureOptions): Steps<DataStage> {
  const { state, counted, sizes, crowd } = options;
  const own = yield* pipeline.data.model.steps(options.dataset, options.timeZone, options.times);
  const model = pipeline.data.translated(own, options.lang);
  let marks = yield* pipeline.data.marks.steps(model);
  if (sizes && !counted) marks = yield* crowd!.sizeMarks(marks, model, sizes);
  const shown = yield* pipeline.shown.steps(model, state.filter);
  const { ground, countedGround } = pipeline.data;
  const { extent, starts } = yield* counted ? countedGround.steps(counted.occupied) : ground.steps(model, marks);
  return { model, marks, shown, extent, starts, lanesBy: counted?.lanesBy ?? groupingOf(model, options.lanes) };
}

interface DataStage extends Pick<Placing, 'model' | 'marks' | 'extent' | 'starts' | 'lanesBy'> {
  readonly shown: Uint32Array;
}

/** Titles, and their room. */
function wordStage(pipeline: Pipeline, options: PictureOptions, { model, marks, lanesBy }: DataStage): WordStage {
  const { labelWidth } = options;
  const { fontPx, rows, plotPx } = options.metrics;
  const titleOf = pipeline.data.titleOf(model);
  const labels = pipeline.labels(model, titleOf, lanesBy);
  const labelPx = pipeline.labelPx(marks, labels.labelOf, labelWidth, MAX_LABEL_EM * fontPx);
  const wholePx = pipeline.wholePx(marks, labels.labelOf, labelWidth, Infinity);
  return { titleOf, labels, labelPx, wholePx, metrics: pipeline.metrics(rows, model, labelPx, plotPx) };
}

interface WordStage extends Pick<Placing, 'titleOf' | 'labelPx' | 'metrics'> {
  readonly labels: LabelTexts;
  readonly wholePx: (entry: number) => number;
}

/** The order of the keyboard, relations, and what a search has found. */
function* orderStage(
  pipeline: Pipeline,
  { hitsOf, state }: PictureOptions,
  { model, marks, shown, extent }: DataStage,
): Steps<OrderStage> {
  const focusOrder = yield* pipeline.focusOrder.steps(model, shown, marks, extent);
  yield;
  const relations = pipeline.data.relations(model);
  yield;
  const hits = hitsOf(model, focusOrder, state.query);
  return { focusOrder, relations, hits, found: pipeline.found(hits.entries) };
}

interface OrderStage extends Pick<Picture, 'focusOrder' | 'relations' | 'hits'> {
  readonly found: readonly number[];
}

type Ordered = DataStage & WordStage & OrderStage;

function placingOf(pipeline: Pipeline, options: PictureOptions, ordered: Ordered): Placing {
  const { state, noFolds, counted } = options;
  const { model, marks, starts, extent, lanesBy, metrics, labelPx, titleOf, relations, found } = ordered;
  return {
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
}

/** The window, and the rows that it leaves open. Undefined if it needs the crowd. */
function windowStage(
  pipeline: Pipeline,
  { state, counted, heldView: held, keepRows }: PictureOptions,
  { model, marks, focusOrder, relations }: Ordered,
  placing: Placing,
  arranged: Arranged,
): WindowStage | undefined {
  const { frame, arrangement: all } = arranged;
  const everyRow = keepRows?.({ model, marks, state, arrangement: all, focusOrder, relations }) ?? all;
  const view = state.view === undefined ? fitView(frame) : clampView(frame, state.view);
  const target = pipeline.transform(frame, view.start, view.end);
  const arrangement =
    everyRow === all && (counted?.isNear({ view, target, frame, model }) ?? true)
      ? restedFor(pipeline, placing, arranged, target, { view, held, open: state.openLanes })
      : closedFor(pipeline, placing, everyRow, target, held);
  return arrangement && { everyRow, view, target, arrangement };
}

interface WindowStage extends Pick<Picture, 'everyRow' | 'view' | 'target'> {
  readonly arrangement: Arrangement;
}

/** What is before, after and throughout the window, and what its legend explains. */
function* countStage(
  pipeline: Pipeline,
  { noFolds, crowd }: PictureOptions,
  { model, marks, focusOrder }: Ordered,
  { view, arrangement }: WindowStage,
): Steps<CountStage> {
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
  const highlight = isShaded ? model.highlight : pipeline.data.busiest(model, crowd);
  yield;
  const edges = pipeline.edges(focusOrder, ends, marks, view.start, view.end);
  return { chartFocusOrder, formsInUse, passing, highlight, edges };
}

interface CountStage extends Pick<Picture, 'formsInUse' | 'passing' | 'highlight' | 'edges'> {
  readonly chartFocusOrder: FocusOrder;
}

type Known = Ordered & WindowStage & CountStage & Pick<Picture, 'frame' | 'fit' | 'rowsPx' | 'precision'>;

function pictureOf(
  pipeline: Pipeline,
  { state, crowd, metrics, wordsFor, today }: PictureOptions,
  known: Known,
): Picture {
  const { chartFocusOrder, shown, found, labelPx, wholePx, arrangement, ...rest } = known;
  const { model, marks, focusOrder, relations, extent, frame, target } = rest;
  const keep = pipeline.keep(state.focus?.type === 'entry' ? state.focus.entry : undefined, state.selected);
  return {
    ...rest,
    crowd,
    metrics,
    today,
    totals: { all: model.count, shown: focusOrder.entries.length },
    covered: marks,
    words: wordsFor(model),
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
    sceneKey: pipeline.sceneKey(arrangement, keep, found),
    sceneAt: (transform, untitled = false) =>
      pipeline.scene({ model, marks, arrangement, frame, transform, labelPx, keep, found, untitled, wholePx }),
  };
}
