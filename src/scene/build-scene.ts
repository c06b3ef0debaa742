/**
 * From arrangement and transform to {@link Scene}: culls to the window and some beyond it, keeps the glyph and label of a
 * long bar in view, and places the labels. Binary searches find what is in the window, so the cost follows what is
 * drawn, not what there is.
 */
import { lowerBound, upperBound } from '../base/search.js';
import type { TimelineModel } from '../data/timeline-model.js';
import type { Arrangement, Row } from '../layout/arrange.js';
import { placeLabels } from '../layout/labels.js';
import { MarkForm, type MarkColumns } from '../layout/mark-columns.js';
import { GLYPH_PX, HALO_PX, markExtent, TAIL_PX, type MarkExtent } from '../layout/mark-extent.js';
import { toPx, toTime, type Frame, type Transform } from '../scale/view.js';
import { detailWindow, levelOfDetail, type DetailOptions, type LevelOfDetail } from './level-of-detail.js';
import { SceneColumns } from './scene-columns.js';
import type { Densities, Scene, SceneFold } from './scene.js';

/** Marks are drawn a little beyond the window, so that none appears at its edge. */
const MARGIN_PX = 24;
/** Above this number of marks a scene covers a window's width on either side, so that panning can reuse it. */
const BUFFERED_FROM = 150;
/** Distance that a long bar's glyph keeps from the edge of the window. */
const STICKY_PX = 13;
const GLYPH_TO_LABEL_PX = 5;
const SET = MarkForm.oneOf | MarkForm.allOf;
const WIDE = MarkForm.band | MarkForm.bar;

export interface SceneOptions {
  readonly model: TimelineModel;
  readonly marks: MarkColumns;
  readonly arrangement: Arrangement;
  readonly frame: Frame;
  readonly transform: Transform;
  readonly labelPx: (entry: number) => number;
  /** These entries are in the scene wherever they stand: they have the focus, or are open. */
  readonly keep: readonly number[];
  /** These entries are marks wherever they are in view, among others that have no room too: a search has found them. */
  readonly found?: readonly number[];
  /** Remembers {@link levelOfDetail} between scenes. */
  readonly detailOf?: (options: DetailOptions) => LevelOfDetail;
}

interface SceneContext extends SceneOptions {
  readonly from: number;
  readonly to: number;
  readonly detail: LevelOfDetail | undefined;
}

export function buildScene(options: SceneOptions): Scene {
  const { arrangement, transform } = options;
  const margin = isBuffered(arrangement) ? transform.widthPx : MARGIN_PX;
  const context = { ...options, from: -margin, to: transform.widthPx + margin, detail: detailFor(options) };
  const rows = arrangement.rows.map((row, index) => visibleEntries(context, row, index));
  const columns = new SceneColumns(
    rows.reduce((sum, row) => sum + row.entries.length + row.kept.length + row.marked.length, 0),
  );
  for (const [index, { entries, kept, marked }] of rows.entries()) {
    const row = arrangement.rows[index]!;
    writeRow(columns, context, row, entries);
    writeMarks(columns, context, row, marked);
    // What is kept among others that have no room stands before them, with a label of its own.
    for (const entry of kept) writeRow(columns, context, row, [entry]);
  }
  return {
    ...columns.columns(options),
    densities: densitiesOf(context),
    folds: sceneFolds(transform),
    lanes: arrangement.lanes,
    heightPx: arrangement.heightPx,
    transform,
    offsetPx: 0,
    from: context.from,
    to: context.to,
  };
}

/**
 * The same scene for a window that was only panned: nothing is laid out anew. Undefined where the window has left what
 * the scene covers, or shows another zoom. Labels of long bars stay where they were until the next scene.
 */
export function panScene(scene: Scene, transform: Transform): Scene | undefined {
  const built = scene.transform;
  const sameZoom = Math.abs(built.k - transform.k) <= built.k * 1e-9 && built.widthPx === transform.widthPx;
  if (!sameZoom || built.foldPx !== transform.foldPx) return undefined;
  const offsetPx = (built.u0 - transform.u0) * transform.k;
  const covered = -offsetPx >= scene.from + MARGIN_PX && transform.widthPx - offsetPx <= scene.to - MARGIN_PX;
  return covered ? { ...scene, offsetPx, folds: sceneFolds(transform) } : undefined;
}

function isBuffered({ lanes, rows }: Arrangement): boolean {
  if (lanes.some(({ form }) => form === 'crowded')) return true;
  return rows.reduce((sum, { form, entry }) => sum + (form === 'rows' ? entry.length : 0), 0) > BUFFERED_FROM;
}

function detailFor({ arrangement, marks, frame, transform, detailOf = levelOfDetail }: SceneOptions) {
  if (arrangement.lanes.every(({ form }) => form === 'rows')) return undefined;
  return detailOf({ arrangement, marks, frame, ...detailWindow(frame, transform) });
}

interface VisibleEntries {
  readonly entries: readonly number[];
  /** Kept, though there is no room for it. */
  readonly kept: readonly number[];
  /** Found, though there is no room for it: without a label. */
  readonly marked: readonly number[];
}

