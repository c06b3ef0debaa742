/**
 * Builds a {@link Scene} from arrangement and transform: culls to the window and some beyond it, keeps the glyph and
 * label of a long bar in view, and places the labels. Binary searches find the marks in the window, so the cost follows
 * the drawing, not the data.
 */
import { lowerBound, upperBound } from '../../dataset/base/search.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Arrangement, Row } from '../layout/arrange.js';
import { LABEL_DISTANCE_PX, placeLabels, widenLabels, type LabelRow } from '../layout/labels.js';
import type { MarkColumns } from '../layout/mark-columns.js';
import { MarkForm } from '../dates/mark-form.js';
import { clamp } from '../../dataset/base/number.js';
import { type BaseForm, GLYPH_PX } from '../dates/date-form.js';
import { baseForm } from '../dates/date-forms.js';
import { day } from '../dates/day.js';
import { TAIL_PX } from '../dates/open.js';
import { corePx, halfOf, markExtent, type MarkExtent } from '../layout/mark-extent.js';
import { endsOf, writeEnds } from './stem-ends.js';
import { toPx, toTime, type Frame, type Transform } from '../scale/view.js';
import type { ClusterDrawing } from './cluster-drawing.js';
import type * as clusterCode from './clusters.js';
import type { DetailOptions, LevelOfDetail } from './level-of-detail.js';
import {
  placementsOf,
  sceneColumns,
  writeLabels,
  writeMark,
  type PlacedAt,
  type SceneColumns,
} from './scene-columns.js';
import type { Force, Scene, SceneFold, SceneTitles, Stack } from './scene.js';

/** The code that draws lanes that are clustered or collapsed. */
export type SceneMany = typeof clusterCode;

/** Marks are drawn a little beyond the window, so that none appears at its edge. */
const MARGIN_PX = 24;
/** A scene of more marks than this reaches beyond the window by this share of it, so that a pan can reuse it. */
const BUFFERED_FROM = 150;
const BUFFER_SHARE = 0.5;
/** Distance of a title to the edge of the window. */
const EDGE_PX = 4;
/** A narrower mark keeps its glyph in place. */
const MIN_STICKY_PX = 26;
const GLYPH_TO_LABEL_PX = 5;
const SET = MarkForm.oneOf | MarkForm.allOf;
const TAILED = MarkForm.openEnd | MarkForm.unknownEnd;

export interface SceneOptions extends SceneTitles {
  readonly model: TimelineModel;
  readonly marks: MarkColumns;
  readonly arrangement: Arrangement;
  readonly frame: Frame;
  readonly transform: Transform;
  readonly labelPx: (entry: number) => number;
  /** The same without a limit, for titles with room beside them. */
  readonly wholePx?: (entry: number) => number;
  /** These entries are in the scene wherever they are: they have the focus, or are open. */
  readonly keep: readonly number[];
  /** These entries are marks wherever they are in view, even among others without room: a search has found them. */
  readonly found?: readonly number[];
  /** Remembers {@link levelOfDetail} between scenes. */
  readonly detailOf?: (options: DetailOptions) => LevelOfDetail;
  /** Undefined only if no lane is clustered or collapsed. */
  readonly many: SceneMany;
}

interface SceneContext extends SceneOptions {
  readonly from: number;
  readonly to: number;
  readonly detail: LevelOfDetail;
}

export function buildScene(options: SceneOptions): Scene {
  const { arrangement, transform, keep, found = [], many } = options;
  const margin = isBuffered(arrangement) ? transform.widthPx * BUFFER_SHARE : MARGIN_PX;
  const context = { ...options, from: -margin, to: transform.widthPx + margin, detail: detailFor(options) };
  const rows = rowsOf(context);
  const clusters = clustersOf(context);
  const columns = sceneColumns(
    rows.reduce(
      (sum, { entries }) => sum + entries.reduce((all, entry) => all + 1 + endsOf(arrangement, entry).length, 0),
      0,
    ) + clusters.reduce((sum, cluster) => sum + many.clusterCapacity(cluster, keep.length + found.length), 0),
  );
  for (const { place, entries } of rows) writeRow(columns, context, place, entries);
  const kept = [...new Set([...keep, ...found])];
  for (const cluster of clusters) {
    // What has a row of the lane is drawn there.
    const inRows = new Set(rows.flatMap(({ place, entries }) => (place.lane === cluster.index ? entries : [])));
    const keepHere = kept.filter((entry) => !inRows.has(entry));
    many.writeCluster(columns, { ...context, keep: keepHere }, cluster);
  }
  writeEnds(columns, context);
  return {
    ...placementsOf(columns, options),
    sizes: options.marks.sizes,
    titles: clusters.map(({ index, placed, level }) => ({ index, placed, power: level.power })),
    stacks: new Map(clusters.flatMap(({ index, stack }): [number, Stack][] => (stack ? [[index, stack]] : []))),
    forces: new Map(clusters.flatMap(({ index, force }): [number, Force][] => (force ? [[index, force]] : []))),
    folds: sceneFolds(transform),
    lanes: arrangement.lanes.map((lane, index) => ({
      ...lane,
      look: lane.form === 'rows' ? 'rows' : (context.detail.get(index)?.form ?? 'rows'),
    })),
    heightPx: arrangement.heightPx,
    transform,
    offsetPx: 0,
    from: context.from,
    to: context.to,
  };
}

