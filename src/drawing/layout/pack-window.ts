/**
 * Packs the entries of a window into rows: the most important first if not all have room. Each has its title beside it or
 * in it, shortened if it must be. Entries beyond the window fill what room is left, for a pan to bring in.
 */
import { clamp } from '../../dataset/base/number.js';
import { lowerBound } from '../../dataset/base/search.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { toTime, type Transform } from '../scale/view.js';
import { LABEL_DISTANCE_PX, LABEL_GAP_PX, MIN_LABEL_PX, stackedX } from './labels.js';
import type { MarkColumns } from './mark-columns.js';
import { markExtent } from './mark-extent.js';
import type { RowMetrics } from './row-metrics.js';

/** Room of a glyph inside its span. */
const GLYPH_ROOM_PX = 30;

export interface PackWindowOptions {
  readonly marks: MarkColumns;
  readonly transform: Transform;
  readonly metrics: RowMetrics;
  readonly labelPx: (entry: number) => number;
  readonly importance: (entry: number) => number;
  readonly entries: readonly number[];
  /** Entries beside the window, which take no room from others. */
  readonly beyond: readonly number[];
  /** No more rows than this. */
  readonly most: number;
  readonly model: Pick<TimelineModel, 'rank'>;
}

export interface PackedWindow {
  /** Rows by the first entry of each. */
  readonly rows: readonly (readonly number[])[];
  /** Entries without a row. */
  readonly left: readonly number[];
}

interface Item extends Span {
  readonly entry: number;
}

export interface Span {
  /** px, with the title. */
  readonly start: number;
  readonly end: number;
}

/** So many entries for each row are tried at first: each title is measured, and more would hardly fit. */
const TRIED_A_ROW = 20;

/** First fit in order of start if all have a row, else in order of importance. O(entries · rows). */
export function packWindow(options: PackWindowOptions): PackedWindow {
  const { entries, beyond, most } = options;
  const score = new Map(entries.map((entry) => [entry, options.importance(entry)]));
  const byScore = entries.toSorted((one, other) => score.get(other)! - score.get(one)! || one - other);
  const tried = byScore.slice(0, most * TRIED_A_ROW);
  const sides = tried.map((entry) => ({ entry, spans: roomsOf(options, entry) }));
  const rows: Item[][] = [];
  let left = firstFit(
    rows,
    sides.toSorted((one, other) => one.spans[0]!.start - other.spans[0]!.start || one.entry - other.entry),
    most,
  );
  if (left.length > 0) {
    rows.length = 0;
    left = firstFit(rows, sides, most);
  }
  const rest = fillGaps(rows, options, byScore.slice(tried.length));
  inOrderOfTime(rows, options.model);
  const beside = beyond.map((entry) => ({ entry, spans: roomsOf(options, entry).slice(0, 1) }));
  firstFit(rows, beside, rows.length);
  return {
    rows: rows.map((row) => row.map(({ entry }) => entry)),
    left: [...left, ...rest],
  };
}

/**
 * Rows are read from the top. A title before its mark begins earlier than its mark: a late entry with a long title stood
 * above an early one.
 */
function inOrderOfTime(rows: Item[][], { rank }: PackWindowOptions['model']): void {
  const first = new Map(rows.map((row) => [row, Math.min(...row.map(({ entry }) => rank[entry]!))]));
  rows.sort((one, other) => first.get(one)! - first.get(other)!);
}

/** Entries that find the rows full: only titles of marks that have room without theirs are measured. */
function fillGaps(rows: Item[][], options: PackWindowOptions, entries: readonly number[]): readonly number[] {
  return entries.filter((entry) => {
    const mark = markSpan(options, entry);
    const hasRoom = rows.length < options.most || rows.some((row) => isFree(row, mark));
    return !hasRoom || firstFit(rows, [{ entry, spans: roomsOf(options, entry) }], options.most).length > 0;
  });
}

export function meetsWindow({ outerStart, outerEnd }: MarkColumns, entry: number, transform: Transform): boolean {
  return outerStart[entry]! < toTime(transform, transform.widthPx) && outerEnd[entry]! > toTime(transform, 0);
}

function markSpan({ marks, transform }: PackWindowOptions, entry: number): Span {
  const { left, right, aboutStart, aboutEnd } = markExtent(marks, entry, transform);
  return { start: Math.min(left, aboutStart), end: Math.max(right, aboutEnd) };
}

function firstFit(
  rows: Item[][],
  sides: readonly { readonly entry: number; readonly spans: readonly Span[] }[],
  most: number,
): readonly number[] {
  const left: number[] = [];
  for (const { entry, spans } of sides) {
    let isPlaced = false;
    for (let row = 0; row < Math.min(rows.length + 1, most) && !isPlaced; row++) {
      const own = rows[row] ?? [];
      const span = spans.find((each) => isFree(own, each));
      if (span === undefined) continue;
      own.splice(placeOf(own, span.start), 0, { entry, ...span });
      rows[row] = own;
      isPlaced = true;
    }
    if (!isPlaced) left.push(entry);
  }
  return left;
}

function placeOf(row: readonly Item[], start: number): number {
  return lowerBound(
    row.map((item) => item.start),
    start,
  );
}

function isFree(row: readonly Item[], { start, end }: Span): boolean {
  return row.every((other) => other.end <= start || end <= other.start);
}

/** A mark with its title: inside, after, before; else shortened on the roomier side. */
export function roomsOf(
  { marks, transform, metrics, labelPx }: Pick<PackWindowOptions, 'marks' | 'transform' | 'metrics' | 'labelPx'>,
  entry: number,
): readonly Span[] {
  const { left, right, aboutStart, aboutEnd, spread } = markExtent(marks, entry, transform);
  const { widthPx } = transform;
  const from = Math.min(left, aboutStart);
  const to = Math.max(right, aboutEnd);
  const label = labelPx(entry);
  const width = label === 0 ? 0 : label + LABEL_DISTANCE_PX + LABEL_GAP_PX;
  if (metrics.labelsAbove) {
    const x = stackedX(clamp(from, 0, widthPx), width, { start: 0, end: widthPx });
    return [{ start: Math.min(from, x), end: Math.max(to, x + width) }];
  }
  const inside = spread ? Math.min(to, widthPx) - Math.max(from, 0) - GLYPH_ROOM_PX : 0;
  if (inside >= width) return [{ start: from, end: to + LABEL_GAP_PX }];
  const after = widthPx - to;
  const before = from;
  const sides: Span[] = [];
  if (after >= width) sides.push({ start: from, end: to + width });
  if (before >= width) sides.push({ start: from - width, end: to });
  if (sides.length > 0) return sides;
  // A title that is cut takes all of the roomiest place.
  const most = Math.max(after, before, inside);
  if (most < MIN_LABEL_PX || inside === most) return [{ start: from, end: to + LABEL_GAP_PX }];
  return [after >= before ? { start: from, end: widthPx } : { start: 0, end: to }];
}
