/**
 * Packs the marks of one lane into rows: first fit in order of start.
 *
 * Invariant: within a row the marks are sorted by start and their outer bounds do not overlap, at the zoom that the
 * bounds were taken at and at every closer one. Where a lane has few marks, room for each label counts too, on the right
 * of its mark or else on the left, so that every label can be read at first sight; a full lane is packed by marks alone.
 * Cost: O(n · rows), and rows are bounded.
 */

import { stackedX } from './labels.js';

/** Up to this many marks in a lane, labels are given room. */
export const LABELLED_MARKS = 60;
/** More rows than this are not looked over at once. */
export const MAX_ROWS = 8;

export interface RowItems {
  /** Outer bounds in px, sorted by `start`. */
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  /** Width of the label with its distance from the mark, px; 0 for none. Of more than {@link LABELLED_MARKS} not read. */
  readonly label: ArrayLike<number>;
  /** Labels stay inside these px. */
  readonly limits: { readonly start: number; readonly end: number };
  /** Labels stand above their marks. */
  readonly stacked: boolean;
}

export interface PackedRows {
  /** Row of each item. */
  readonly row: Uint32Array;
  readonly rows: number;
}

/** Undefined where more than {@link MAX_ROWS} rows would be needed: then a lane says more as a density. */
export function packRows(items: RowItems): PackedRows | undefined {
  return items.start.length <= LABELLED_MARKS ? packWithLabels(items) : packMarks(items);
}

function packMarks({ start, end }: RowItems): PackedRows | undefined {
  const row = new Uint32Array(start.length);
  const ends: number[] = [];
  for (let item = 0; item < start.length; item++) {
    const from = start[item]!;
    let place = ends.findIndex((rowEnd) => rowEnd <= from);
    if (place < 0) place = ends.length;
    if (place >= MAX_ROWS) return undefined;
    ends[place] = end[item]!;
    row[item] = place;
  }
  return { row, rows: ends.length };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function packWithLabels(items: RowItems): PackedRows {
  const row = new Uint32Array(items.start.length);
  const ends: number[] = [];
  for (let item = 0; item < items.start.length; item++) {
    const wishes = spanWishes(items, item);
    let place = ends.findIndex((rowEnd) => wishes.some(({ start }) => rowEnd <= start));
    if (place < 0) place = ends.length;
    const rowEnd = ends[place] ?? -Infinity;
    ends[place] = wishes.find(({ start }) => rowEnd <= start)!.end;
    row[item] = place;
  }
  return { row, rows: ends.length };
}

/** Mark and label together: label on the right, then on the left; those that would leave the chart are out. */
function spanWishes({ start, end, label, limits, stacked }: RowItems, item: number): readonly Span[] {
  const from = start[item]!;
  const to = end[item]!;
  const width = label[item]!;
  if (stacked) {
    const x = stackedX(from, width, limits);
    return [{ start: Math.min(from, x), end: Math.max(to, x + width) }];
  }
  const wishes = [
    { start: from, end: to + width },
    { start: from - width, end: to },
  ].filter((wish) => wish.start >= limits.start && wish.end <= limits.end);
  return wishes.length > 0 ? wishes : [{ start: from, end: to }];
}
