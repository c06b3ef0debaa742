/**
 * Packs the marks of one lane into rows: first fit in order of start.
 *
 * Invariant: within a row the marks are sorted by start and their outer bounds do not overlap, at the zoom of the
 * bounds and at every closer one. Room for each label counts too, on the right of its mark or else on the left, so that
 * every label is readable from the start. Cost: O(n · rows).
 */

import { MIN_LABEL_PX, stackedX } from './labels.js';

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

export interface PackedRows {
  /** Row of each item. */
  readonly row: Uint32Array;
  readonly rows: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Undefined if more rows are needed than allowed. */
export function packRows(items: RowItems): PackedRows | undefined {
  const row = new Uint32Array(items.start.length);
  const ends: number[] = [];
  for (let item = 0; item < items.start.length; item++) {
    const candidates = spanCandidates(items, item);
    let place = ends.findIndex((rowEnd) => candidates.some(({ start }) => rowEnd <= start));
    if (place < 0) place = ends.length;
    if (place >= (items.most ?? Infinity)) return undefined;
    const rowEnd = ends[place] ?? -Infinity;
    ends[place] = candidates.find(({ start }) => rowEnd <= start)!.end;
    row[item] = place;
  }
  return { row, rows: ends.length };
}

/** Mark and label together: label on the right, then on the left; a label that would leave the chart is out. */
function spanCandidates({ start, end, label, limits, stacked }: RowItems, item: number): readonly Span[] {
  const from = start[item]!;
  const to = end[item]!;
  const width = label(item);
  if (stacked) {
    const x = stackedX(from, width, limits);
    return [{ start: Math.min(from, x), end: Math.max(to, x + width) }];
  }
  const candidates = [
    { start: from, end: to + width },
    { start: from - width, end: to },
  ].filter((candidate) => candidate.start >= limits.start && candidate.end <= limits.end);
  return candidates.length > 0 ? candidates : [shortened({ start: from, end: to }, width, limits)];
}

/** A title that has no room on either side is shortened to that of the roomier one. */
function shortened({ start, end }: Span, width: number, limits: RowItems['limits']): Span {
  const before = Math.min(width, start - limits.start);
  const after = Math.min(width, limits.end - end);
  if (Math.max(before, after) < MIN_LABEL_PX) return { start, end };
  return after >= before ? { start, end: end + after } : { start: start - before, end };
}
