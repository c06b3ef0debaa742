/** Composes a picture from a requested state: data, words, order, places, window, counts. */
import { turnedNameWidth } from '../../drawing/render/axis-metrics.js';
import { finish, type Steps } from '../../dataset/base/steps.js';
import { isCategoryFacet } from '../../dataset/data/facets.js';
import { arrangeSteps, type Arrangement } from '../../drawing/layout/arrange.js';
import { groupingOf, REST_LANE } from '../../drawing/layout/lanes.js';
import { clampView, fitView } from '../../drawing/scale/view.js';
import { arrangedSteps, closedFor, hasColumns, heightSteps, restedFor, type Placing } from './arranging.js';
import { statusNames } from '../../words/a11y/entry-words.js';
import { drawnLength } from './fold-names.js';
import { MAX_LABEL_EM } from './label-text.js';
import type { Pipeline } from './pipeline.js';
import type { Picture, PictureOptions } from './picture.js';

export function composePicture(pipeline: Pipeline, options: PictureOptions): Picture {
  return finish(pictureSteps(pipeline, options));
}

/** The same in steps: no step takes long, whatever the size of the dataset. */
export function* pictureSteps(pipeline: Pipeline, options: PictureOptions): Steps<Picture> {
  const { state, counted, many } = options;
  pipeline.data.many = many;
  const read = yield* readSteps(pipeline, options);
  const placing = placingOf(pipeline, options, read);
  const arranged = yield* arrangedSteps(pipeline, placing, read.shown, state.openFolds);
  yield;
  const isWhole = read.shown === read.model.order && state.openFolds.size === 0;
  const rowsPx = yield* heightSteps(pipeline, placing, arranged, isWhole);
  yield;
  const { frame, fit, arrangement: all } = arranged;
  const view = state.view === undefined ? fitView(frame) : clampView(frame, state.view);
  const target = state.view === undefined ? fit : pipeline.transform(frame, view.start, view.end);
  const held = options.heldView;
  const focus = state.focus?.type === 'entry' ? state.focus.entry : undefined;
  const keep = pipeline.keep(focus, state.selected, read.relations);
  const rested =
    (counted?.isNear({ view, target, frame, model: read.model }) ?? true)
      ? restedFor(pipeline, placing, arranged, target, { view, held, open: state.openLanes, keep })
      : closedFor(pipeline, placing, all, target, held);
  // A step keeps rows of the window where the whole has columns: its entries have their titles there.
  const whole = hasColumns(all) ? rested : all;
  const told = options.keepRows?.({ ...read, state, arrangement: whole }) ?? whole;
  const everyRow = told === whole ? all : told;
  const arrangement = told === whole ? rested : whole === all ? closedFor(pipeline, placing, told, target, held) : told;
  const window = { keep, precision: placing.precision, frame, fit, everyRow, view, target, arrangement };
  const height =
    everyRow === all && !options.isPaper ? (read.metrics.keptPx?.(rowsPx) ?? rowsPx) : arrangement.heightPx;
  const picture = yield* windowSteps(pipeline, options, { ...read, ...window, rowsPx: height });
  return counted?.withCounts(picture) ?? picture;
}

interface Read
  extends
    Pick<
      Placing,
      'model' | 'marks' | 'extent' | 'starts' | 'ends' | 'lanesBy' | 'scheme' | 'titleOf' | 'labelPx' | 'wholePx'
    >,
    Pick<Picture, 'focusOrder' | 'relations' | 'hits' | 'labels' | 'metrics'> {
  readonly shown: Uint32Array;
  readonly found: readonly number[];
  readonly rowMetrics: Placing['metrics'];
}

