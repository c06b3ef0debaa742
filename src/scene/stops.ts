/** The order in which the keyboard walks: entries and folds by time, rows by height. Binary searches, no layout. */
import { lowerBound } from '../base/search.js';
import type { Arrangement, Row } from '../layout/arrange.js';
import type { Gap } from '../scale/gaps.js';

export interface StopIndex {
  /** Entries in order of time. */
  readonly entries: Uint32Array;
  /** Start of each entry in `entries`, UTC ms: what folds are sorted in by. */
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
export function neighbourInTime(index: StopIndex, stop: OrderedStop, step: 1 | -1): OrderedStop | undefined {
  if (stop.type === 'fold') {
    const place = placeAfterGap(index, stop.id);
    return entryAt(index, step === 1 ? place : place - 1);
  }
  const place = index.placeOf(stop.id);
  if (place < 0) return entryAt(index, 0);
  const between = step === 1 ? place + 1 : place;
  const gap = index.gaps.findIndex((_, id) => placeAfterGap(index, id) === between);
  return gap >= 0 ? { type: 'fold', id: gap } : entryAt(index, place + step);
}

export function firstStop(index: StopIndex): OrderedStop | undefined {
  return entryAt(index, 0);
}

export function lastStop(index: StopIndex): OrderedStop | undefined {
  return entryAt(index, index.entries.length - 1);
}

/**
 * The entry nearest in time in the row below (`step` 1) or above (-1) the row of `placement`. `timeOf` gives the time
 * at which an entry stands.
 */
export function neighbourInRows(
  arrangement: Arrangement,
  placement: number,
  step: 1 | -1,
  timeOf: (entry: number) => number,
): number | undefined {
  const from = arrangement.rows.findIndex((row) => placement >= row.from && placement < row.to);
  const row = arrangement.rows[from + step];
  const entry = arrangement.entry[placement];
  if (from < 0 || row === undefined || entry === undefined) return undefined;
  return nearestInRow(arrangement, row, timeOf(entry), timeOf);
}

function nearestInRow(
  { entry }: Arrangement,
  { from, to }: Row,
  time: number,
  timeOf: (entry: number) => number,
): number {
  let best = from;
  for (let placement = from; placement < to; placement++) {
    const distance = Math.abs(timeOf(entry[placement]!) - time);
    if (distance < Math.abs(timeOf(entry[best]!) - time)) best = placement;
  }
  return best;
}

function placeAfterGap({ times, gaps }: StopIndex, gap: number): number {
  return lowerBound(times, gaps[gap]!.start);
}

function entryAt({ entries }: StopIndex, place: number): OrderedStop | undefined {
  const id = entries[place];
  return id === undefined ? undefined : { type: 'entry', id };
}
