/**
 * From arrangement and transform to {@link Scene}: culls to the window, keeps the glyph and label of a long bar in view,
 * and places the labels. O(placements): one pass over numbers a frame.
 */
import { EntryKind, STATEMENT_FORMS, type TimelineModel } from '../data/timeline-model.js';
import type { Arrangement, Row } from '../layout/arrange.js';
import { placeLabels, type PlacedLabels } from '../layout/labels.js';
import { colourOf } from '../layout/lanes.js';
import { MarkForm, type MarkColumns } from '../layout/mark-columns.js';
import { GLYPH_PX, HALO_PX, markExtent, type MarkExtent } from '../layout/mark-extent.js';
import { toPx, type Transform } from '../scale/view.js';
import { laneDensity } from './density.js';
import { GlyphShape, type Density, type Scene, type SceneFold } from './scene.js';

/** Marks are drawn a little beyond the window, so that none appears at its edge. */
const MARGIN_PX = 24;
/** Above this number of placements a scene covers a window's width on either side, so that panning can reuse it. */
const BUFFERED_FROM = 150;
/** Distance that a long bar's glyph keeps from the edge of the window. */
const STICKY_PX = 13;
const GLYPH_TO_LABEL_PX = 5;
const SET = MarkForm.oneOf | MarkForm.allOf;
const NO_COMMENT = STATEMENT_FORMS.indexOf('no-comment') + 1;

export interface SceneOptions {
  readonly model: TimelineModel;
  readonly marks: MarkColumns;
  readonly arrangement: Arrangement;
  readonly transform: Transform;
  readonly labelPx: (entry: number) => number;
  /** This entry is in the scene even outside the window: it has the focus. */
  readonly keep: number | undefined;
}

interface Placement {
  readonly entry: number;
  readonly lane: number;
  readonly y: number;
  readonly extent: MarkExtent;
}

export function buildScene(options: SceneOptions): Scene {
  const { model, marks, arrangement, transform, labelPx } = options;
  const margin = arrangement.count > BUFFERED_FROM ? transform.widthPx : MARGIN_PX;
  const from = -margin;
  const to = transform.widthPx + margin;
  const placements: Placement[] = [];
  const labels: PlacedLabels[] = [];
  for (const row of arrangement.rows) {
    const visible = visiblePlacements(options, row, from, to);
    if (visible.length === 0) continue;
    labels.push(labelRow(visible, options));
    placements.push(...visible);
  }
  const core = placements.map(({ entry }) => corePx(marks, entry, transform));
  return {
    count: placements.length,
    entry: Uint32Array.from(placements, ({ entry }) => entry),
    lane: Uint16Array.from(placements, ({ lane }) => lane),
    y: Float32Array.from(placements, ({ y }) => y),
    outerStart: Float64Array.from(placements, ({ extent }) => extent.outerStart),
    outerEnd: Float64Array.from(placements, ({ extent }) => extent.outerEnd),
    aboutStart: Float64Array.from(placements, ({ extent }) => extent.aboutStart),
    aboutEnd: Float64Array.from(placements, ({ extent }) => extent.aboutEnd),
    coreStart: Float64Array.from(core, ([start]) => start),
    coreEnd: Float64Array.from(core, ([, end]) => end),
    glyph: Float64Array.from(placements, ({ extent }) => extent.glyph),
    left: Float64Array.from(placements, ({ extent }) => extent.left),
    right: Float64Array.from(placements, ({ extent }) => extent.right),
    shape: Uint8Array.from(placements, ({ entry }) => shapeOf(model, entry)),
    colour: Uint8Array.from(placements, ({ entry }) => colourOf(model, entry)),
    form: Uint16Array.from(placements, ({ entry }) => marks.form[entry]!),
    spread: Uint8Array.from(placements, ({ extent }) => (extent.spread ? 1 : 0)),
    labelSide: Uint8Array.from(labels.flatMap(({ side }) => [...side])),
    labelX: Float64Array.from(labels.flatMap(({ x }) => [...x])),
    labelRoom: Float64Array.from(labels.flatMap(({ room }) => [...room])),
    labelWidth: Float64Array.from(placements, ({ entry }) => labelPx(entry)),
    ...windowParts(arrangement, transform),
    lanes: arrangement.lanes,
    heightPx: arrangement.heightPx,
    transform,
    offsetPx: 0,
    from,
    to,
  };
}

