/** The path of the keyboard: entries and folds by time, rows by height. Binary searches, no layout. */
import { lowerBound } from '../base/search.js';
import type { Arrangement } from '../layout/arrange.js';
import type { Gap } from '../scale/gaps.js';

export interface FocusOrder {
  /** Entries in order of time. */
  readonly entries: Uint32Array;
  /**
   * Start of each entry in `entries`, or of the one that it comes after, UTC ms, sorted: the order for inserting folds.
   */
  readonly times: Float64Array;
  /** Place of an entry in `entries`, or -1. */
  readonly placeOf: (entry: number) => number;
  readonly gaps: readonly Gap[];
}

/** A stop as one number: entries take their place, a fold comes before the first entry after it. */
export interface OrderedStop {
  readonly type: 'entry' | 'fold';
  /** Entry index, or index of the gap. */
  readonly id: number;
}

/** The stop after (`step` 1) or before (-1) the given one; undefined at the ends. */
export function neighbourInTime(index: FocusOrder, stop: OrderedStop, step: 1 | -1): OrderedStop | undefined {
  if (stop.type === 'fold') {
    // It may be gone: with the entries beside it, or with all folds.
    if (index.gaps[stop.id] === undefined) return entryAt(index, 0);
    const place = placeAfterGap(index, stop.id);
    return entryAt(index, step === 1 ? place : place - 1);
  }
  const place = index.placeOf(stop.id);
  if (place < 0) return entryAt(index, 0);
  const between = step === 1 ? place + 1 : place;
  const gap = index.gaps.findIndex((_, id) => placeAfterGap(index, id) === between);
  return gap >= 0 ? { type: 'fold', id: gap } : entryAt(index, place + step);
}

export function firstStop(index: FocusOrder): OrderedStop | undefined {
  return entryAt(index, 0);
}

/** The first entry that begins at a time or after it, else the last one. */
export function stopAt(index: FocusOrder, ms: number): OrderedStop | undefined {
  return entryAt(index, Math.min(lowerBound(index.times, ms), index.entries.length - 1));
}

export function lastStop(index: FocusOrder): OrderedStop | undefined {
  return entryAt(index, index.entries.length - 1);
}

/** Place of an entry's row, in the given lane if it is there, else in its first one. */
export function rowOf({ rows }: Arrangement, entry: number, time: number, lane?: number): number | undefined {
  let first: number | undefined;
  for (const [index, row] of rows.entries()) {
    const times = row.times().time;
    for (let place = lowerBound(times, time); times[place] === time; place++) {
      if (row.entry[place] !== entry) continue;
      if (lane === undefined || row.lane === lane) return index;
      first ??= index;
    }
  }
  return first;
}

/** The entry nearest in time in the row below (`step` 1) or above (-1) the given row. It skips closed rows. */
export function neighbourInRows(
  { rows }: Arrangement,
  row: number,
  step: 1 | -1,
  time: number,
): { readonly entry: number; readonly lane: number } | undefined {
  let next = row + step;
  while (rows[next]?.form === 'collapsed' || rows[next]?.closed === true) next += step;
  const found = rows[next];
  if (found === undefined) return undefined;
  const times = found.times().time;
  const after = Math.min(lowerBound(times, time), times.length - 1);
  const before = Math.max(after - 1, 0);
  const nearest = time - times[before]! <= times[after]! - time ? before : after;
  return { entry: found.entry[nearest]!, lane: found.lane };
}

function placeAfterGap({ times, gaps }: FocusOrder, gap: number): number {
  return lowerBound(times, gaps[gap]!.start);
}

function entryAt({ entries }: FocusOrder, place: number): OrderedStop | undefined {
  const id = entries[place];
  return id === undefined ? undefined : { type: 'entry', id };
}