/**
 * The same scene for a panned window: nothing is laid out again. Undefined if the window has left the scene, or shows
 * another zoom. Labels of long bars stay where they were until the next scene.
 */
export function panScene(scene: Scene, transform: Transform): Scene | undefined {
  const built = scene.transform;
  if (!isSameZoom(built, transform) || built.widthPx !== transform.widthPx) return undefined;
  if (built.foldPx !== transform.foldPx) return undefined;
  const offsetPx = (built.u0 - transform.u0) * transform.k;
  const covered = -offsetPx >= scene.from + MARGIN_PX && transform.widthPx - offsetPx <= scene.to - MARGIN_PX;
  return covered ? { ...scene, offsetPx, folds: sceneFolds(transform) } : undefined;
}

export function isSameZoom(one: Transform, other: Transform): boolean {
  return Math.abs(one.k - other.k) <= one.k * 1e-9;
}

function isBuffered({ lanes, rows }: Arrangement): boolean {
  if (lanes.some(({ form }) => form === 'clustered')) return true;
  return rows.reduce((sum, { form, entry }) => sum + (form === 'rows' ? entry.length : 0), 0) > BUFFERED_FROM;
}

function detailFor(options: SceneOptions): LevelOfDetail {
  const { arrangement, model, frame, transform, untitled = false, kept, detailOf } = options;
  if (arrangement.lanes.every(({ cluster }) => cluster === undefined)) return new Map();
  const { detailWindow, levelOfDetail } = options.many;
  const window = detailWindow(frame, arrangement, transform);
  return (detailOf ?? levelOfDetail)({
    arrangement,
    frame,
    timeZone: model.timeZone,
    untitled,
    mostTitles: kept?.[0]?.power,
    ...window,
  });
}

interface DrawnRow {
  readonly place: PlacedAt;
  /** Entries by start; they do not overlap. */
  readonly entries: readonly number[];
}

function rowsOf(context: SceneContext): readonly DrawnRow[] {
  return context.arrangement.rows
    .filter(({ form }) => form === 'rows')
    .map((row) => ({ place: row, entries: visibleEntries(context, row) }));
}

function clustersOf(context: SceneContext): readonly ClusterDrawing[] {
  const { arrangement, detail, many } = context;
  return arrangement.lanes.flatMap((lane, index) => {
    const { cluster } = lane;
    const level = detail.get(index);
    if (cluster === undefined || level === undefined) return [];
    return [many.clusterDrawing({ lane, index, cluster, level }, context)];
  });
}

/** The focused and the open entry are among them wherever they are. */
function visibleEntries(context: SceneContext, row: Row): readonly number[] {
  const entries = rowEntries(context, row).filter((entry) => isInReach(context, entry));
  const kept = context.keep.filter((entry) => !entries.includes(entry) && standsIn(context, row, entry));
  if (kept.length === 0) return entries;
  const { glyph } = context.marks;
  return [...entries, ...kept].sort((left, right) => glyph[left]! - glyph[right]!);
}

/** Rows do not overlap, so only one more entry on either side can reach in. */
function rowEntries({ transform, from, to }: SceneContext, { entry, times }: Row): readonly number[] {
  const { time, reach } = times();
  const pad = TAIL_PX + 2 * GLYPH_PX;
  const first = lowerBound(reach, toTime(transform, from - pad));
  const last = upperBound(time, toTime(transform, to + pad));
  return [...entry.subarray(Math.min(first, last), last + 1)];
}

function isInReach({ marks, transform, from, to }: SceneContext, entry: number): boolean {
  const { left, right } = markExtent(marks, entry, transform);
  return right >= from && left <= to;
}

function standsIn({ marks }: SceneContext, { times, entry }: Row, wanted: number): boolean {
  const { time } = times();
  const ms = marks.glyph[wanted]!;
  for (let place = lowerBound(time, ms); time[place] === ms; place++) if (entry[place] === wanted) return true;
  return false;
}

