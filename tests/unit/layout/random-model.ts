/** Random datasets of every form of date, in bursts, and their layout at the whole extent. */
import { finish } from '../../../src/dataset/base/steps.js';
import fc from 'fast-check';
import '../../all-code.js';
import { createModel } from '../../../src/dataset/data/create-model.js';
import type { TimelineModel } from '../../../src/dataset/data/timeline-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import * as many from '../../../src/element/chart/many-entries.js';
import { arrangeSteps, type Arrangement } from '../../../src/drawing/layout/arrange.js';
import type { RowMetrics } from '../../../src/drawing/layout/row-metrics.js';
import { importanceOf } from '../../../src/drawing/layout/importance.js';
import { schemeOf } from '../../../src/element/picture/nested-scheme.js';
import { ownLaneSteps } from '../../../src/drawing/layout/category-lanes.js';
import { fewLanes, MAX_LANES } from '../../../src/drawing/layout/few-lanes.js';
import type { LanesBy } from '../../../src/drawing/layout/lanes.js';
import { markColumns, type MarkColumns } from '../../../src/drawing/layout/mark-columns.js';
import { occupiedRanges } from '../../../src/drawing/layout/occupied.js';
import { findExtent, type Extent } from '../../../src/drawing/scale/gaps.js';
import { planScale } from '../../../src/drawing/scale/time-scale.js';
import { DATE_FORMS, day } from '../../deep/fuzz/date-forms.mjs';
import { clampView, createTransform, fitView, type Frame, type Transform } from '../../../src/drawing/scale/view.js';
import { between, share } from '../scale/random-frame.js';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(1990, 0, 1);
const CHARACTER_PX = 7;
const MAX_LABEL_PX = 360;

export const WIDE: RowMetrics = {
  rowPx: 26,
  lanePadPx: 9,
  laneHeadPx: 0,
  minLanePx: 65,
  labelsAbove: false,
  densityPx: 40,
  linePx: 17,
  budgetPx: 4000,
  fillPx: 0,
  scrolls: false,
  named: 100,
  closePx: Infinity,
  leastRowPx: 26,
};

export const STACKED: RowMetrics = {
  ...WIDE,
  rowPx: 42,
  lanePadPx: 5,
  laneHeadPx: 26,
  minLanePx: 0,
  labelsAbove: true,
};

const entry = fc.record({
  stepMs: between(0, 5).map((power) => Math.round(10 ** power * (DAY_MS / 100))),
  lengthMs: between(0, 3).map((power) => Math.round(10 ** power) * DAY_MS),
  form: fc.nat(DATE_FORMS.length - 1),
  title: fc.integer({ min: 1, max: 60 }),
  parties: fc.subarray(['a', 'b', 'c'], { maxLength: 2 }),
  kind: fc.constantFrom('event', 'statement'),
});

/** Frequent forms are drawn twice as often: one entry in two has a plain day. */
export function modelOf(mostEntries: number): fc.Arbitrary<TimelineModel> {
  return fc.array(fc.tuple(entry, fc.boolean()), { minLength: 1, maxLength: mostEntries }).map((drafts) => {
    let ms = FIRST_MS;
    const entries = drafts.map(([draft, plain], index) => {
      ms += draft.stepMs;
      const date = plain ? day(ms) : DATE_FORMS[draft.form]!(ms, ms + draft.lengthMs);
      return { id: `e${index}`, kind: draft.kind, title: 'x'.repeat(draft.title), parties: draft.parties, date };
    });
    return createDatasetModel({ parties: ['a', 'b', 'c'].map((id) => ({ id, name: id })), entries });
  });
}

export function createDatasetModel(value: unknown, timeZone = 'UTC'): TimelineModel {
  const { dataset } = validateDataset(value);
  if (dataset === undefined) throw new Error('the test has no dataset');
  return createModel(dataset, { timeZone });
}

export interface Layout {
  readonly many: typeof many;
  readonly model: TimelineModel;
  readonly shown: Uint32Array;
  readonly marks: MarkColumns;
  readonly extent: Extent;
  readonly frame: Frame;
  readonly fit: Transform;
  readonly arrangement: Arrangement;
  readonly labelPx: (entry: number) => number;
}

export interface LayoutOptions {
  readonly widthPx: number;
  readonly metrics: RowMetrics;
  readonly lanes?: LanesBy;
  readonly open?: ReadonlySet<number>;
  readonly collapsed?: ReadonlySet<string>;
  /** Keys of opened lanes, for lanes that have lanes. */
  readonly opened?: ReadonlySet<string>;
  /** Entries that a filter leaves: all without one. */
  readonly shown?: Uint32Array;
}

export function layOut(model: TimelineModel, options: LayoutOptions): Layout {
  const {
    widthPx,
    metrics,
    lanes = 'party',
    open = new Set(),
    collapsed = new Set(),
    opened = new Set(),
    shown = model.order,
  } = options;
  const marks = markColumns(model);
  const occupied = occupiedRanges(model, marks, model.order);
  const extent = findExtent(occupied);
  const plan = planScale({ extent, open, starts: occupied.min });
  const frame = { plan, widthPx, foldPx: 58, insetPx: 16 };
  const fit = createTransform(frame, fitView(frame));
  const labelPx = (index: number): number =>
    Math.min(model.entries.at(index)!.title.length * CHARACTER_PX, MAX_LABEL_PX);
  const scheme = schemeOf(model, lanes);
  const every = finish(
    scheme?.laneSteps(shown, metrics.laneHeadPx > 0, collapsed, opened) ?? ownLaneSteps(model, shown, lanes),
  );
  const heads = scheme !== undefined || every.length <= MAX_LANES ? every : fewLanes(every, model);
  const arrange = scheme?.arrangeSteps ?? arrangeSteps;
  return {
    many,
    model,
    shown,
    marks,
    extent,
    frame,
    fit,
    labelPx,
    arrangement: finish(
      arrange({
        ...{ model, marks, lanes: heads, plan, fit, metrics, labelPx, collapsed, many },
        titleOf: (index) => model.entries.at(index)!.title,
        importance: importanceOf(model, undefined),
      }),
    ),
  };
}

/** A layout, and a window into it from the whole to a ten-thousandth. */
export function zoomedLayout(metrics: RowMetrics): fc.Arbitrary<Layout & { readonly transform: Transform }> {
  return fc
    .record({ model: modelOf(25), widthPx: fc.integer({ min: 250, max: 1600 }), at: share(), power: between(0, 4) })
    .map(({ model, widthPx, at, power }) => {
      const layout = layOut(model, { widthPx, metrics });
      const fit = fitView(layout.frame);
      const length = (fit.end - fit.start) / 10 ** power;
      const start = fit.start + at * (fit.end - fit.start - length);
      const transform = createTransform(layout.frame, clampView(layout.frame, { start, end: start + length }));
      return { ...layout, transform };
    });
}
