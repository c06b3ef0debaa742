/** The rows of a lane at the whole extent, where marks are closest to each other. */
import type { Transform } from '../scale/view.js';
import { LABEL_DISTANCE_PX, LABEL_GAP_PX, MIN_LABEL_PX, stackedX } from './labels.js';
import type { Lane } from './lanes.js';
import type { MarkColumns } from './mark-columns.js';
import { GLYPH_PX } from '../dates/date-form.js';
import { markExtent } from './mark-extent.js';
import type { RowMetrics } from './row-metrics.js';

/** A lane with more marks is laid out in rows only then. */
const LABELLED_MARKS = 60;
/** Rows of glyphs beside each other that are tried. */
const MAX_ROWS = 8;

export interface PackOptions {
  readonly marks: MarkColumns;
  readonly fit: Transform;
  readonly metrics: RowMetrics;
  /** Width of an entry's label in px. */
  readonly labelPx: (entry: number) => number;
}

export interface RowItems {
  /** Outer bounds in px, sorted by `start`. */
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  /** Width of an item's label with its distance from the mark, px; 0 for none. Asked for in order, once for each item that has room. */
  readonly label: (item: number) => number;
  /** Labels stay inside these px. */
  readonly limits: { readonly start: number; readonly end: number };
  /** Labels stand above their marks. */
  readonly stacked: boolean;
  /** No more rows than this. */
  readonly most?: number;
}

interface PackedRows {
  /** Row of each item. */
  readonly row: Uint32Array;
  readonly rows: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Entries row by row, or undefined if the lane is too full for each to have a row and room for its title. */
export function packLane(options: PackOptions, { entries }: Lane, isNamed = false): readonly Uint32Array[] | undefined {
  const { fit } = options;
  if (isNamed) return packEntries(options, entries);
  // A row has room for so many glyphs and no more.
  if (entries.length > Math.min(LABELLED_MARKS, (MAX_ROWS * fit.widthPx) / GLYPH_PX)) return undefined;
  return packEntries(options, entries);
}

/** Undefined if more rows are needed than allowed. */
export function packEntries(
  { marks, fit, labelPx, metrics }: PackOptions,
  entries: Uint32Array,
  most?: number,
): readonly Uint32Array[] | undefined {
  const bounds = Array.from(entries, (entry) => {
    const { aboutStart, aboutEnd, left, right } = markExtent(marks, entry, fit);
    return { entry, start: Math.min(left, aboutStart), end: Math.max(right, aboutEnd) };
  });
  bounds.sort((first, second) => first.start - second.start);
  const packed = packRows({
    start: bounds.map(({ start }) => start),
    end: bounds.map(({ end }) => end),
    label: (item) => labelPx(bounds[item]!.entry) + LABEL_DISTANCE_PX + LABEL_GAP_PX,
    limits: { start: 0, end: fit.widthPx },
    stacked: metrics.labelsAbove,
    ...(most === undefined ? {} : { most }),
  });
  if (packed === undefined) return undefined;
  const rows: number[][] = Array.from({ length: packed.rows }, () => []);
  bounds.forEach(({ entry }, item) => rows[packed.row[item]!]?.push(entry));
  return rows.map((row) => Uint32Array.from(row));
}

/**
 * Packs the marks of one lane into rows: first fit in order of start.
 *
 * Invariant: within a row the marks are sorted by start and their outer bounds do not overlap, at the zoom of the
 * bounds and at every closer one. Room for each label counts too, on the right of its mark or else on the left, so that
 * every label is readable from the start. If that finds no row, the label of the mark before may turn to the left. Cost: O(n · rows).
 * Undefined if more rows are needed than allowed.
 */
export function packRows(items: RowItems): PackedRows | undefined {
  const row = new Uint32Array(items.start.length);
  /** Where the last mark of each row ends with its label, and with that label before it. */
  const ends: number[] = [];
  const turned: number[] = [];
  for (let item = 0; item < items.start.length; item++) {
    const [first, second] = spanCandidates(items, item);
    const fits = (end: number): Span | undefined => [first, second].find((span) => span && end <= span.start);
    let place = ends.findIndex(fits);
    if (place < 0 && first.start === items.start[item]!) place = turned.findIndex((end) => end <= first.start);
    if (place < 0) place = ends.length;
    if (place >= (items.most ?? Infinity)) return undefined;
    const end = ends[place] ?? -Infinity;
    ends[place] = (fits(end) ?? first).end;
    turned[place] = second && end <= second.start ? items.end[item]! + LABEL_DISTANCE_PX : Infinity;
    row[item] = place;
  }
  return { row, rows: ends.length };
}

/** Mark and label together: label on the right, then on the left; a label that would leave the chart is out. */
function spanCandidates({ start, end, label, limits, stacked }: RowItems, item: number): readonly [Span, Span?] {
  const from = start[item]!;
  const to = end[item]!;
  const width = label(item);
  if (stacked) {
    const x = stackedX(from, width, limits);
    return [{ start: Math.min(from, x), end: Math.max(to, x + width) }];
  }
  const [first, second] = [
    { start: from, end: to + width },
    { start: from - width, end: to },
  ].filter((candidate) => candidate.start >= limits.start && candidate.end <= limits.end);
  return [first ?? shortened({ start: from, end: to }, width, limits), second];
}

/** A title that has no room on either side is shortened to that of the roomier one. */
function shortened({ start, end }: Span, width: number, limits: RowItems['limits']): Span {
  const before = Math.min(width, start - limits.start);
  const after = Math.min(width, limits.end - end);
  if (Math.max(before, after) < MIN_LABEL_PX) return { start, end };
  return after >= before ? { start, end: end + after } : { start: start - before, end };
}