/** What there is: entries, their marks, titles, order, and what a search has found. */
function* readSteps(pipeline: Pipeline, options: PictureOptions): Steps<Read> {
  const { state, counted, sizes, many, faces } = options;
  const own = yield* pipeline.data.model.steps(options.dataset, options.timeZone, options.times);
  const model = pipeline.data.translated(own, options.lang);
  let marks = yield* pipeline.data.marks.steps(model);
  yield;
  const relations = pipeline.data.relations(model);
  yield;
  // A page of an archive is no whole: what leads in it would change with each move.
  if (!counted) marks = yield* pipeline.data.tiered.steps(marks, model, relations);
  if (sizes && !counted) marks = yield* many.sizeMarks(marks, model, sizes);
  const shown = yield* pipeline.shown.steps(model, state.filter);
  const { ground, countedGround } = pipeline.data;
  const { extent, starts, ends } = yield* counted ? countedGround.steps(counted.occupied) : ground.steps(model, marks);
  yield;
  const schemes = options.nested ?? (isCategoryFacet(options.lanes) ? many : undefined);
  const scheme = counted ? undefined : schemes?.schemeOf(model, options.lanes);
  const lanesBy = counted?.lanesBy ?? scheme?.by ?? groupingOf(model, options.lanes);
  const titleOf = pipeline.data.titleOf(model);
  const labels = pipeline.labels(model, titleOf, statusNames(options.texts), lanesBy, scheme?.within);
  const names = options.noFolds ? [] : extent.gaps.map((gap) => drawnLength(gap, options.texts, options.metrics));
  const turnedPx = names.reduce((most, name) => Math.max(most, turnedNameWidth(faces, name)), 0);
  const metrics = pipeline.turned(scheme?.metrics?.(options.metrics) ?? options.metrics, turnedPx);
  const labelPx = pipeline.labelPx(marks, labels, faces, MAX_LABEL_EM);
  const wholePx = pipeline.wholePx(marks, labels, faces, Infinity);
  const rowMetrics = pipeline.metrics(model, labelPx, metrics);
  yield;
  const focusOrder = yield* pipeline.focusOrder.steps(model, shown, marks, extent);
  yield;
  const hits = options.hitsOf(model, focusOrder, state.query);
  const found = pipeline.found(hits.entries);
  const titles = { titleOf, labels, labelPx, wholePx, metrics, rowMetrics };
  return { model, marks, shown, extent, starts, ends, lanesBy, scheme, ...titles, focusOrder, relations, hits, found };
}

function placingOf(
  pipeline: Pipeline,
  { state, noFolds, counted }: PictureOptions,
  {
    model,
    marks,
    starts,
    ends,
    extent,
    lanesBy,
    scheme,
    metrics,
    rowMetrics,
    labelPx,
    wholePx,
    titleOf,
    relations,
    found,
  }: Read,
): Placing {
  return {
    ...{ model, marks, starts, ends, extent, noFolds, lanesBy, scheme, metrics: rowMetrics, labelPx, wholePx, titleOf },
    importance: pipeline.importance(model, relations, pipeline.ranked(model, found)),
    collapsed: state.collapsedLanes,
    isCounted: counted !== undefined,
    precision: counted?.precision ?? pipeline.data.sharpest(model),
    open: scheme && state.openLanes,
    allLanes: (counted ?? scheme?.within) !== undefined || state.openLanes.has(REST_LANE),
    plotPx: metrics.plotPx,
    foldPx: metrics.foldPx,
    foldsShare: metrics.foldsShare,
    arrange: (counted ?? scheme)?.arrangeSteps ?? arrangeSteps,
  };
}

interface Placed
  extends Read, Pick<Picture, 'precision' | 'frame' | 'fit' | 'everyRow' | 'view' | 'target' | 'rowsPx'> {
  readonly arrangement: Arrangement;
  readonly keep: readonly number[];
}

/** The picture: what is in the window, before, after and throughout it. */
function* windowSteps(
  pipeline: Pipeline,
  { noFolds, many, busiestDay, wordsFor, today }: PictureOptions,
  placed: Placed,
): Steps<Picture> {
  const { model, marks, shown, extent, found, labelPx, wholePx, focusOrder, relations } = placed;
  const { frame, view, target, arrangement, keep } = placed;
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
  const highlight = isShaded ? model.highlight : pipeline.data.busiest(model, busiestDay);
  yield;
  return {
    ...placed,
    many,
    today,
    totals: { all: model.count, shown: focusOrder.entries.length },
    covered: marks,
    highlight,
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
    formsInUse,
    edges: pipeline.edges({ focusOrder, ends, marks, ...view }),
    passing,
    sceneKey: pipeline.sceneKey(arrangement, keep, found),
    sceneAt: (transform, { untitled = false, rested = true, kept } = {}) =>
      pipeline.scene({
        ...{ model, marks, arrangement, frame, transform, labelPx, keep, found, wholePx },
        ...{ untitled, rested, kept },
      }),
  };
}
