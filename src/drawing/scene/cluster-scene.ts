/**
 * Writes the single marks of a lane of columns: dots with their titles, spans on their lines, and marks that stay in
 * view.
 */
import { LabelSide } from '../layout/labels.js';
import { addedReach } from '../dates/date-forms.js';
import { MarkForm } from '../dates/mark-form.js';
import { corePx, type MarkExtent } from '../layout/mark-extent.js';
import { TITLE_DISTANCE_PX } from '../layout/title-room.js';
import { toPx } from '../scale/view.js';
import { type ClusterContext, type ClusterDrawing, RING_PX } from './cluster-drawing.js';
import { writeMark, type SceneColumns } from './scene-columns.js';
import { MarkLook } from './scene.js';
import { spanLabel } from './span-label.js';
import type { SpanInView } from './span-view.js';
import type { SlottedStack } from './stacks.js';
import type { WindowTitle } from './window-titles.js';

/** Distance of the spans of two lines. */
const SPAN_GAP_PX = 3;
const MIN_SPAN_PX = 9;

/** Most placements that {@link writeCluster} writes. */
export function clusterCapacity({ stack, level, spans }: ClusterDrawing, keep: number): number {
  const dots = stack?.form === 'dots' ? stack.count.reduce((sum, count) => sum + count, 0) : 0;
  return dots + level.titles.length + spans.length + keep;
}

export function writeCluster(columns: SceneColumns, context: ClusterContext, drawing: ClusterDrawing): void {
  const written = new Set<number>();
  writeSpans(columns, context, drawing, written);
  const titles = new Map(drawing.titles.map((title) => [title.place, title]));
  if (drawing.stack?.form === 'dots') writeDots(columns, context, drawing, titles, written);
  writeRings(columns, context, drawing, titles, written);
  writeKept(columns, context, drawing, written);
}

function writeDots(
  columns: SceneColumns,
  context: ClusterContext,
  drawing: ClusterDrawing,
  titles: ReadonlyMap<number, WindowTitle>,
  written: Set<number>,
): void {
  const { level, cluster } = drawing;
  const stack = drawing.stack!;
  for (let column = 0; column < stack.count.length; column++) {
    if (stack.x1[column]! < context.from || stack.x0[column]! > context.to) continue;
    for (const slot of stack.slots[column] ?? []) {
      const entry = cluster.points.entry[slot.place]!;
      written.add(entry);
      const at = writeDot(columns, context, drawing, { ...slot, entry, size: level.dotPx });
      const title = titles.get(slot.place);
      if (title !== undefined) tie(columns, at, drawing, title, context.transform.widthPx);
    }
  }
}

/**
 * Only the titled entries are drawn on bars, each at the top of its bar; an entry whose title has no room at the edge
 * stays.
 */
function writeRings(
  columns: SceneColumns,
  context: ClusterContext,
  drawing: ClusterDrawing,
  titles: ReadonlyMap<number, WindowTitle>,
  written: Set<number>,
): void {
  const { stack, cluster, level } = drawing;
  if (stack === undefined) return;
  for (const { place } of level.titles) {
    const column = columnOf(stack, place);
    if (column === undefined || stack.slots[column] !== undefined) continue;
    const entry = cluster.points.entry[place]!;
    const x = toPx(context.transform, cluster.points.at[place]!);
    written.add(entry);
    const at = writeDot(columns, context, drawing, { x, y: ringY(stack, column), entry, size: RING_PX });
    const title = titles.get(place);
    if (title !== undefined) tie(columns, at, drawing, title, context.transform.widthPx);
  }
}

/** A ring stands on a bar among bars, and above a torn one, whose tear would cut it. */
function ringY({ form, top }: SlottedStack, column: number): number {
  return top[column]! - (form === 'dots' ? RING_PX / 2 : 0);
}

function columnOf({ from, to }: SlottedStack, place: number): number | undefined {
  const column = from.findIndex((first, index) => place >= first && place < to[index]!);
  return column < 0 ? undefined : column;
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly entry: number;
  readonly size: number;
}

function writeDot(
  columns: SceneColumns,
  { marks, transform }: ClusterContext,
  { index }: ClusterDrawing,
  { x, y, entry, size }: Dot,
): number {
  const outerStart = toPx(transform, marks.outerStart[entry]!);
  const outerEnd = toPx(transform, marks.outerEnd[entry]!);
  const extent: MarkExtent = {
    ...{ outerStart, outerEnd, aboutStart: outerStart, aboutEnd: outerEnd, glyph: x, hasGlyph: true },
    ...{ left: x - size / 2, right: x + size / 2, spread: false },
  };
  return writeMark(columns, entry, { lane: index, y, look: MarkLook.dot, size }, extent, { start: x, end: x });
}