function writeRow(columns: SceneColumns, context: SceneContext, row: PlacedAt, entries: readonly number[]): void {
  if (entries.length === 0) return;
  const { marks, arrangement, transform, labelPx, wholePx } = context;
  const first = columns.count;
  writeMarks(columns, context, row, entries);
  const forms = entries.map((entry) => marks.form[entry]!);
  const whole = {
    start: toPx(transform, transform.scale.start) - transform.insetPx,
    end: toPx(transform, transform.scale.end) + transform.insetPx,
  };
  const inWindow = { start: Math.max(whole.start, EDGE_PX), end: Math.min(whole.end, transform.widthPx - EDGE_PX) };
  const isInWindow = (x: number): boolean => x >= 0 && x <= transform.widthPx;
  const stacked = arrangement.labelsAbove;
  const labels: LabelRow = {
    start: columns.left.subarray(first, columns.count),
    end: columns.right.subarray(first, columns.count),
    inside: forms.map((form, item) => {
      const at = first + item;
      const half = halfOf(marks, entries[item]!);
      if (!stacked) return insideStart(columns, at, form, half, transform.widthPx);
      return columns.hasGlyph[at] === 1 ? columns.glyph[at]! - half : Math.max(columns.outerStart[at]!, 0);
    }),
    insideEnd: forms.map((form, item) => insideEnd(columns, first + item, form)),
    stacked,
    after: columns.right.subarray(first, columns.count),
    width: (item) => labelPx(entries[item]!),
    whole: (item) => (wholePx ?? labelPx)(entries[item]!),
    limits: (item) => (isInWindow(columns.glyph[first + item]!) ? inWindow : whole),
  };
  const placed = placeLabels(labels);
  widenLabels(labels, placed);
  writeLabels(columns, first, placed, transform.widthPx);
}

function writeMarks(
  columns: SceneColumns,
  { marks, transform }: SceneContext,
  row: PlacedAt,
  entries: readonly number[],
): void {
  for (const entry of entries) {
    const own = markExtent(marks, entry, transform);
    const extent = stick(own, marks.form[entry]!, transform.widthPx, halfOf(marks, entry));
    writeMark(columns, entry, row, extent, corePx(marks, entry, transform));
  }
}

/** A mark that leaves the window carries its glyph, and with it its label, in the visible part. */
function stick(extent: MarkExtent, form: number, widthPx: number, half: number): MarkExtent {
  const { spread, outerStart, outerEnd } = extent;
  if (!spread || outerEnd - outerStart < MIN_STICKY_PX) return extent;
  const start = Math.max(outerStart, 0);
  const end = Math.min(outerEnd, widthPx);
  // The glyph of a set stays among its members while it is visible there.
  if (end <= start || (form & SET && clamp(extent.glyph, 0, widthPx) === extent.glyph)) return extent;
  // The middle of a window within a band says nothing about the band.
  const seen = end - start < widthPx ? form : form & ~MarkForm.band;
  const placeOf = (form: BaseForm): number | undefined => form.place(seen, start, end, half).at;
  const glyph = placeOf(baseForm(seen)) ?? placeOf(day) ?? extent.glyph;
  // A glyph at the edge stays inside its mark.
  return { ...extent, glyph: clamp(glyph, outerStart + half, outerEnd - half) };
}

/**
 * A mark drawn as wide as its date has room for its label after its glyph, or, without one, from its visible start on.
 * A date with one true member has members there: a label is over their line only if the whole window is between them.
 */
function insideStart(columns: SceneColumns, at: number, form: number, half: number, widthPx: number): number {
  const { glyph, hasGlyph, outerStart, left, right, spread } = columns;
  const isFree = (form & SET) === 0 || (left[at]! <= 0 && right[at]! >= widthPx);
  if (spread[at] === 0 || !isFree) return right[at]!;
  return hasGlyph[at] === 1 ? glyph[at]! + half + GLYPH_TO_LABEL_PX : Math.max(outerStart[at]!, 0) + LABEL_DISTANCE_PX;
}

/** The end before the fading part: a title is wholly inside its mark, or beside it. */
function insideEnd({ outerEnd, right }: SceneColumns, at: number, form: number): number {
  return form & (MarkForm.approximate | TAILED) ? outerEnd[at]! : right[at]!;
}

function sceneFolds(transform: Transform): readonly SceneFold[] {
  return transform.scale.folds
    .map((fold) => ({ ...fold, x0: toPx(transform, fold.start), x1: toPx(transform, fold.end) }))
    .filter(({ x0, x1 }) => x1 >= -MARGIN_PX && x0 <= transform.widthPx + MARGIN_PX);
}