/**
 * The same scene for a window that was only panned: nothing is laid out anew. Undefined where the window has left what
 * the scene covers, or shows another zoom. Labels of long bars stay where they were until the next scene.
 */
export function panScene(scene: Scene, arrangement: Arrangement, transform: Transform): Scene | undefined {
  const built = scene.transform;
  const sameZoom = Math.abs(built.k - transform.k) <= built.k * 1e-9 && built.widthPx === transform.widthPx;
  if (!sameZoom || built.foldPx !== transform.foldPx) return undefined;
  const offsetPx = (built.u0 - transform.u0) * transform.k;
  const covered = -offsetPx >= scene.from + MARGIN_PX && transform.widthPx - offsetPx <= scene.to - MARGIN_PX;
  return covered ? { ...scene, ...windowParts(arrangement, transform), offsetPx } : undefined;
}

function windowParts(
  { lanes }: Arrangement,
  transform: Transform,
): { readonly densities: readonly Density[]; readonly folds: readonly SceneFold[] } {
  return {
    densities: lanes.flatMap((lane, index) => (lane.dense ? [laneDensity(lane, index, transform)] : [])),
    folds: sceneFolds(transform),
  };
}

function shapeOf(model: TimelineModel, entry: number): GlyphShape {
  if (model.kind[entry] === EntryKind.event) return GlyphShape.event;
  return model.form[entry] === NO_COMMENT ? GlyphShape.silence : GlyphShape.statement;
}

function visiblePlacements(options: SceneOptions, row: Row, from: number, to: number): readonly Placement[] {
  const { arrangement, marks, transform } = options;
  const visible: Placement[] = [];
  for (let index = row.from; index < row.to; index++) {
    const entry = arrangement.entry[index]!;
    const extent = markExtent(marks, entry, transform);
    if (entry !== options.keep && (extent.right < from || extent.left > to)) continue;
    visible.push({ entry, lane: row.lane, y: row.y, extent: stick(extent, marks.form[entry]!, transform.widthPx) });
  }
  return visible;
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

function labelRow(visible: readonly Placement[], options: SceneOptions): PlacedLabels {
  const { marks, arrangement, transform, labelPx } = options;
  const stacked = arrangement.labelsAbove;
  return placeLabels({
    start: visible.map(({ extent }) => extent.left),
    end: visible.map(({ extent }) => extent.right),
    inside: visible.map(({ entry, extent }) =>
      stacked ? extent.glyph - GLYPH_PX : insideStart(extent, marks.form[entry]!),
    ),
    stacked,
    after: visible.map(({ entry, extent }) => afterStart(extent, marks.form[entry]!)),
    width: visible.map(({ entry }) => labelPx(entry)),
    limits: {
      start: toPx(transform, transform.scale.start) - transform.insetPx,
      end: toPx(transform, transform.scale.end) + transform.insetPx,
    },
  });
}

/** Only a line runs below the row of a sharp day: its label stands beside the glyph. */
function afterStart({ glyph, right, spread }: MarkExtent, form: number): number {
  const drawn = MarkForm.bar | MarkForm.band | MarkForm.openEnd | MarkForm.unknownEnd | SET;
  if (!spread || form & drawn) return right;
  return glyph + (form & MarkForm.approximate ? HALO_PX : GLYPH_PX);
}

function insideStart({ glyph, right, outerEnd, spread }: MarkExtent, form: number): number {
  const wide = (form & (MarkForm.bar | MarkForm.band)) !== 0;
  const takesLabel = wide ? right === outerEnd : spread && (form & (MarkForm.openEnd | MarkForm.unknownEnd)) !== 0;
  return takesLabel ? glyph + GLYPH_PX + GLYPH_TO_LABEL_PX : right;
}

function corePx(marks: MarkColumns, entry: number, transform: Transform): readonly [number, number] {
  return [toPx(transform, marks.coreStart[entry]!), toPx(transform, marks.coreEnd[entry]!)];
}

function sceneFolds(transform: Transform): readonly SceneFold[] {
  return transform.scale.folds
    .map((fold) => ({ ...fold, x0: toPx(transform, fold.start), x1: toPx(transform, fold.end) }))
    .filter(({ x0, x1 }) => x1 >= -MARGIN_PX && x0 <= transform.widthPx + MARGIN_PX);
}