function tie(
  columns: SceneColumns,
  at: number,
  { lane, cluster: { zones } }: ClusterDrawing,
  title: WindowTitle,
  widthPx: number,
): void {
  const { x } = title;
  const left = title.before ? x - TITLE_DISTANCE_PX - title.room : x + TITLE_DISTANCE_PX;
  const right = left + title.room;
  // A mark that only a pan would bring in shows no half of its title.
  const isCut = (Math.min(x, left) < 0 && right > 0) || (Math.max(x, right) > widthPx && left < widthPx);
  if (isCut) return;
  columns.labelSide[at] = title.before ? LabelSide.before : LabelSide.after;
  columns.labelX[at] = left;
  columns.labelRoom[at] = title.room;
  columns.labelWidth[at] = title.width;
  columns.labelY[at] = lane.top + zones.titlesTop + (title.line + 0.5) * zones.linePx;
}

function writeSpans(
  columns: SceneColumns,
  context: ClusterContext,
  drawing: ClusterDrawing,
  written: Set<number>,
): void {
  const { lane, cluster, spans } = drawing;
  const titleEnds: number[] = [];
  for (const span of spans) {
    written.add(span.entry);
    const y = lane.top + cluster.zones.spansTop + (span.line + 0.5) * cluster.zones.linePx;
    const before = Math.max(span.before, titleEnds[span.line] ?? -Infinity);
    titleEnds[span.line] = writeSpan(columns, context, drawing, { ...span, before }, y);
  }
}

/** Returns the px at which its title ends. */
function writeSpan(
  columns: SceneColumns,
  { marks, transform, labelPx }: ClusterContext,
  { index, cluster: { zones } }: ClusterDrawing,
  span: SpanInView,
  y: number,
): number {
  const { entry } = span;
  const outerStart = toPx(transform, marks.outerStart[entry]!);
  const outerEnd = toPx(transform, marks.outerEnd[entry]!);
  const form = marks.form[entry]!;
  const [before, after] = addedReach(form);
  const x = Math.max(outerStart, Math.min(0, outerEnd));
  const at = writeMark(
    columns,
    entry,
    { lane: index, y, look: MarkLook.span, size: Math.max(MIN_SPAN_PX, zones.linePx - SPAN_GAP_PX) },
    {
      ...{ outerStart, outerEnd, aboutStart: outerStart, aboutEnd: outerEnd, glyph: x, hasGlyph: false },
      ...{ left: outerStart - before, right: outerEnd + after, spread: true },
    },
    corePx(marks, entry, transform),
  );
  const width = labelPx(entry);
  const isSet = (form & (MarkForm.oneOf | MarkForm.allOf)) !== 0;
  const label =
    width > 0 ? spanLabel(span, { x, outerStart, outerEnd, isSet, width, widthPx: transform.widthPx }) : undefined;
  if (label === undefined) return -Infinity;
  columns.labelSide[at] = LabelSide.after;
  columns.labelX[at] = label.x;
  columns.labelRoom[at] = label.room;
  columns.labelWidth[at] = width;
  return label.x + label.room;
}

/** The focused, open or found entry is on its bar, or on the number in force, if it has no place of its own. */
function writeKept(
  columns: SceneColumns,
  context: ClusterContext,
  drawing: ClusterDrawing,
  written: ReadonlySet<number>,
): void {
  const { cluster, stack, force } = drawing;
  const inForce: number[] = [];
  for (const entry of context.keep) {
    if (written.has(entry)) continue;
    const place = cluster.points.entry.indexOf(entry);
    if (place >= 0 && stack !== undefined) {
      const column = columnOf(stack, place);
      const x = toPx(context.transform, cluster.points.at[place]!);
      if (column !== undefined)
        writeDot(columns, context, drawing, { x, y: ringY(stack, column), entry, size: RING_PX });
    } else if (place < 0 && force !== undefined && cluster.spans.entry.includes(entry)) inForce.push(entry);
  }
  writeInForce(columns, context, drawing, inForce);
}

/** Writes them on one line, as far as their titles have room beside each other. */
function writeInForce(
  columns: SceneColumns,
  context: ClusterContext,
  drawing: ClusterDrawing,
  entries: readonly number[],
): void {
  const { lane, cluster } = drawing;
  const { outerStart } = context.marks;
  const y = lane.top + cluster.zones.forceTop + cluster.zones.forcePx / 2;
  const sorted = entries.toSorted((one, other) => outerStart[one]! - outerStart[other]!);
  let before = -Infinity;
  for (const [at, entry] of sorted.entries()) {
    const following = sorted[at + 1];
    const next = following === undefined ? Infinity : toPx(context.transform, outerStart[following]!);
    before = Math.max(before, writeSpan(columns, context, drawing, { entry, line: 0, before, next, named: true }, y));
  }
}