function visibleEntries(context: SceneContext, row: Row, index: number): VisibleEntries {
  const { keep, detail, found = [] } = context;
  const all = row.form === 'rows' ? rowEntries(context, row) : (detail?.drawn.get(index) ?? []);
  const entries = all.filter((entry) => isInReach(context, entry));
  const kept = keep.filter((entry) => !entries.includes(entry) && standsIn(context, row, entry));
  if (row.form === 'crowded') {
    const isNew = (entry: number): boolean => !entries.includes(entry) && !kept.includes(entry);
    const marked = found.filter((entry) => isNew(entry) && standsIn(context, row, entry) && isInReach(context, entry));
    return { entries, kept, marked };
  }
  if (row.form !== 'rows' || kept.length === 0) return { entries, kept, marked: [] };
  const { glyph } = context.marks;
  return { entries: [...entries, ...kept].sort((left, right) => glyph[left]! - glyph[right]!), kept: [], marked: [] };
}

/** Rows do not overlap, so one entry more on either side is all that can reach in. */
function rowEntries({ transform, from, to }: SceneContext, { entry, time, reach }: Row): readonly number[] {
  const pad = TAIL_PX + HALO_PX;
  const first = lowerBound(reach, toTime(transform, from - pad));
  const last = upperBound(time, toTime(transform, to + pad));
  return [...entry.subarray(Math.min(first, last), last + 1)];
}

function isInReach({ marks, transform, from, to }: SceneContext, entry: number): boolean {
  const { left, right } = markExtent(marks, entry, transform);
  return right >= from && left <= to;
}

function standsIn({ marks }: SceneContext, { time, entry }: Row, wanted: number): boolean {
  const ms = marks.glyph[wanted]!;
  for (let place = lowerBound(time, ms); time[place] === ms; place++) if (entry[place] === wanted) return true;
  return false;
}

function writeRow(columns: SceneColumns, context: SceneContext, row: Row, entries: readonly number[]): void {
  if (entries.length === 0) return;
  const { marks, arrangement, transform, labelPx } = context;
  const first = columns.count;
  writeMarks(columns, context, row, entries);
  const forms = entries.map((entry) => marks.form[entry]!);
  const stacked = arrangement.labelsAbove;
  columns.label(
    first,
    placeLabels({
      start: columns.left.subarray(first, columns.count),
      end: columns.right.subarray(first, columns.count),
      inside: forms.map((form, item) =>
        stacked ? columns.glyph[first + item]! - GLYPH_PX : insideStart(columns, first + item, form),
      ),
      stacked,
      after: forms.map((form, item) => afterStart(columns, first + item, form)),
      width: (item) => labelPx(entries[item]!),
      limits: {
        start: toPx(transform, transform.scale.start) - transform.insetPx,
        end: toPx(transform, transform.scale.end) + transform.insetPx,
      },
    }),
  );
}

function writeMarks(
  columns: SceneColumns,
  { marks, transform }: SceneContext,
  row: Row,
  entries: readonly number[],
): void {
  for (const entry of entries) {
    const extent = stick(markExtent(marks, entry, transform), marks.form[entry]!, transform.widthPx);
    columns.add(entry, row, extent, {
      start: toPx(transform, marks.coreStart[entry]!),
      end: toPx(transform, marks.coreEnd[entry]!),
    });
  }
}

/**
 * What is wider than the window carries its glyph, and with it its label, inside the window: it can stand anywhere in
 * what the date covers.
 */
function stick(extent: MarkExtent, form: number, widthPx: number): MarkExtent {
  if (!extent.spread || form & SET) return extent;
  const { glyph, outerStart, outerEnd } = extent;
  if (glyph < STICKY_PX) return { ...extent, glyph: Math.max(glyph, Math.min(STICKY_PX, outerEnd - STICKY_PX)) };
  // At the visible start, where its label has room.
  return glyph > widthPx - STICKY_PX ? { ...extent, glyph: Math.max(STICKY_PX, outerStart + STICKY_PX) } : extent;
}

/** Only a line runs below the row of a sharp day: its label stands beside the glyph. */
function afterStart({ glyph, right, spread }: SceneColumns, placement: number, form: number): number {
  const drawn = WIDE | MarkForm.openEnd | MarkForm.unknownEnd | SET;
  if (spread[placement] === 0 || form & drawn) return right[placement]!;
  return glyph[placement]! + (form & MarkForm.approximate ? HALO_PX : GLYPH_PX);
}

function insideStart({ glyph, right, outerEnd, spread }: SceneColumns, placement: number, form: number): number {
  const open = spread[placement] === 1 && (form & (MarkForm.openEnd | MarkForm.unknownEnd)) !== 0;
  const takesLabel = form & WIDE ? right[placement] === outerEnd[placement] : open;
  return takesLabel ? glyph[placement]! + GLYPH_PX + GLYPH_TO_LABEL_PX : right[placement]!;
}

function densitiesOf({ detail, transform }: SceneContext): Densities | undefined {
  if (detail === undefined) return undefined;
  const { bucketStart, bucketEnd, counts } = detail;
  return {
    x0: bucketStart.map((ms) => toPx(transform, ms)),
    x1: bucketEnd.map((ms) => toPx(transform, ms)),
    start: bucketStart,
    end: bucketEnd,
    lanes: counts,
  };
}

function sceneFolds(transform: Transform): readonly SceneFold[] {
  return transform.scale.folds
    .map((fold) => ({ ...fold, x0: toPx(transform, fold.start), x1: toPx(transform, fold.end) }))
    .filter(({ x0, x1 }) => x1 >= -MARGIN_PX && x0 <= transform.widthPx + MARGIN_PX);
}
